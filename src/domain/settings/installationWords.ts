// What is said of the account's side of 台帳: who may answer its forms, who sees its folder, a copy of it, the consent to the script.

const listed = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** @param reason Google's own words */
const askAdministrator = (what: string, reason = ''): string =>
  `市のGoogle Workspaceの決まりで止められているときは、管理者に、${what}を頼んでください。そのあと、「初期設定」をもう一度選びます${reason && `（Googleの返事：${reason}）`}。`;

export const cannotBeAnswered = (forms: readonly string[], reason?: string): string =>
  `フォーム${listed(forms)}に、リンクを知っている全員が回答できるようになっていません。「初期設定」を選ぶと直します。${askAdministrator('組織の外の人もフォームに回答できるようにすること', reason)}`;

/** @param who addresses */
export const cannotBeShown = (folder: string, who: readonly string[], reason: string): string =>
  `フォルダ「${folder}」を、台帳の編集者 ${who.join('、')} に見せられませんでした。${askAdministrator('この人との共有を許可すること', reason)}`;

export const folderNotReached = (folder: string, reason: string): string =>
  `フォルダ「${folder}」の共有を確かめられませんでした。フォルダを動かしたり消したりしたときは戻してください。共有ドライブに移したときは、代表アカウントをそのドライブの管理者にしてください。そのあと、「初期設定」をもう一度選びます（Googleの返事：${reason}）。`;

export const seenByOthers = (folder: string, who: readonly string[]): string =>
  `フォルダ「${folder}」は、台帳の編集者でない ${who.join('、')} にも見えています。見せなくてよければ、フォルダの「共有」から外してください。`;

export const registryIsOpen = () =>
  `台帳が、リンクを知っている人（または組織の全員）に開かれています。台帳の「共有」で「制限付き」にしてください。個人の情報が見えるうえ、編集できる人はスクリプトも変えられます。`;

export const COPY_TITLE = '台帳の写しです';

/** @param original the address of what was copied; '' where it is not known */
export const copyRefused = (original: string): string =>
  `これは台帳の写しです。${original && `元の台帳：${original}\n`}見るほかは何もできません。練習用にするとき、または元の台帳が失われてこちらで続けるときは、メニューの「初期設定」を選んでください。`;

export const copyQuestion = (original: string): string =>
  `この台帳は、コピーして作られたものです。${original && `\n元の台帳：${original}\n`}元の台帳の仕事は、ここでは行えません。どうしますか。\n\n「はい」：練習用の写しにします。テスト環境を「はい」にし、送信を待っているメールは取りやめ、フォームとフォルダは別に作ります。\n「いいえ」：元の台帳が失われたため、こちらで続けます（もう一度おたずねします）。\n「キャンセル」：何もしません。`;

/** @param stands whether the original is still to be seen */
export const continueQuestion = (stands: boolean): string =>
  `${stands ? '元の台帳は、いまもドライブにあります。動いている台帳が2つになると、同じ相手に2度送ることになります。\n\n' : ''}元の台帳と、その自動の処理がもう動いていないことを確かめましたか。「OK」を選ぶと、この台帳が本番になります。フォームは新しく作り、前に送ったリンクの回答はこちらには届きません（導入の手引き「元の台帳が失われたとき」を見てください）。送信を待っていたメールは、元の台帳から送られたかもしれないため「要確認」にします。`;

export const mailOfOriginal = () =>
  `練習用の写しのため、取りやめました。このメールは、元の台帳から送られます。`;

export const mailPerhapsSent = () =>
  `写しを取ったあとに、元の台帳から送られたかもしれません。届いたかを確かめて、「送信済とする」か「再送する」を選んでください。`;

/** @param lacking what the account has not agreed to, in words */
export const consentLacking = (owner: string, lacking: readonly string[]): string =>
  `${owner} が、スクリプトに次のことを許可していません：${lacking.join('、')}。このため、自動の処理の一部が止まっています。${owner} で台帳を開き、メニュー「包括連携」の「初期設定」を選んで、求められた権限をすべて許可してください。待っているものは、そのあと続きから行います。`;

/** Of a script whose manifest was changed by hand, or not pasted. */
export const manifestLacking = (lacking: readonly string[]): string =>
  `スクリプトの「appsscript.json」に、必要な権限が書かれていません：${lacking.join('、')}。届いたものは失われませんが、処理は進みません。「拡張機能」→「Apps Script」で、配布された appsscript.json の内容に置き換えて保存してから、台帳を開き直し、メニュー「包括連携」の「初期設定」を選んでください。`;

export const mailNotAllowed = () =>
  `メールを送ることが許可されていません。許可されたあとに送ります（ホームを見てください）。`;

// What is taken for granted and a run of the script cannot try, and who can try it how.

export interface LeftToPeople {
  /** Of the assumptions (local/runtime/assumptions.ts). */
  readonly ids: readonly string[];
  readonly what: string;
  /** Who can try it, and how. */
  readonly how: string;
}

export const leftToPeople = (): LeftToPeople[] => [
  {
    ids: ['mail-arrives'],
    what: '動作確認のメールが届き、添付の予定がカレンダーの予定として開ける',
    how: '動作確認を選んだ人：届いたメールを開く。ほかの会社のメールでは、業務用の端末に転送して開く',
  },
  {
    ids: ['trigger-delay', 'minutes-offset', 'clock-event-utc', 'refused-runs'],
    what: '自動の処理が、代表アカウントとして、決まった間隔で漏れなく動いている',
    how: '代表アカウント：Apps Script の「実行数」で、sweep（10分ごと）、daily（毎朝6時台）、handleFormSubmit、handleEdit の最後の実行と失敗を見る',
  },
  {
    ids: ['cost-model', 'form-open-lazy', 'api-minute', 'api-429-text'],
    what: '1回の処理の時間と、1分あたりの呼び出しの数が、見込みの中に収まっている',
    how: '代表アカウント：「実行数」で所要時間（どれも6分未満）と、Quota exceeded の失敗がないことを、忙しい日の翌日に見る',
  },
  {
    ids: [
      'crash-loses-buffered',
      'docs-edits-buffered',
      'killed-run-lock',
      'lock-order',
      'lock-timeout-text',
    ],
    what: '処理が途中で切れても、書きかけのものは残らず、次の処理がすぐに始められる',
    how: '保守の担当：台帳の写しで長い処理を「実行数」から終了させ、次の巡回のあとの台帳を見る',
  },
  {
    ids: ['edit-values', 'edit-queue', 'sort-fires-nothing', 'sort-moves-formats'],
    what: '手で書いたセルは1つずつ記録に残り、並べ替えは記録に残らず、書式とメモは行と一緒に動く',
    how: '台帳の編集者：セルを1つ書きかえ、続けて3つ書き、タブを並べ替えて、「記録」とメモを見る',
  },
  {
    ids: ['groups-grow'],
    what: '列を差し込んでも、移しても、列のグループはもとの列のところに残る',
    how: '台帳の編集者：台帳の写しの「案件」で、「年度」の左と右に列を1つずつ足し、「＋」「－」で開け閉めする',
  },
  {
    ids: ['event-response-differs'],
    what: '届いたばかりの回答と、あとで読み直した回答が、同じ1件として受け付けられる',
    how: '回答する人：改行を含む様式1を1件送り、30分後も「受付」が1行であることを見る（試すための台帳で）',
  },
  {
    ids: ['prefill-choices', 'longest-link'],
    what: 'メールのリンクを開くと、前の回答が入っていて、選択肢にない値は空になる。長いリンクも開ける',
    how: '課の担当者：照会のメールのリンクをブラウザで開く（事業が8件ある案件で一度）',
  },
  {
    ids: ['quota-day', 'docs-copy-counts'],
    what: '1日に送れるメールと作れる文書の数が、翌日には元に戻る',
    how: '代表アカウント：多く送った日の翌日に、「送信」に状態「待ち」が残っていないことを見る',
  },
  {
    ids: ['copied-metadata', 'missing-scope-text', 'permission-once'],
    what: '台帳の写しでは「台帳の写しです」と出る。許可を外すとホームに出る。編集者がフォルダを開ける',
    how: '台帳の編集者：「コピーを作成」で写して「初期設定」を選び、「キャンセル」を押す。フォルダ「包括連携協定」を開く',
  },
  {
    ids: ['docs-page-breaks'],
    what: '2ページ以上の文書で、表の見出しの行が各ページに出て、行が途中で切れず、「担当者」の行だけのページができない',
    how: '台帳の編集者：事業が多い案件の様式2か様式6を開き、「ファイル」の印刷プレビューで見る',
  },
  {
    ids: ['simple-trigger-services'],
    what: '台帳を開くと、だれのアカウントでもメニュー「包括連携」が出る',
    how: '台帳の編集者：自分のアカウントで台帳を開く',
  },
];

// What stops a deployment: what happened, and what an engineer of the city does about it.

/** A stop that is no fault of the code: said in words, with its remedies. */
export class Trouble extends Error {
  constructor(
    what: string,
    readonly remedies: readonly string[],
  ) {
    super(what);
  }
}

interface KnownWords {
  /** In what clasp prints, which is what Google's server or Node says. */
  readonly said: RegExp;
  readonly what: string;
  readonly remedies: (environment: string) => readonly string[];
}

/** How one logs in for an environment: each keeps a login of its own under its name. */
export const loginCommand = (environment: string) => `npx clasp login --user ${environment}`;

const loginAgain = (environment: string) => [
  `${loginCommand(environment)} で、もう一度ログインしてください。`,
];

const knownWords: readonly KnownWords[] = [
  {
    said: /has not enabled the Apps Script API/,
    what: 'Apps Script API がオフです。',
    remedies: () => [
      'https://script.google.com/home/usersettings を、この環境のアカウントで開き、「Google Apps Script API」をオンにしてください。',
      'オンにした直後は効かないことがあります。数分待って、もう一度実行してください。',
    ],
  },
  {
    said: /invalid_grant|invalid_rapt|invalid_client|No credentials found|Invalid Credentials|No refresh token/i,
    what: 'Googleへのログインの期限が切れているか、取り消されています。',
    remedies: loginAgain,
  },
  {
    said: /insufficient (authentication scopes|permission)/i,
    what: 'ログインのときに、求められた権限の一部が許可されていません。',
    remedies: (environment) => [
      ...loginAgain(environment),
      'そのとき、表示された権限をすべて許可してください。',
    ],
  },
  {
    said: /access_denied|admin_policy|disabled (by|for) .*admin|domain (policy|administrator)/i,
    what: '市のGoogle Workspaceの管理者が、この操作を止めています。',
    remedies: () => [
      '管理者に、clasp（クライアントID 1072944905499-vm2v2i5dvn0a0d2o4ca36i1vge8cvbn0.apps.googleusercontent.com）の許可を頼んでください。',
      '許可できないときは、docs/導入.md の「Node.jsを使わない場合」の手順で入れられます。',
    ],
  },
  {
    said: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up|certificate|network/i,
    what: 'Googleにつながりません。',
    remedies: () => [
      'ネットワークを確かめて、もう一度実行してください。',
      'プロキシがある場合は、環境変数 HTTPS_PROXY に入れてください。庁内の証明書がある場合は、NODE_EXTRA_CA_CERTS にそのファイルを入れてください。',
    ],
  },
  {
    said: /entity was not found|File not found/i,
    what: 'そのスクリプトがないか、このアカウントでは開けません。',
    remedies: (environment) => [
      'スクリプトIDを確かめてください（台帳を開き、「拡張機能」→「Apps Script」→「プロジェクトの設定」の「ID」）。',
      `IDは environments/${environment}/.clasp.json の scriptId にあります。ほかの市のIDではありませんか。`,
      'このアカウントが台帳の編集者かどうかも、確かめてください。',
    ],
  },
  {
    said: /does not have permission|permission denied|forbidden/i,
    what: 'このアカウントには、そのスクリプトを変える権限がありません。',
    remedies: () => [
      'スクリプトIDがこの市のものか、このアカウントが台帳の編集者かを、確かめてください。',
    ],
  },
  {
    said: /quota|rate limit|RESOURCE_EXHAUSTED/i,
    what: 'Googleの1日または1分あたりの上限に達しました。',
    remedies: () => ['しばらく待って、もう一度実行してください。'],
  },
];

/** What `words`, which clasp printed when it failed, mean; words nobody knows yet are shown as they are. */
export function troubleOf(words: string, environment: string): Trouble {
  const known = knownWords.find(({ said }) => said.test(words));
  if (known) {
    return new Trouble(known.what, [
      ...known.remedies(environment),
      `Googleの言葉：${words.trim()}`,
    ]);
  }
  return new Trouble('clasp が、思いがけない返事をしました。', [
    'もう一度実行してください。同じことが続くときは、次の言葉を添えて、保守の担当に伝えてください。',
    words.trim() || '（何も言わずに終わりました）',
  ]);
}

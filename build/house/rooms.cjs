// The rooms of src/domain from the ground up: one may import those before it, never one after it. `npm run check` holds it.

/** @type {readonly { readonly name: string; readonly about: string; readonly step?: string }[]} */
const rooms = [
  {
    name: 'base',
    about: 'days, eras, business days, texts, criteria: knows nothing of the registry',
  },
  { name: 'settings', about: '「設定」: what differs from city to city' },
  {
    name: 'registry',
    about: 'the tabs and their columns, rows in memory and how much of them is read, numbers',
  },
  {
    name: 'forms',
    about: 'the questions of 様式1–8, 日程調整 and 協定の見直し; prefilled links; 回答コード',
  },
  { name: 'context.ts', about: 'what a decision may look at besides the rows' },
  { name: 'parties', about: '事業者 and 部署: who somebody is today; which agreement binds whom' },
  { name: 'cases', about: '案件 and 提案事業: the table of steps, states, moving on; 記録' },
  {
    name: 'mail',
    about: 'a notice, its kind and key; what waits in 送信, is in doubt, is no longer wanted',
  },
  { name: 'documents', about: '文書: what every letter and posting shares; addresses' },
  {
    name: 'asks',
    about: 'what is asked of whom, one declaration each; reminders; the links that ask',
  },
  { name: 'operations', about: 'what an operation is, its guards, 操作の控え and 一つ前に戻す' },
  {
    name: 'receiving',
    about: 'what every 様式 that is taken in leaves: held or accepted, its Docs',
  },
  { name: 'appointments', about: '協議 and 日程調整: rounds of dates, meetings, invitations' },
  {
    name: 'ending',
    about: 'a case or project ends before its time: who is told, what is called off',
  },
  {
    name: 'room.ts',
    about: 'what a step’s room declares to bring: its `index.ts` is complete by type',
  },
  {
    name: 'proposal',
    step: '① / B',
    about: '様式1, its screening, 差し戻す, 適合・不適合; 所管課への引継ぎ (①②)',
  },
  {
    name: 'inquiry',
    step: '③④⑤ / D E C',
    about: '照会, 様式2, 様式3, ヒアリング, closing the answers',
  },
  { name: 'reply', step: '⑥⑦ / F G', about: '様式4 and the answer to it, 様式5' },
  { name: 'outcome', step: '⑧ / H', about: '様式6, by department' },
  { name: 'meetings', step: '⑨⑩ / J K', about: '初回協議, 事業化に向けた協議' },
  { name: 'conclusion', step: '⑪⑫ / L', about: '締結, 式典; 連携事業の実施' },
  {
    name: 'withdrawal',
    step: '見送り',
    about: '見送り, 取り下げ: an end before its time that somebody decides',
  },
  { name: 'reports', step: 'A', about: '実績: 様式7 and 様式8, each March' },
  { name: 'season', step: 'B C', about: '年度当初: the call for the year’s proposals; 部署の確認' },
  { name: 'publication', step: 'I', about: '公表, each April' },
  { name: 'review', step: '見直し', about: '協定の見直し, 更新, 終了' },
  { name: 'importing', about: '台帳に取り込む: lists from paper' },
  {
    name: 'flow',
    about:
      'what puts the steps together: which operations, receivers, letters, asks and duties there are; deriving; ホーム; 点検; the daily run; foresight; 引継書; the archive',
  },
];

/** What paths of these rooms match. */
const pathOf = (names) => `^src/domain/(${names.join('|').replace('.', '\\.')})(/|$)`;

module.exports = { rooms, pathOf };

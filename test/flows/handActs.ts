// Everyday acts of hands on the tabs, for docs/手で触ったとき.md and its test.
import type { HandKindName } from '../../local/runtime';
import { formatsOf, setFormat } from '../../local/runtime/sheets/grid';
import type { Cell, SheetState } from '../../local/runtime/sheets/state';
import type { Step } from './disturbed';

/** A tab as hands see it: the header is row 0 of its cells. */
type Sheet = SheetState;

type Hand = (sheet: Sheet, sheets: Sheet[]) => void;

export interface Act {
  readonly tab: string;
  /** What somebody does, in the words of the page. */
  readonly act: string;
  /** What hands do there, where it is one of the kinds. */
  readonly does?: HandKindName;
  /** Done to the cells, as a sorting or a pasting is; nothing is typed then. */
  readonly hand?: Hand;
  /** Typed, so that the script is called. */
  readonly typed?: readonly Step[];
  /** Whether something must be said, and may not pass silently. */
  readonly silent?: true;
}

export interface Group {
  readonly title: string;
  readonly about: string;
  readonly acts: readonly Act[];
}

const A = 'R8-003';
const B = 'R8-004';

const columnOf = ({ cells, name }: Sheet, header: string): number => {
  const at = cells[0].indexOf(header);
  if (at < 0) throw new Error(`${name} has no ${header}`);
  return at;
};

const rowOf = (sheet: Sheet, key: string): number => {
  const at = sheet.cells.findIndex((row) => row[0] === key);
  if (at < 0) throw new Error(`${sheet.name} has no ${key}`);
  return at;
};

/** The cells of some columns in the opposite order, the others as they were. */
const sortAlone =
  (...headers: string[]) =>
  (sheet: Sheet) => {
    const at = headers.map((header) => columnOf(sheet, header));
    const rows = sheet.cells.slice(1).filter((row) => row.some((cell) => cell !== ''));
    const parts = rows.map((row) => at.map((column) => row[column])).reverse();
    rows.forEach((row, index) => {
      at.forEach((column, part) => {
        row[column] = parts[index][part];
      });
    });
  };

const set =
  (key: string, header: string, value: Cell | ((before: Cell) => Cell)) => (sheet: Sheet) => {
    const row = sheet.cells[rowOf(sheet, key)];
    const at = columnOf(sheet, header);
    row[at] = typeof value === 'function' ? value(row[at]) : value;
  };

const merge = (header: string) => (sheet: Sheet) => {
  const at = columnOf(sheet, header);
  for (const row of sheet.cells.slice(2)) row[at] = '';
};

const wide = (cell: Cell): Cell =>
  String(cell).replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const copyRow = (key: string) => (sheet: Sheet) => {
  const at = rowOf(sheet, key);
  sheet.cells.splice(at + 1, 0, [...sheet.cells[at]]);
};

const copyOver = (from: string, to: string) => (sheet: Sheet) => {
  sheet.cells[rowOf(sheet, to)] = [...sheet.cells[rowOf(sheet, from)]];
};

const deleteRow = (key: string) => (sheet: Sheet) => {
  sheet.cells.splice(rowOf(sheet, key), 1);
};

const addRow = (values: Record<string, Cell>) => (sheet: Sheet) => {
  const row: Cell[] = sheet.cells[0].map(() => '');
  for (const [header, value] of Object.entries(values)) row[columnOf(sheet, header)] = value;
  const free = sheet.cells.findIndex((cells, index) => index > 0 && cells.every((c) => c === ''));
  sheet.cells.splice(free < 0 ? sheet.cells.length : free, 0, row);
};

const reverseRows = (sheet: Sheet) => {
  const rows = sheet.cells.splice(1).reverse();
  sheet.cells.push(...rows);
};

const rename = (from: string, to: string) => (sheet: Sheet) => {
  sheet.cells[0][columnOf(sheet, from)] = to;
};

/** What is done to every row is done to the notes of the headers too. */
function toColumns(sheet: SheetState, change: (row: (Cell | string)[], isHeader: boolean) => void) {
  const width = sheet.cells[0].length;
  const [notes] = formatsOf(sheet, 'note', { row: 1, column: 1, rows: 1, columns: width });
  for (const row of sheet.cells) while (row.length < width) row.push('');
  sheet.cells.forEach((row, index) => {
    change(row, index === 0);
  });
  change(notes, false);
  notes.forEach((note, index) => {
    setFormat(sheet, 'note', { row: 1, column: index + 1, rows: 1, columns: 1 }, note);
  });
}

const insertColumn = (before: string, header: string, value: string) => (sheet: SheetState) => {
  const at = columnOf(sheet, before);
  toColumns(sheet, (row, isHeader) => {
    row.splice(at, 0, isHeader ? header : sheet.cells.includes(row as Cell[]) ? value : '');
  });
};

const copyColumn = (header: string) => (sheet: SheetState) => {
  const at = columnOf(sheet, header);
  toColumns(sheet, (row) => row.splice(at, 0, row[at]));
};

const deleteColumn = (header: string) => (sheet: SheetState) => {
  const at = columnOf(sheet, header);
  toColumns(sheet, (row) => row.splice(at, 1));
};

const moveColumn = (header: string, before: string) => (sheet: SheetState) => {
  const at = columnOf(sheet, header);
  const to = columnOf(sheet, before);
  toColumns(sheet, (row) => row.splice(to, 0, ...row.splice(at, 1)));
};

const replace = (header: string, from: string, to: string) => (sheet: Sheet) => {
  const at = columnOf(sheet, header);
  for (const row of sheet.cells.slice(1)) if (row[at] === from) row[at] = to;
};

const fillDown = (key: string, header: string) => (sheet: Sheet) => {
  const at = columnOf(sheet, header);
  const row = rowOf(sheet, key);
  sheet.cells[row][at] = sheet.cells[row - 1][at];
};

/** One for each kind of hand that the runtime, the scenarios and the simulation know: the page shows them all. */
const kinds = {
  sortAlone,
  merge,
  empty: (key: string, header: string) => set(key, header, ''),
  pasteWide: (key: string, header: string) => set(key, header, wide),
  fillDown,
  copyRow,
  copyRowOver: copyOver,
  deleteRow,
  replaceWord: replace,
  insertColumn,
  copyColumn,
} satisfies Readonly<Record<HandKindName, (...where: never[]) => Hand>>;

type Did = {
  readonly [K in HandKindName]: (
    ...where: Parameters<(typeof kinds)[K]>
  ) => Pick<Act, 'does' | 'hand'>;
};

const did = Object.fromEntries(
  Object.entries(kinds).map(([does, act]) => [
    does,
    (...where: string[]) => ({ does, hand: (act as (...at: string[]) => Hand)(...where) }),
  ]),
) as unknown as Did;

const type = (tab: string, where: Record<string, string>, values: Record<string, string>) => [
  { at: '2026-05-13T09:00', edit: tab, where, set: values },
];

export const handGroups: readonly Group[] = [
  {
    title: '並べ替え',
    about:
      '行をまるごと並べ替えるのはかまいません。一部の列だけを並べ替えると、行の中身が食い違います。',
    acts: [
      ...['案件', '提案事業', '事業者', '部署', '送信', '文書'].map((tab) => ({
        tab,
        act: '行をまるごと並べ替える',
        hand: reverseRows,
        silent: true as const,
      })),
      { tab: '案件', act: '「事業者番号」だけを並べ替える', ...did.sortAlone('事業者番号') },
      { tab: '案件', act: '「段階」だけを並べ替える', ...did.sortAlone('段階') },
      { tab: '提案事業', act: '「案件番号」だけを並べ替える', ...did.sortAlone('案件番号') },
      { tab: '提案事業', act: '「提案者」だけを並べ替える', ...did.sortAlone('提案者') },
      {
        tab: '提案事業',
        act: '「事業名」と「提案内容」だけを並べ替える',
        ...did.sortAlone('事業名', '提案内容'),
      },
      ...['市の回答', '状態', '担当部局'].map((header) => ({
        tab: '提案事業',
        act: `「${header}」だけを並べ替える`,
        ...did.sortAlone(header),
      })),
      { tab: '案件', act: '「照会先」だけを並べ替える', ...did.sortAlone('照会先') },
      { tab: '回答', act: '「可否」だけを並べ替える', ...did.sortAlone('可否') },
      { tab: '回答', act: '「回答者」だけを並べ替える', ...did.sortAlone('回答者') },
      { tab: '回答', act: '「理由」だけを並べ替える', ...did.sortAlone('理由') },
      { tab: '文書', act: '「宛先」だけを並べ替える', ...did.sortAlone('宛先') },
      {
        tab: '文書',
        act: '「決裁日」と「文書番号」だけを並べ替える',
        ...did.sortAlone('決裁日', '文書番号'),
      },
      { tab: '送信', act: '「宛先」だけを並べ替える', ...did.sortAlone('宛先') },
      { tab: '受付', act: '「対象」だけを並べ替える', silent: true, ...did.sortAlone('対象') },
      { tab: '受付', act: '「回答ID」だけを並べ替える', ...did.sortAlone('回答ID') },
      { tab: '事業者', act: '「メール」だけを並べ替える', ...did.sortAlone('メール') },
      { tab: '事業者', act: '「名称」だけを並べ替える', ...did.sortAlone('名称') },
      { tab: '事業者', act: '「所在地」だけを並べ替える', ...did.sortAlone('所在地') },
      { tab: '部署', act: '「メール」だけを並べ替える', ...did.sortAlone('メール') },
      { tab: '部署', act: '「部署名」だけを並べ替える', ...did.sortAlone('部署名') },
      { tab: '協定', act: '「事業者番号」だけを並べ替える', ...did.sortAlone('事業者番号') },
      { tab: '協定', act: '「名称」だけを並べ替える', ...did.sortAlone('名称') },
      { tab: '協議', act: '「対象」だけを並べ替える', ...did.sortAlone('対象') },
      { tab: '設定', act: '「値」だけを並べ替える', ...did.sortAlone('値') },
    ],
  },
  {
    title: '空にする・セルを結合する',
    about: 'セルを結合すると、左上のほかのセルは空になります。',
    acts: [
      { tab: '案件', act: '「案件番号」を空にする', ...did.empty(A, '案件番号') },
      { tab: '案件', act: '「事業者番号」を空にする', ...did.empty(A, '事業者番号') },
      ...['協議日', '政策分野'].map((header) => ({
        tab: '案件',
        act: `「${header}」を空にする`,
        ...did.empty(A, header),
      })),
      { tab: '提案事業', act: '「案件番号」を縦に結合する', ...did.merge('案件番号') },
      {
        tab: '提案事業',
        act: '「提案事業番号」を空にする',
        ...did.empty(`${A}-01`, '提案事業番号'),
      },
      { tab: '提案事業', act: '「事業名」を空にする', ...did.empty(`${A}-01`, '事業名') },
      { tab: '提案事業', act: '「提案内容」を空にする', ...did.empty(`${A}-01`, '提案内容') },
      { tab: '提案事業', act: '「適否」を空にする', ...did.empty(`${A}-01`, '適否') },
      { tab: '回答', act: '「提案事業番号」を縦に結合する', ...did.merge('提案事業番号') },
      { tab: '回答', act: '「可否」を空にする', ...did.empty('A000001', '可否') },
      ...['担当者', '連絡先'].map((header) => ({
        tab: '回答',
        act: `「${header}」を空にする`,
        ...did.empty('A000001', header),
      })),
      { tab: '文書', act: '「案件番号」を空にする', ...did.empty(`${A}-様式4`, '案件番号') },
      ...['決裁日', 'リンク', '作成日'].map((header) => ({
        tab: '文書',
        act: `「${header}」を空にする`,
        ...did.empty(`${A}-様式4`, header),
      })),
      { tab: '協議', act: '「協議番号」を空にする', ...did.empty('M000001', '協議番号') },
      { tab: '送信', act: '「送信番号」を空にする', ...did.empty('S000005', '送信番号') },
      ...['受付番号', '回答内容'].map((header) => ({
        tab: '受付',
        act: `「${header}」を空にする`,
        ...did.empty('U000001', header),
      })),
      ...['メール', '所在地', '代表者職氏名', '担当者'].map((header) => ({
        tab: '事業者',
        act: `「${header}」を空にする`,
        ...did.empty('J0003', header),
      })),
      { tab: '事業者', act: '「名称」を空にする', ...did.empty('J0003', '名称') },
      {
        tab: '事業者',
        act: '「(2) 暴力団関係」を「確認中」に戻す',
        hand: set('J0003', '(2) 暴力団関係', '確認中'),
      },
      {
        tab: '事業者',
        act: '「(2) 暴力団関係」を空にする',
        ...did.empty('J0003', '(2) 暴力団関係'),
      },
      ...['メール', '課長名'].map((header) => ({
        tab: '部署',
        act: `「${header}」を空にする`,
        ...did.empty('健康福祉課', header),
      })),
      {
        tab: '部署',
        act: '「課長メール」を空にする（督促の写しを送らない）',
        ...did.empty('健康福祉課', '課長メール'),
        silent: true,
      },
      ...['市の回答', '担当部局'].map((header) => ({
        tab: '提案事業',
        act: `「${header}」を空にする`,
        ...did.empty(`${A}-01`, header),
      })),
      { tab: '部署', act: '「部署名」を空にする', ...did.empty('健康福祉課', '部署名') },
      { tab: '協定', act: '「満了日」を空にする', ...did.empty('K001-第1期', '満了日') },
      ...['締結日', '協定番号', '期', '連携事項'].map((header) => ({
        tab: '協定',
        act: `「${header}」を空にする`,
        ...did.empty('K001-第1期', header),
      })),
      { tab: '協定', act: '「事業者番号」を縦に結合する', ...did.merge('事業者番号') },
      { tab: '設定', act: '「市長名」の値を空にする', ...did.empty('市長名', '値') },
    ],
  },
  {
    title: '行を写す・重ねて貼る・消す・手で足す',
    about: '新しい行は、フォームかメニュー「包括連携」から入れます。',
    acts: [
      { tab: '案件', act: '行を写す', ...did.copyRow(A) },
      { tab: '案件', act: 'ほかの行に重ねて貼る', ...did.copyRowOver(A, B) },
      { tab: '案件', act: '行を消す', ...did.deleteRow(A) },
      {
        tab: '案件',
        act: '番号のない行を手で足す',
        hand: addRow({ 事業者番号: 'J0003', 段階: '⑥/F 市の回答' }),
      },
      { tab: '提案事業', act: '行を写す', ...did.copyRow(`${A}-01`) },
      {
        tab: '提案事業',
        act: 'ほかの案件の行に重ねて貼る',
        ...did.copyRowOver(`${A}-01`, `${B}-01`),
      },
      { tab: '提案事業', act: '行を消す', ...did.deleteRow(`${A}-01`) },
      {
        tab: '提案事業',
        act: '番号のない行を手で足す',
        hand: addRow({ 案件番号: A, 事業名: '手で足した事業', 提案内容: '内容' }),
      },
      {
        tab: '案件',
        act: '「事業者番号」を、上の行から下へ写す',
        ...did.fillDown(B, '事業者番号'),
      },
      { tab: '回答', act: '行を写す', ...did.copyRow('A000001') },
      { tab: '回答', act: '行を消す', ...did.deleteRow('A000001') },
      { tab: '文書', act: '行を写す', ...did.copyRow(`${A}-様式4`) },
      { tab: '文書', act: '行を消す', ...did.deleteRow(`${A}-様式4`) },
      { tab: '送信', act: '行を写す', ...did.copyRow('S000005') },
      { tab: '送信', act: '送信済の行を消す', ...did.deleteRow('S000005') },
      { tab: '受付', act: '行を写す', ...did.copyRow('U000001') },
      { tab: '受付', act: '処理済の行を消す', ...did.deleteRow('U000001') },
      { tab: '事業者', act: '行を写す', ...did.copyRow('J0003') },
      { tab: '事業者', act: '行を消す', ...did.deleteRow('J0003') },
      { tab: '部署', act: '行を写す', ...did.copyRow('健康福祉課') },
      { tab: '部署', act: '行を消す', ...did.deleteRow('健康福祉課') },
      { tab: '協定', act: '行を写す', ...did.copyRow('K001-第1期') },
      { tab: '協定', act: '行を消す', ...did.deleteRow('K001-第1期') },
      { tab: '協議', act: '行を消す', ...did.deleteRow('M000001') },
      { tab: '設定', act: '「市名」の行を消す', ...did.deleteRow('市名') },
      { tab: '設定', act: '「市名」の行を写す', ...did.copyRow('市名') },
    ],
  },
  {
    title: '列と見出し、タブ',
    about: '職員の列は、どこに足してもかまいません。',
    acts: [
      {
        tab: '案件',
        act: '職員の列を途中に足す',
        ...did.insertColumn('事業者番号', '担当者メモ', 'メモ'),
        silent: true,
      },
      {
        tab: '案件',
        act: '列を別の場所へ動かす',
        hand: moveColumn('備考', '事業者番号'),
        silent: true,
      },
      {
        tab: '案件',
        act: 'システムの列と同じ見出し「備考」の列を足す',
        ...did.insertColumn('事業者番号', '備考', 'メモ'),
      },
      { tab: '案件', act: '列を写して、同じ見出しが2つになる', ...did.copyColumn('段階') },
      {
        tab: '案件',
        act: '見出し「段階」を「ステータス」に変える',
        hand: rename('段階', 'ステータス'),
      },
      {
        tab: '案件',
        act: '見出し「備考」に空白が入る',
        hand: rename('備考', ' 備 考　'),
      },
      { tab: '案件', act: '「段階」の列を消す', hand: deleteColumn('段階') },
      {
        tab: '送信',
        act: 'タブの名前を変える',
        hand: (sheet) => {
          sheet.name = '送信簿';
        },
      },
      {
        tab: '部署',
        act: 'タブを写す',
        hand: (sheet, sheets) => {
          sheets.push({ ...structuredClone(sheet), name: '部署 のコピー' });
        },
        silent: true,
      },
      {
        tab: '記録',
        act: 'タブを消す',
        hand: (sheet, sheets) => {
          sheets.splice(sheets.indexOf(sheet), 1);
        },
      },
    ],
  },
  {
    title: '書き方の違い',
    about:
      '同じものを指す書き方は読み取り、書いたものはそのまま残します。読み取れないものは、直るまで手を付けません。',
    acts: [
      {
        tab: '提案事業',
        act: '「案件番号」を全角で書く',
        ...did.pasteWide(`${A}-01`, '案件番号'),
        silent: true,
      },
      {
        tab: '提案事業',
        act: '「適否」を「適合 」（後ろに空白）と書く',
        hand: set(`${A}-01`, '適否', '適合 '),
        silent: true,
      },
      { tab: '提案事業', act: '「適否」を「○」と書く', hand: set(`${A}-01`, '適否', '○') },
      {
        tab: '案件',
        act: '「段階」の言葉を置き換える',
        ...did.replaceWord('段階', '⑥ 提案事業の結果報告', '⑥ 結果報告'),
      },
      { tab: '案件', act: '「状態」を「完了済み」と書く', hand: set(A, '状態', '完了済み') },
      {
        tab: '文書',
        act: '「決裁日」を「令和８年５月１２日」と書く',
        hand: set(`${A}-様式4`, '決裁日', '令和８年５月１２日'),
        silent: true,
      },
      {
        tab: '文書',
        act: '「決裁日」を「5月中旬」と書く',
        hand: set(`${A}-様式4`, '決裁日', '5月中旬'),
      },
      {
        tab: '文書',
        act: '「決裁日」を「R8.2.30」と書く',
        hand: set(`${A}-様式4`, '決裁日', 'R8.2.30'),
      },
      {
        tab: '事業者',
        act: '「メール」を「ＩＮＯＵＥ＠ａ．ｅｘａｍｐｌｅ．ｊｐ 様」と書く',
        hand: set('J0003', 'メール', 'ｉｎｏｕｅ＠ａ．ｅｘａｍｐｌｅ．ｊｐ 様'),
        silent: true,
      },
      {
        tab: '事業者',
        act: '「メール」を「電話でお願いします」と書く',
        hand: set('J0003', 'メール', '電話でお願いします'),
      },
      {
        tab: '事業者',
        act: '「(2) 暴力団関係」を「なし」と書く',
        hand: set('J0003', '(2) 暴力団関係', 'なし'),
      },
      {
        tab: '部署',
        act: '「有効終了」を「R8.3.31」と書く',
        hand: set('健康福祉課', '有効終了', 'R8.3.31'),
      },
      {
        tab: '部署',
        act: '「有効終了」を「年度末」と書く',
        hand: set('健康福祉課', '有効終了', '年度末'),
      },
      {
        tab: '部署',
        act: '「メール」を2つ「、」で区切って書く',
        hand: set('健康福祉課', 'メール', 'kenko@city.example.jp、kenko2@city.example.jp'),
        silent: true,
      },
      {
        tab: '協定',
        act: '「満了日」を「令和10年９月」と書く',
        hand: set('K001-第1期', '満了日', '令和10年９月'),
      },
      {
        tab: '設定',
        act: '「決裁を要する文書」を「様式第4号・見送り通知」と書く',
        hand: set('決裁を要する文書', '値', '様式第4号・見送り通知'),
        silent: true,
      },
      {
        tab: '設定',
        act: '「決裁を要する文書」を「重要なもの」と書く',
        hand: set('決裁を要する文書', '値', '重要なもの'),
      },
      {
        tab: '設定',
        act: '「回答期限（営業日）」を「二週間」と書く',
        hand: set('回答期限（営業日）', '値', '二週間'),
      },
      {
        tab: '案件',
        act: '数式のエラー（#REF!）が「事業者番号」に入る',
        hand: set(A, '事業者番号', '#REF!'),
      },
    ],
  },
  {
    title: '操作の欄',
    about: '「次の操作」は、一覧から選びます。',
    acts: [
      {
        tab: '案件',
        act: '「次の操作」に「様式４を発送する　」（全角と空白）と書く',
        typed: type('案件', { 案件番号: A }, { 次の操作: '様式４を発送する　' }),
      },
      {
        tab: '案件',
        act: '「次の操作」に「発送」と書く',
        typed: type('案件', { 案件番号: A }, { 次の操作: '発送' }),
      },
      {
        tab: '案件',
        act: '「次の操作」に、いまはできない「締結する」を選ぶ',
        typed: type('案件', { 案件番号: A }, { 次の操作: '締結する' }),
      },
      {
        tab: '案件',
        act: '「段階」を手で「⑧ 結果通知」に書き換える',
        typed: type('案件', { 案件番号: A }, { 段階: '⑧ 結果通知' }),
      },
      {
        tab: '送信',
        act: '送信済の行の「状態」を「待ち」に書き換える',
        typed: type('送信', { 送信番号: 'S000005' }, { 状態: '待ち' }),
      },
      {
        tab: '受付',
        act: '処理済の行の「状態」を「未処理」に書き換える',
        typed: type('受付', { 受付番号: 'U000001' }, { 状態: '未処理' }),
      },
      {
        tab: '文書',
        act: '案の「状態」を「発送済」に書き換える',
        typed: type('文書', { 文書名: `${A}-様式4` }, { 状態: '発送済' }),
      },
      {
        tab: '回答',
        act: '「可否」を手で「否」に書き換える',
        typed: type('回答', { 回答番号: 'A000001' }, { 可否: '否' }),
      },
    ],
  },
];

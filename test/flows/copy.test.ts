// ファイル → コピーを作成: the copy does nothing of itself, and becomes a place to practise or the registry only by somebody's word.
import { menu } from '../../src/app/menu';
import { base, type City, city, cityOf, submitProposal, untilInquiry } from './city';

const OWNER = 'seisaku@city.example.jp';
const TITLE = '台帳の写しです';

/** A city whose 様式4 is a draft, and with mail that waits (送信の猶予). */
function copiedCity(): City {
  const there = city();
  there.run(...untilInquiry());
  there.runtime.people.copyRegistry();
  return there;
}

/** One in which what operations send waits for ten hours. */
const waitingCity = () =>
  cityOf({ ...base, settings: { ...base.settings, '送信の猶予（分）': 600 } });

const inCopy = <T>({ runtime }: City, work: () => T): T => runtime.people.inCopy(work);

/** Everything but the copy itself. */
const outside = ({ runtime: { state } }: City) => ({
  registry: JSON.stringify(state.spreadsheet),
  properties: { ...state.properties },
  forms: state.forms.length,
  files: Object.keys(state.documents.files).length,
  triggers: state.triggers.length,
  mails: state.mails.length,
});

/** The rows of a tab of the copy. */
const rowsInCopy = (there: City, tab: string) =>
  inCopy(there, () => there.runtime.people.tab(tab).rows.map(({ cells }) => cells));

const settingInCopy = (there: City, item: string) =>
  rowsInCopy(there, '設定').find(({ 項目 }) => 項目 === item)?.値;

const chosen = (there: City, label: string, input: Record<string, string> = {}) =>
  inCopy(there, () => there.runtime.people.menu(label, { input }));

test('whatever is chosen in a copy but to look at the guide is refused, with the two ways on', () => {
  const there = copiedCity();
  const before = outside(there);
  const cells = () => JSON.stringify(there.runtime.state.copies[0].spreadsheet);
  const copy = cells();
  for (const { label } of menu) {
    if (label === '使い方を見る') continue;
    const { ok, dialogs } = chosen(
      there,
      label,
      label === '初期設定' ? { [TITLE]: 'キャンセル' } : {},
    );
    expect(ok).toBe(true);
    const said = dialogs.map(({ message }) => message).join('\n');
    expect(said).toContain('これは台帳の写しです。');
    expect(said).toContain(there.runtime.state.spreadsheet.id);
    expect(said).toMatch(/練習用.*続ける/);
  }
  expect(chosen(there, '使い方を見る').dialogs[0].title).toBe('使い方');
  inCopy(there, () => there.runtime.people.editCell('案件', 2, '次の操作', '取り下げ'));
  there.run({ until: '2026-04-20T11:00' });
  expect({ ...outside(there), registry: '' }).toMatchObject({
    ...before,
    registry: '',
    properties: expect.anything(),
    mails: expect.any(Number),
  });
  expect(JSON.parse(cells()).sheets.length).toBe(JSON.parse(copy).sheets.length);
  expect(there.failures).toEqual([]);
});

describe('for practising', () => {
  test('it mails nobody but 総合政策課, has forms of its own, and leaves the original’s letters alone', () => {
    const there = waitingCity();
    there.run(...untilInquiry());
    const waiting = there.rows('送信').filter(({ 状態 }) => 状態 === '待ち').length;
    expect(waiting).toBeGreaterThan(0);
    there.runtime.people.copyRegistry();
    const { error, dialogs } = chosen(there, '初期設定', { [TITLE]: 'はい' });
    expect(error).toBeUndefined();
    expect(dialogs.map(({ title }) => title)).toEqual([
      TITLE,
      'このアカウントで始めますか',
      '初期設定',
    ]);
    expect(dialogs[2].answer).toMatchObject({ ok: true });
    expect(there.runtime.state.forms).toHaveLength(16);
    expect(settingInCopy(there, 'テスト環境')).toBe('はい');
    expect(there.row('設定', { 項目: 'テスト環境' }).値).toBe('いいえ');
    const held = rowsInCopy(there, '送信').filter(({ 状態 }) => 状態 === '取りやめ');
    expect(held).toHaveLength(waiting);
    expect(held[0].理由).toContain('元の台帳から送られます');
    const sent = there.mails.length;
    there.run({ until: '2026-04-22T09:00' });
    // The original goes on as before; the copy has nothing to say.
    expect(there.mails.slice(sent).some(({ subject }) => subject.includes('【テスト'))).toBe(false);
    expect(there.mails.length).toBeGreaterThan(sent);
    expect(there.failures).toEqual([]);
    // A second time it is like any other.
    expect(chosen(there, '初期設定').dialogs).toMatchObject([{ answer: { ok: true } }]);
  });

  test('a run that died on the way does not ask again, nor send before all is in order', () => {
    const there = waitingCity();
    there.run(...untilInquiry());
    there.runtime.people.copyRegistry();
    const asked: string[] = [];
    for (const service of ['Properties.setProperty', 'Sheets.batchUpdate', 'FormApp.create']) {
      there.runtime.faults.add({ kind: 'crash', service } as never);
      asked.push(...chosen(there, '初期設定').dialogs.map(({ title }) => title));
    }
    // Once it was noted what the copy is to be, that is not asked again.
    expect(asked.filter((title) => title !== '初期設定')).toEqual([
      TITLE,
      'このアカウントで始めますか',
    ]);
    chosen(there, '初期設定', {});
    expect(rowsInCopy(there, '送信').filter(({ 状態 }) => 状態 === '待ち')).toEqual([]);
    expect(settingInCopy(there, 'テスト環境')).toBe('はい');
    expect(there.runtime.state.forms).toHaveLength(16);
  });
});

describe('where the original is lost', () => {
  test('it is asked twice, and what may have been sent is for a person to settle', () => {
    const there = waitingCity();
    there.run(...untilInquiry());
    there.runtime.people.copyRegistry();
    const no = chosen(there, '初期設定', { [TITLE]: 'いいえ' });
    // The second question has the same title: いいえ is no OK.
    expect(no.dialogs[1].message).toContain('元の台帳は、いまもドライブにあります');
    expect(there.runtime.state.forms).toHaveLength(8);
    const lines = {
      'この台帳は、コピーして作られたものです。': 'いいえ',
    };
    const yes = chosen(there, '初期設定', lines);
    expect(yes.dialogs.at(-1)?.answer).toMatchObject({ ok: true });
    expect(there.runtime.state.forms).toHaveLength(16);
    expect(settingInCopy(there, 'テスト環境')).toBe('いいえ');
    const doubtful = rowsInCopy(there, '送信').filter(({ 状態 }) => 状態 === '要確認');
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful[0].理由).toContain('元の台帳から送られたかもしれません');
    expect(rowsInCopy(there, '記録').some(({ 操作 }) => 操作 === '元の台帳に代えて続ける')).toBe(
      true,
    );
    there.run({ until: '2026-04-20T11:00' });
    expect(there.failures).toEqual([]);
  });
});

test('a version of the same file that was restored goes on as before, with the mark or without it', () => {
  const there = city().run(submitProposal('2026-04-06T10:00'));
  delete there.runtime.state.spreadsheet.metadata;
  const { dialogs } = there.runtime.people.menu('初期設定');
  expect(dialogs).toMatchObject([{ answer: { ok: true } }]);
  expect(there.runtime.state.spreadsheet.metadata).toEqual([
    { key: 'registryOf', value: there.runtime.state.spreadsheet.id },
  ]);
  expect(there.runtime.state.properties.owner).toBe(OWNER);
});

test('a copy of a registry that carries no mark yet is a copy all the same', () => {
  const there = city();
  delete there.runtime.state.spreadsheet.metadata;
  there.runtime.people.copyRegistry();
  const { dialogs } = chosen(there, '初期設定', { [TITLE]: 'キャンセル' });
  expect(dialogs.map(({ title }) => title)).toEqual([TITLE, '初期設定は行いませんでした']);
  expect(there.runtime.state.forms).toHaveLength(8);
});

// A question of a form that people took away, renamed or gave other choices: what is sent then is kept, and who must do what is said.
import { answer, city, submitProposal, untilInquiry } from './city';

type There = ReturnType<typeof city>;

const formOf = ({ runtime: { state } }: There, key: string) => {
  const form = state.forms.find(({ title }) => title.startsWith(`${key} `));
  if (!form) throw new Error(`no ${key}`);
  return form;
};

function drop(there: There, key: string, label: string): void {
  const { items } = formOf(there, key);
  const at = items.findIndex(({ title }) => title === label);
  expect(at).toBeGreaterThanOrEqual(0);
  items.splice(at, 1);
}

const chosen = ({ runtime: { people } }: There, label: string) =>
  people.menu(label).dialogs.at(-1)?.answer?.message ?? '';

const told = (there: There) => there.mails.filter(({ subject }) => subject.includes('保留'));
const remedy = 'フォームの質問を消したり書き換えたりしていないか';

const { 誓約: _pledge, ...answers } = submitProposal('2026-04-06T10:00').answers as Record<
  string,
  unknown
>;
const without = (label: string): Record<string, unknown> => {
  const all: Record<string, unknown> = { ...answers, 誓約: true };
  const { [label]: _gone, ...others } = all;
  return others;
};

function sendWithout(there: There, at: string, label: string): There {
  there.run({ until: at });
  const { url } = JSON.parse(there.runtime.state.properties['form.businessProposal']);
  there.runtime.people.submitForm(url, without(label) as never);
  return there.run({ until: at.replace('T10:00', 'T11:00') });
}

test.each(['名称', '提案1 提案内容', '連絡先メール', '誓約'])(
  '「%s」 is gone: what comes is held, and 初期設定 makes the question anew and says so',
  (label) => {
    const there = city();
    drop(there, '様式1', label);
    sendWithout(there, '2026-04-06T10:00', label);
    expect(there.row('受付', { 状態: '保留' }).理由).toContain(`${label}がありません。`);
    const [mail, ...others] = told(there);
    expect(others).toEqual([]);
    expect(mail.body).toContain(remedy);
    expect(chosen(there, '動作確認')).toContain(`様式1の質問「${label}」がありません`);

    expect(chosen(there, '初期設定')).toContain(`の質問「${label}」`);
    expect(formOf(there, '様式1').items.filter(({ title }) => title === label)).toHaveLength(1);
    expect(chosen(there, '初期設定')).toContain('すべてそろっています。');
    expect(chosen(there, '動作確認')).not.toContain('\n違っていた\t');
    there.run(submitProposal('2026-04-07T10:00'), { until: '2026-04-07T11:00' });
    expect(there.rows('受付').map(({ 状態 }) => 状態)).toEqual(['保留', '処理済']);
    expect(there.rows('案件')).toHaveLength(1);
    expect(there.failures).toEqual([]);
  },
);

test('one that people renamed is the same one', () => {
  const there = city();
  const item = formOf(there, '様式1').items.find(({ title }) => title === '名称');
  if (item) item.title = '貴社名';
  const { url } = JSON.parse(there.runtime.state.properties['form.businessProposal']);
  const { 名称, ...others } = without('');
  there.runtime.people.submitForm(url, { ...others, 貴社名: 名称 } as never);
  there.run({ until: '2026-04-01T11:00' });
  expect(there.row('事業者', {})).toMatchObject({ 名称 });
  expect(chosen(there, '動作確認')).not.toContain('\n違っていた\t');
});

test('a choice that people worded otherwise: the answer is held, and the form is named as a cause', () => {
  const there = city().run(...untilInquiry());
  const item = formOf(there, '様式2').items.find(({ title }) => title === 'No.1 連携可否');
  if (item?.choices) item.choices = item.choices.map((choice) => `${choice}です`);
  there.run(
    { ...answer('2026-04-21T10:00', 'kenko@city.example.jp', '可です'), raw: true },
    { until: '2026-04-21T11:00' },
  );
  expect(there.row('受付', { 状態: '保留' }).理由).toContain('は選べません');
  expect(told(there)[0].body).toContain(remedy);
  expect(chosen(there, '動作確認')).toContain('様式2の質問「No.1 連携可否」の選択肢が');
  expect(there.failures).toEqual([]);
});

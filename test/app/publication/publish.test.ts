// 実績を公表する from the dialog to the files: what the person is told, what the worker makes, and when it does not.
import { publishByDialog, publishDialog } from '../../../src/app/publication/publish';
import { daily, sweep } from '../../../src/app/sweep';
import { businesses, departments } from '../../domain/publication/results';
import { achievement } from '../../domain/support/given';
import { Town } from '../support/town';

/** It is 20 April 2026 there: the results are those of 令和7年度. */
const town = (
  rows = [
    achievement(2025, 'R7-001-01'),
    achievement(2025, 'R7-001-02', { departmentReport: 'x@a.jp' }),
  ],
) => new Town({ businesses, departments, achievements: rows });
const packs = (place: Town) =>
  place
    .read('documents')
    .filter(({ form }) => form === '公表資料')
    .map(({ name, state, fileId }) => [name, state, fileId]);
const choose = (place: Town, year = '令和7年度') =>
  publishByDialog(place.work('seisaku@city.example.jp'), { year });

test('the daily run has the pack made and tells 総合政策課, once', () => {
  const place = town();
  daily(place.work());
  sweep(place.work());
  daily(place.work());
  sweep(place.work());
  expect(packs(place)).toEqual([['R7-公表資料', '案', 'file:R7-公表資料']]);
  expect(place.published.get('R7-公表資料')?.map(({ name }) => name)).toEqual([
    'R7-実績.html',
    'R7-実績.csv',
    'R7-実績.json',
  ]);
  const subjects = place.sent.map(({ subject }) => subject);
  expect(subjects.filter((one) => one.startsWith('【公表】'))).toHaveLength(1);
});

test('the dialog tells how the years stand, and offers the one to be published', () => {
  const place = town([
    achievement(2025, 'R7-001-01'),
    achievement(2025, 'R7-001-02', { departmentReport: 'x@a.jp' }),
    achievement(2026, 'R8-001-01'),
  ]);
  sweep(place.work());
  place.type('achievements', '2026-R8-001-01', { published: 'しない' });
  const dialog = publishDialog(place.work(), 'f');
  expect(dialog?.about).toContain('・令和8年度：公表する0件、公表しない1件');
  expect(dialog?.fields[0]).toMatchObject({
    value: '令和7年度',
    choices: ['令和8年度', '令和7年度'],
  });
  expect(choose(place, '令和8年度')).toMatchObject({ ok: false });
});

test('the dialog names what one side alone has reported; what only the business reported waits', () => {
  const place = town([
    achievement(2025, 'R7-001-01'),
    achievement(2025, 'R7-001-02', { departmentReport: '', comparison: '事業者のみ' }),
    achievement(2025, 'R7-001-03', { businessReport: '', comparison: '部局のみ' }),
  ]);
  sweep(place.work());
  expect(publishDialog(place.work(), 'f')?.about).toContain(
    '・令和7年度：公表する2件、保留1件。保留：R7-001-02。部局のみが報告：R7-001-03。事業者のみが報告：R7-001-02',
  );
  expect(choose(place).message).toContain('保留の1件は公表していません（R7-001-02）');
  place.type('achievements', '2025-R7-001-02', { departmentReport: '教室を開きました。' });
  place.pass(60);
  sweep(place.work());
  expect(place.read('achievements')[1].published).toBe('する');
});

test('releasing marks the rows and sends nothing; the worker makes the files; again changes nothing', () => {
  const place = town();
  sweep(place.work());
  const answer = choose(place);
  expect(answer.ok).toBe(true);
  expect(answer.message).toContain('令和7年度の実績を公表しました（公表した1件、保留1件。');
  expect(answer.message).toContain('10分ほどで');
  expect(answer.message).toContain('保留の1件は公表していません（R7-001-02）');
  expect([place.sent.length, place.published.size]).toEqual([0, 0]);
  expect(place.read('achievements').map(({ publishedOn }) => publishedOn)).toEqual([
    '2026-04-20',
    '',
  ]);
  sweep(place.work());
  expect(packs(place)).toEqual([['R7-公表資料', '控え', 'file:R7-公表資料']]);
  const again = choose(place);
  expect(again.message).toContain('前回の公表から変わっていません');
  expect(again.message).not.toContain('10分');
  const log = place.read('auditLog').filter(({ action }) => action === '実績を公表する');
  expect(log).toMatchObject([{ target: 'R7', actor: 'seisaku@city.example.jp' }]);
  daily(place.work());
  expect(place.published.size).toBe(1);
  expect(place.sent.filter(({ subject }) => subject.startsWith('【公表】'))).toEqual([]);
});

test('what is する although something was found is published, and named', () => {
  const place = town();
  sweep(place.work());
  place.type('achievements', '2025-R7-001-02', { published: 'する' });
  expect(choose(place).message).toContain(
    '「確認すること」があるものも、「公表」が「する」のため公表しました（R7-001-02）',
  );
});

test('a release is taken back by releasing once more: the files then hold nothing', () => {
  const place = town([achievement(2025, 'R7-001-01')]);
  sweep(place.work());
  choose(place);
  sweep(place.work());
  place.type('achievements', '2025-R7-001-01', { published: 'しない' });
  const answer = choose(place);
  expect(answer.ok).toBe(true);
  expect(answer.message).toContain(
    '令和7年度の実績は、公表するものがなくなりました（公表する0件、公表しない1件）。',
  );
  expect(answer.message).toContain('ホームページの掲載を改めてください');
  sweep(place.work());
  const [html, csv] = (place.published.get('R7-公表資料-訂正2') ?? []).map(
    ({ content }) => content,
  );
  expect(html).toContain('令和7年度の実績として公表しているものは、現在ありません。');
  expect(html).not.toContain('教室');
  expect(csv.split('\r\n')).toEqual([expect.stringContaining('年度,'), '']);
  expect(choose(place).message).toContain('前回の公表から変わっていません');
});

test('what changes between the release and the making is not published unseen', () => {
  const place = town();
  sweep(place.work());
  choose(place);
  place.type('achievements', '2025-R7-001-01', { departmentReport: '改めました。' });
  sweep(place.work());
  sweep(place.work());
  expect(place.published.size).toBe(0);
  expect(packs(place)).toEqual([['R7-公表資料', '差替済', '']]);
  expect(place.sent.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('公表資料「R7-公表資料」を作りませんでした'),
  ]);
  expect(choose(place).message).toContain('2回目');
  sweep(place.work());
  expect([...place.published.keys()]).toEqual(['R7-公表資料-訂正2']);
  expect(place.published.get('R7-公表資料-訂正2')?.[0].content).toContain('改めました。');
});

test('where Drive fails it is told once a day and tried again', () => {
  const place = town();
  place.unmakeable.add('R7-公表資料');
  daily(place.work());
  for (let run = 0; run < 3; run++) sweep(place.work());
  expect(place.sent.filter(({ subject }) => subject.includes('作れません'))).toHaveLength(1);
  place.unmakeable.clear();
  sweep(place.work());
  expect(place.published.size).toBe(1);
});

test('refused with what to do', () => {
  const none = new Town();
  expect(publishDialog(none.work(), 'f')?.about).toContain('まだありません');
  expect(choose(none).message).toContain('実績報告を受け付けてから');
  expect(choose(town(), '').message).toContain('年度を選んでください');
  const busy = town();
  busy.busy = true;
  expect(publishDialog(busy.work(), 'f')).toBeUndefined();
  expect(choose(busy)).toMatchObject({ ok: false });
});

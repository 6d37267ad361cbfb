// The scenario of looking ahead: what the menu foretells in March is what then comes, nobody doing anything.
import { type Played, play } from './playing';

const ASKED = '2027-03-18T09:10';

/** `令和9年3月26日（金）` as it begins a line of a day. */
const isDayLine = (line: string) => /^令和\d+年\d+月\d+日（.）$/.test(line);

/** The lines of one chapter of the answer, those of a day with its day before them. */
function chapter(message: string, title: string): string[] {
  const lines = message.split('\n');
  const begin = lines.findIndex((line) => line.startsWith(`■ ${title}`)) + 1;
  const end = lines.findIndex((line, index) => index >= begin && line === '');
  let day = '';
  return lines.slice(begin, end).flatMap((line) => {
    if (!isDayLine(line)) return [`${day}${line}`];
    day = line;
    return [];
  });
}

const answers = ({ runtime }: Played) =>
  runtime.executions.flatMap(({ answer }) => (answer ? [answer] : []));

test('foresight: the mails and the 引継書 come as foretold', () => {
  const played = play('foresight');
  const { mails, registry, runtime } = played;
  const [refused, given] = answers(played);
  expect(refused).toMatchObject({ ok: false, dialog: '先の予定を見る' });
  expect(refused.message).toContain('400日先まで');
  expect(given).toMatchObject({ ok: true, dialog: '先の予定を見る' });

  const come = mails.filter(({ at }) => at > ASKED);
  const foretold = chapter(given.message, '送られるメール');
  expect(given.message).toContain(`■ 送られるメール（${come.length}通）`);
  for (const { subject } of come) {
    expect(foretold.some((line) => line.includes(`　←　${subject}`))).toBe(true);
  }
  expect(foretold).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^令和9年3月26日（金）　健康福祉課・教育総務課　←　【回答のお願い】/),
      '令和9年3月20日（土）　総合政策課　←　【引継書】R8-引継書 を作成しました（令和8年度）　添付：R8-引継書',
    ]),
  );
  const made = registry.文書.filter(({ 作成日 }) => String(作成日) > ASKED.slice(0, 10));
  expect(chapter(given.message, '作られる文書')).toHaveLength(made.length);
  expect(made.map(({ 文書名 }) => 文書名)).toContain('R8-引継書');
  expect(runtime.executions.filter((run) => run.function === 'foreseeFromDialog')).toMatchObject([
    { ok: true },
    { ok: true },
  ]);
}, 60_000);

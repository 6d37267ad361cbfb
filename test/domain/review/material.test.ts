// 見直し資料: what a term has brought, as staff read it; and the pauses between what happened.
import { pausesBetween } from '../../../src/domain/review/activity';
import { reviewMaterial } from '../../../src/domain/review/material';
import { Office } from '../support/office';
import { agreed, OPENS } from './agreed';

const answer = (answerId: string, projectId: string, form: string, given: string) => ({
  answerId,
  projectId,
  form,
  answer: given,
  answerer: '健康福祉課',
  reason: '佐藤の判断による',
  contactPerson: '佐藤一郎',
  answeredOn: '2024-04-20T10:00',
  validity: '有効',
});

const body = (over: Parameters<typeof agreed>[0] = {}): string => {
  const office = new Office(agreed(over), `${OPENS}T06:00`);
  const context = office.at(`${OPENS}T06:00`).context;
  const [term] = office.registry.rows('agreements');
  return reviewMaterial(context, term).fields.body;
};

test('tells of agreement, projects, results, counts, meetings, pauses and criteria, and of no person', () => {
  const text = body({
    answers: [
      answer('A000001', 'R6-001-01', '様式2', '可'),
      answer('A000002', 'R6-001-03', '様式2', '否'),
      { ...answer('A000003', 'R6-001-03', '様式2', '可'), validity: '差替済' },
    ],
    meetings: [
      {
        meetingId: 'M000001',
        kind: '初回協議',
        subject: 'R6-001-01',
        startsAt: '2024-07-05T10:00',
        attendees: '佐藤一郎',
        state: '済',
      },
      { meetingId: 'M000002', kind: '初回協議', subject: 'R6-001-01', state: '中止' },
    ],
    achievements: [
      {
        achievementId: 'x',
        fiscalYear: '2024',
        businessId: 'J0001',
        projectName: '高齢者見守り事業',
        departmentReport: '見守り延べ120件',
        businessReport: '配達時の声かけ',
        comparison: '一致',
      } as Record<string, string>,
    ],
  });
  expect(text.split('\n')).toEqual([
    '作成日：令和8年12月9日',
    '',
    '１　協定',
    '協定：伊達市と株式会社Aとの包括連携協定（K001）',
    '期間：第1期　令和6年6月10日から令和9年6月9日（満了日）まで',
    '連携事項：健康・福祉、環境',
    '締結日：令和6年6月10日',
    '事業者等：株式会社A（J0001）',
    '',
    '２　連携事業',
    'R6-001-01 高齢者見守り事業　状態：実施中　担当：健康福祉課　実施：令和6年8月1日から',
    'R6-001-02 観光案内の多言語化　状態：終了　担当：商工観光課　実施：令和6年8月1日から令和7年3月31日まで',
    'R6-001-03 橋の清掃　状態：不成立　担当：土木課',
    '',
    '３　年度ごとの実績',
    '令和6年度：1件',
    '・高齢者見守り事業（突合：一致）',
    '　課から：見守り延べ120件',
    '　事業者等から：配達時の声かけ',
    '令和7年度：報告なし',
    '令和8年度：報告なし',
    '',
    '４　提案と回答の数',
    '令和6年度：提案3件（事業者等から3・市から0）、課の回答：可1・否1・要協議0、事業者等の回答：可0・否0、結果：実施中1・終了1・不適合0・不採用0・不成立1・取下げ0',
    '',
    '５　協議',
    '令和6年7月5日（金）10:00　初回協議　R6-001-01（済）',
    '',
    '６　動きのなかった期間',
    'いちばん長い期間：20か月（令和7年3月31日から令和8年12月9日まで）',
    '最後の動き：令和7年3月31日（その後20か月）',
    '動きとは、人が行ったこと（提案、回答や報告、協議、文書の発送、実施の開始と終了）です。自動で送ったメールなどは数えません。',
    '',
    '７　事業者等の基準',
    '株式会社A（J0001）　確認日：令和6年5月20日',
    '　(1) 法令等違反：該当なし',
    '　(2) 暴力団関係：該当なし',
    '　(3) 施行令第167条の4：該当なし',
    '　(4) 市税滞納：該当なし',
    '　(5) 倒産手続：該当なし',
    '　(6) 医療類似行為：該当なし',
    '　(7) その他不適当：該当なし',
    '　※1 国・地方公共団体：該当なし',
  ]);
  expect(text).not.toContain('佐藤');
});

describe('movement', () => {
  const lastMovement = (over: Parameters<typeof agreed>[0]): string =>
    body({ projects: [], ...over })
      .split('\n')
      .filter((line) => line.startsWith('最後の動き') || line.startsWith('この期の間に'))
      .join('');
  const spring = {
    caseId: 'R7-001',
    kind: '年度当初',
    businessId: 'J0001',
    receivedOn: '2025-04-01',
    state: '提案なし',
  } as const;
  const paper = (over: object) => ({ caseId: 'R7-001', madeOn: '2025-04-10', ...over });

  test.each<[string, Parameters<typeof agreed>[0], string]>([
    [
      'none: the city’s own mails',
      {
        cases: [],
        outbox: (['実績報告の依頼', '督促', '年度当初の様式1の依頼', '受付控え'] as const).map(
          (kind, index) => ({
            mailId: `S00000${index}`,
            receiver: '事業者:J0001',
            kind,
            state: '送信済',
            sentAt: '2026-03-01T09:00',
          }),
        ),
      },
      'この期の間に、動きの記録がありません（29か月）。',
    ],
    [
      'none: the case of the year that nobody proposed anything for',
      { cases: [spring], documents: [paper({ name: 'R7-001-掲示文', form: '掲示文' })] },
      'この期の間に、動きの記録がありません（29か月）。',
    ],
    [
      'a 様式1 to it',
      {
        cases: [spring],
        documents: [paper({ name: 'U000009-様式1', form: '様式1', state: '控え' })],
      },
      '最後の動き：令和7年4月10日（その後19か月）',
    ],
    [
      'a letter, on the day on which it was sent',
      {
        cases: [spring],
        documents: [
          paper({ name: 'R7-001-様式4', form: '様式4', state: '発送済', sentOn: '2025-06-02' }),
          paper({ name: 'R7-001-様式4-訂正2', form: '様式4', state: '案' }),
        ],
      },
      '最後の動き：令和7年6月2日（その後18か月）',
    ],
    [
      'a case that the city opened, and the consultation of ②',
      {
        cases: [{ ...spring, kind: '随時', consultedOn: '2025-05-12' }],
      },
      '最後の動き：令和7年5月12日（その後18か月）',
    ],
  ])('%s', (_what, over, expected) => {
    expect(lastMovement(over)).toBe(expected);
  });
});

test('nothing has happened: it says so', () => {
  const text = body({ cases: [], projects: [] });
  expect(text).toContain('２　連携事業\nなし');
  expect(text).toContain('この期の間に、動きの記録がありません（29か月）。');
});

test.each([
  ['nothing at all', [], '2024-06-10..2026-12-09 29', '2024-06-10..2026-12-09 29'],
  ['once', ['2024-08-01'], '2024-08-01..2026-12-09 28', '2024-08-01..2026-12-09 28'],
  [
    'a pause in between',
    ['2024-08-01', '2026-02-01', '2026-11-20'],
    '2024-08-01..2026-02-01 18',
    '2026-11-20..2026-12-09 0',
  ],
  [
    'days outside',
    ['2020-01-01', '2026-12-09'],
    '2024-06-10..2026-12-09 29',
    '2024-06-10..2026-12-09 29',
  ],
])('pauses: %s', (_what, days, longest, latest) => {
  const found = pausesBetween(days, '2024-06-10', '2026-12-09');
  const shown = ({ from, until, months }: (typeof found)['longest']) =>
    `${from}..${until} ${months}`;
  expect([shown(found.longest), shown(found.latest)]).toEqual([longest, latest]);
});

// 台帳を点検する: what does not fit together, each with its place and its remedy.
import { inconsistencies, inspect } from '../../../src/domain/flow/inspect';
import { atDepartmentAnswer, atFirstMeeting, business, departments } from '../support/given';
import { type GivenRows, registryOf } from '../support/rows';

const TODAY = '2026-06-02';
const findings = (rows: GivenRows) => inconsistencies(registryOf(rows), TODAY);

test('a registry in order', () => {
  expect(inspect(registryOf(atDepartmentAnswer()), TODAY)).toEqual([]);
  expect(inspect(registryOf(atFirstMeeting()), TODAY)).toEqual([]);
});

const [row] = atDepartmentAnswer().cases ?? [];
const [project] = atFirstMeeting().projects ?? [];
const term = { termId: 'K001-第1期', agreementId: 'K001', term: '1', businessIds: 'J0001' };
const sent = { name: 'R8-001-様式4', form: '様式4', state: '発送済', caseId: 'R8-001' };

test.each<[string, GivenRows, string | undefined]>([
  [
    'decided upon after it was sent',
    atDepartmentAnswer({
      documents: [{ ...sent, approvedOn: '2026-05-20', sentOn: '2026-05-19' }],
    }),
    '「文書」R8-001-様式4の決裁日（令和8年5月20日）が発送日（令和8年5月19日）よりあとです。',
  ],
  [
    'decided upon on the day of sending',
    atDepartmentAnswer({
      documents: [{ ...sent, approvedOn: '2026-05-19', sentOn: '2026-05-19' }],
    }),
    undefined,
  ],
  [
    'concluded in days to come',
    atDepartmentAnswer({ cases: [{ ...row, concludedOn: '2026-06-03' }] }),
    '「案件」R8-001の締結日（令和8年6月3日）が先の日付です。',
  ],
  [
    'concluded before it began',
    atDepartmentAnswer({ cases: [{ ...row, concludedOn: '2026-04-05' }] }),
    '「案件」R8-001の締結日（令和8年4月5日）が受付日（令和8年4月6日）より前です。',
  ],
  [
    'a copy that goes nowhere',
    atDepartmentAnswer({ departments: [{ ...departments[0], headMail: '佐藤課長' }] }),
    '「部署」健康福祉課の課長メールの「佐藤課長」はメールアドレスではありません',
  ],
  [
    'a project that goes on and is no department’s',
    atFirstMeeting({ projects: [{ ...project, state: '実施中', department: '' }] }),
    '「提案事業」R8-001-01の担当部局が空です。担当する課を書いてください。',
  ],
  ['concluded today', atDepartmentAnswer({ cases: [{ ...row, concludedOn: TODAY }] }), undefined],
  [
    'an agreement that ran out before its last day',
    {
      departments,
      businesses: [business],
      agreements: [{ ...term, state: '満了', expiresOn: '2026-06-02' }],
    },
    '「協定」K001-第1期の状態が「満了」ですが、満了日（令和8年6月2日）はまだ来ていません。',
  ],
  [
    'an agreement that ran out',
    {
      departments,
      businesses: [business],
      agreements: [{ ...term, state: '満了', expiresOn: '2026-06-01' }],
    },
    undefined,
  ],
  [
    'an agreement that goes on in no other term',
    {
      departments,
      businesses: [business],
      agreements: [{ ...term, state: '更新済', expiresOn: '2026-06-20' }],
    },
    '「協定」K001-第1期の状態が「更新済」ですが、次の期の行がありません。',
  ],
  [
    'a project without its case',
    atFirstMeeting({ projects: [{ ...project, caseId: 'R8-009' }] }),
    '「提案事業」R8-001-01の案件番号「R8-009」が「案件」にありません。',
  ],
  [
    'a stage of a project that cannot be read',
    atFirstMeeting({ projects: [{ ...project, stage: '協議' }] }),
    '「提案事業」R8-001-01の段階「協議」が読み取れません。',
  ],
  [
    'a stage that no project can have',
    atFirstMeeting({ projects: [{ ...project, stage: '④ 連携可否の回答' }] }),
    '「提案事業」R8-001-01の段階「④ 連携可否の回答」が読み取れません。',
  ],
  [
    'a stage taken away',
    atFirstMeeting({ projects: [{ ...project, stage: '' }] }),
    '「提案事業」R8-001-01の段階「」が読み取れません。',
  ],
  [
    'a deadline that cannot be read',
    atDepartmentAnswer({ cases: [{ ...row, dueOn: '連休明け' }] }),
    '「案件」R8-001の期限「連休明け」が日付として読み取れません',
  ],
  [
    'a 日程調整期限 that cannot be read',
    atFirstMeeting({ projects: [{ ...project, schedulingDueOn: '来週' }] }),
    '「提案事業」R8-001-01の日程調整期限「来週」が日付として読み取れません',
  ],
  [
    'a department that nobody took over',
    atDepartmentAnswer({ departments: [departments[0]] }),
    '「案件」R8-001の照会先「商工観光課」：「部署」タブに、商工観光課の今の行がありません。',
  ],
  [
    'a department that was renamed',
    atDepartmentAnswer({
      departments: [departments[0], { name: '観光課', mail: 'k@x.jp', formerNames: '商工観光課' }],
    }),
    undefined,
  ],
  [
    'a department of a project that goes on, split in two',
    atFirstMeeting({
      departments: ['福祉課', '健康課'].map((name) => ({
        name,
        mail: `${name}@x.jp`,
        formerNames: '健康福祉課',
      })),
      cases: [{ ...row, state: '完了', stage: '' }],
      projects: [
        { ...project, state: '実施中', stage: '⑫ 連携事業の実施', department: '健康福祉課' },
      ],
    }),
    '「提案事業」R8-001-01の担当部局「健康福祉課」：「部署」タブの福祉課と健康課が、どちらも旧部署名を「健康福祉課」としています。',
  ],
  [
    'a department that nobody took over, in a case that has ended',
    atDepartmentAnswer({
      departments: [departments[0]],
      cases: [{ ...row, state: '完了' }],
    }),
    undefined,
  ],
  [
    'a number that stands twice',
    atDepartmentAnswer({ cases: [row, row] }),
    '「案件」の案件番号「R8-001」が2行あります。',
  ],
])('%s', (_name, rows, expected) => {
  const found = findings(rows);
  if (expected === undefined) expect(found).toEqual([]);
  else expect(found.filter((line) => line.startsWith(expected)).length).toBeGreaterThan(0);
});

/** One case from its 様式1 to its 様式6, done by the bundle itself: each run is what the one before has left. */
import type { Cost } from '../measure';
import type { BenchRun } from './run';
import type { Stage } from './stage';

/** Projects in the 様式1: as many as it takes. */
const PROJECTS = 6;
/** Departments that 様式6 goes to: two have to do with each project. */
const LETTERS = 2 * PROJECTS;

const theCase = ({ caseId }: Stage) => ({ 案件番号: caseId });
const letter = ({ caseId }: Stage) => ({ 文書名: `${caseId}-様式4` });

/** Does what has to follow, uncounted, and gives on what was counted. */
function then(costs: Cost[], ...following: (() => unknown)[]): Cost[] {
  for (const follow of following) follow();
  return costs;
}

export const caseRuns: readonly BenchRun[] = [
  {
    name: 'form1',
    label: '様式1 received, six projects',
    budget: 'operation',
    act: (stage) => then(propose(stage), () => noteCase(stage)),
  },
  {
    name: 'form1-sweep',
    label: '… the sweep after it',
    after: 'form1',
    act: (stage) => stage.rest(),
  },
  {
    name: 'operation',
    label: '適合とする',
    budget: 'operation',
    after: 'form1-sweep',
    act: (stage) => {
      stage.paste('提案事業', theCase(stage), { 適否: '適合' });
      return then(stage.operate('案件', theCase(stage), '適合とする'), () => stage.rest());
    },
  },
  {
    name: 'inquiry',
    label: '照会を開始する',
    after: 'operation',
    act: (stage) => [...stage.operate('案件', theCase(stage), '照会を開始する'), ...stage.rest()],
  },
  {
    name: 'form2',
    label: '様式2 received',
    budget: 'operation',
    after: 'inquiry',
    act: (stage) => then(answerAs(stage, 0), () => stage.rest()),
  },
  {
    name: 'form3',
    label: '様式3 received',
    budget: 'operation',
    after: 'inquiry',
    act: (stage) => then(proposeAsDepartment(stage), () => stage.rest()),
  },
  {
    name: 'letter-made',
    label: '回答を締め切る: 様式4 made',
    budget: 'letter',
    after: 'form3',
    act: (stage) => {
      answerAsOthers(stage);
      stage.operate('提案事業', { ...theCase(stage), 提案者区分: '市' }, '採用する');
      return [...stage.operate('案件', theCase(stage), '回答を締め切る'), ...stage.rest()];
    },
  },
  {
    name: 'letter-sent',
    label: '様式4を発送する',
    budget: 'letter',
    after: 'letter-made',
    act: (stage) => {
      stage.paste('文書', letter(stage), { 決裁日: stage.today, 文書番号: '伊総政第99号' });
      return [...stage.operate('案件', theCase(stage), '様式4を発送する'), ...stage.rest()];
    },
  },
  {
    name: 'form5',
    label: '様式5 received',
    budget: 'operation',
    after: 'letter-sent',
    act: (stage) => then(answerAsBusiness(stage), () => stage.rest()),
  },
  {
    name: 'letters',
    label: `様式6 to ${LETTERS} departments`,
    budget: 'letters',
    count: LETTERS,
    after: 'form5',
    act: (stage) =>
      stage.sending(LETTERS, () => [
        ...stage.operate('案件', theCase(stage), '様式6を発送する'),
        ...stage.rest(),
      ]),
  },
];

function propose(stage: Stage): Cost[] {
  const { visitor } = stage.city;
  return stage.submit('businessProposal', {
    名称: visitor.name,
    所在地: visitor.address,
    代表者氏名: visitor.representative,
    担当者: visitor.contactPerson,
    連絡先メール: visitor.mail,
    連絡先電話: visitor.phone,
    希望する政策分野: ['健康・福祉'],
    ...Object.fromEntries(
      Array.from({ length: PROJECTS }, (_, index) => [
        [`提案${index + 1} 事業名`, `見守りの取組${index + 1}`],
        [
          `提案${index + 1} 提案内容`,
          '配達のときに高齢者の様子を確かめ、異変があれば市に連絡する。',
        ],
      ]).flat(),
    ),
    誓約: true,
  });
}

/** A trigger is a hint: what it has not done, the sweep does. */
function noteCase(stage: Stage): void {
  const { businessId } = stage.city.visitor;
  stage.caseId = String(stage.row('案件', { 事業者番号: businessId }).案件番号);
}

/** Department n has to do with project n / 2 and says 可 to it. */
function answerAs(stage: Stage, index: number): Cost[] {
  return stage.reply('departmentAnswer', stage.city.departments[index].mail, {
    ...Object.fromEntries(
      Array.from({ length: PROJECTS }, (_, project) => [
        `No.${project + 1} 連携可否`,
        Math.floor(index / 2) === project ? '可' : '所管外',
      ]),
    ),
    担当者: '連携担当',
    連絡先: '内線100',
  });
}

/** The other departments' 様式2 come in at once, by one sweep. */
function answerAsOthers(stage: Stage): void {
  stage.withoutTriggers(() => {
    for (let index = 0; index < stage.city.departments.length; index++) answerAs(stage, index);
  });
  stage.rest();
}

const proposeAsDepartment = (stage: Stage): Cost[] =>
  stage.reply('departmentProposal', stage.city.departments[1].mail, {
    '提案1 事業名': '認知症サポーター養成講座',
    '提案1 提案内容': '店舗を会場に、住民向けの養成講座を開きたい。',
    担当者: '連携担当',
    連絡先: '内線100',
  });

const answerAsBusiness = (stage: Stage): Cost[] =>
  stage.reply('businessAnswer', stage.city.visitor.mail, {
    'No.1 連携可否': '可',
    担当者: stage.city.visitor.contactPerson,
    連絡先: stage.city.visitor.phone,
  });

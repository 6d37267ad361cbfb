/** B, C: 様式1 of the business and 様式3 of the departments come in. */

import type { DocumentForm } from '../../../../src/domain/registry/tabs/documents';
import {
  business as businessReceiver,
  department as departmentReceiver,
  document,
  mail,
  note,
  policyDivision,
  SYSTEM,
  submission,
} from '../rows';
import { bodyOf, listed, POLICY_DIVISION, toPolicyDivision } from '../wording';
import type { CaseStory, ProjectStory, Telling } from './story';

const topics = ['見守り', '健康教室', '防災訓練', '清掃活動', '販売会', '出前授業', '移動相談'];

/** 様式1 with the business's projects. */
export function proposeByBusiness(telling: Telling, story: CaseStory, at: string): void {
  const { book, city, year } = telling;
  const { business, id } = story;
  const { departments, size } = city;
  // Two departments have to do with each project, turn by turn, so that all of them come up.
  const from = book.tabs.cases.indexOf(story.row);
  for (let index = 0; index < size.businessProjects; index++) {
    const place = (from * 2 * size.businessProjects + index * 2) % departments.length;
    addProject(telling, story, {
      side: '事業者',
      name: `${book.pick(topics)}の取組${index + 1}`,
      inCharge: [departments[place], departments[(place + 1) % departments.length]],
      refused: index === size.businessProjects - 1,
    });
  }
  const proposed = story.projects;
  story.row.values.wishes = business.matters.split('、')[0];
  const intakeId = submission(book, {
    form: 'businessProposal',
    at,
    target: id,
    sender: businessReceiver(business),
    by: `${business.name}　${business.contactPerson}`,
    answers: {
      名称: business.name,
      所在地: business.address,
      代表者氏名: business.representative,
      担当者: business.contactPerson,
      連絡先メール: business.mail,
      連絡先電話: business.phone,
      希望する政策分野: [business.matters.split('、')[0]],
      ...Object.fromEntries(
        proposed.flatMap(({ name, content }, index) => [
          [`提案${index + 1} 事業名`, name],
          [`提案${index + 1} 提案内容`, content],
        ]),
      ),
      誓約: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    },
    year,
  });
  note(book, {
    at,
    by: SYSTEM,
    action: `様式1の受付（${story.kind}）`,
    target: id,
    after: intakeId,
    year,
  });
  mail(book, policyDivision, {
    kind: 'proposalArrived',
    key: `様式1受付:${intakeId}`,
    subject: `【${story.kind}】${id} 様式1を受け付けました（${business.name}）`,
    target: id,
    at,
    body: bodyOf(toPolicyDivision, listed(proposed)),
    year,
  });
  copyOf(telling, story, intakeId, '様式1', at);
}

/** 様式3 with one project of a department. */
export function proposeByDepartment(
  telling: Telling,
  story: CaseStory,
  index: number,
  at: string,
): void {
  const { book, city, year } = telling;
  const cases = book.tabs.cases.indexOf(story.row);
  const department = city.departments[(cases + index) % city.departments.length];
  const project = addProject(telling, story, {
    side: '市',
    name: `${book.pick(topics)}の提案${index + 1}`,
    inCharge: [department],
    refused: false,
  });
  const intakeId = submission(book, {
    form: 'departmentProposal',
    at,
    target: story.id,
    sender: departmentReceiver(department),
    by: `${department.name}　連携担当`,
    answers: {
      課名: department.name,
      課長名: department.head,
      連携相手事業者等: story.business.name,
      '提案1 事業名': project.name,
      '提案1 提案内容': project.content,
      担当者: '連携担当',
      連絡先: '内線100',
    },
    year,
  });
  note(book, {
    at,
    by: SYSTEM,
    action: '様式3の受付',
    target: story.id,
    after: `${department.name}（${intakeId}）`,
    year,
  });
  copyOf(telling, story, intakeId, '様式3', at);
}

function addProject(
  { book, year }: Telling,
  story: CaseStory,
  o: Pick<ProjectStory, 'side' | 'name' | 'inCharge' | 'refused'>,
): ProjectStory {
  const id = book.number(`${story.id}-`, 2);
  const content = `${o.name}を市内の店舗と施設で年間を通して行い、その成果を年度の終わりに市へ報告する。`;
  const [proposer] = o.inCharge;
  const row = book.add(
    'projects',
    {
      projectId: id,
      caseId: story.id,
      proposerSide: o.side,
      proposer: o.side === '市' ? proposer.name : story.business.name,
      projectName: o.name,
      content,
      ...(o.side === '市' ? { department: proposer.name } : { eligibility: '確認中' }),
      state: '受付',
      hearing: '不要',
    },
    { year },
  );
  const project = { ...o, id, content, row, done: [] };
  story.projects.push(project);
  return project;
}

/** 控え of what was submitted, as a Doc. */
export function copyOf(
  { book, year }: Telling,
  story: CaseStory,
  intakeId: string,
  form: DocumentForm,
  at: string,
): void {
  document(
    book,
    {
      name: `${intakeId}-${form}`,
      form,
      caseId: story.id,
      addressee: `伊達市　${POLICY_DIVISION}`,
      madeOn: at.slice(0, 10),
    },
    year,
  );
}

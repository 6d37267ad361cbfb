/** E: the departments' 様式2 come in, from all of them or from the first so many. */
import { japaneseDate } from '../../../../src/domain/base/era';
import { change } from '../book';
import type { Department } from '../city';
import {
  department as departmentReceiver,
  mail,
  minuteOn,
  note,
  policyDivision,
  SYSTEM,
  submission,
} from '../rows';
import { bodyOf, link, listed, toDepartment, toPolicyDivision } from '../wording';
import { copyOf } from './proposals';
import { type CaseStory, ofSide, type ProjectStory, type Telling } from './story';

const REFUSAL = '予算の見込みが立たないため。';

export function answer(
  telling: Telling,
  story: CaseStory,
  o: { readonly on: string; readonly turn: number; readonly departments: readonly Department[] },
): void {
  o.departments.forEach((department, index) => {
    const at = minuteOn(o.on, o.turn + index);
    answerBy(telling, story, department, at);
  });
  const { departments } = telling.city;
  const answered = o.departments.length;
  change('cases', story.row, { answered: `${answered}/${departments.length}` });
  if (answered === departments.length) return;
  const awaited = departments.slice(answered).map(({ name }) => name);
  story.awaited = awaited;
  const decided = ofSide(story, '事業者').every(({ row }) => row.values.cityAnswer);
  change('cases', story.row, {
    actor: '担当部局',
    available: decided ? '回答を締め切る、取り下げ' : '取り下げ',
    nextStep: `${story.row.values.stage}待ち：${awaited.join('・')}（期限 ${japaneseDate(story.row.values.dueOn ?? '')}）`,
  });
}

function answerBy(telling: Telling, story: CaseStory, department: Department, at: string): void {
  const { book, year } = telling;
  const asked = ofSide(story, '事業者');
  const choices = asked.map((project) => choiceOf(project, department));
  const intakeId = submission(book, {
    form: 'departmentAnswer',
    at,
    target: story.id,
    sender: departmentReceiver(department),
    by: `${department.name}　連携担当`,
    answers: {
      課名: department.name,
      課長名: department.head,
      ...Object.fromEntries(
        asked.flatMap(({ id, name }, index) => [
          [`No.${index + 1} 提案事業`, `${id} ${name}`],
          [`No.${index + 1} 連携可否`, choices[index]],
          ...(choices[index] === '否' ? [[`No.${index + 1} 理由`, REFUSAL]] : []),
        ]),
      ),
      担当者: '連携担当',
      連絡先: '内線100',
    },
    year,
  });
  asked.forEach((project, index) => {
    const refused = choices[index] === '否';
    book.add(
      'answers',
      {
        answerId: book.number('A', 6),
        projectId: project.id,
        answerer: department.name,
        form: '様式2',
        answer: choices[index],
        reason: refused ? REFUSAL : '',
        contactPerson: '連携担当',
        contact: '内線100',
        answeredOn: at,
        intakeId,
        validity: '有効',
      },
      { year },
    );
    if (choices[index] === '所管外') return;
    const { department: before } = project.row.values;
    change('projects', project.row, {
      cityAnswer: choices[index],
      ...(refused
        ? { cityReason: REFUSAL }
        : { department: before ? `${before}、${department.name}` : department.name }),
    });
  });
  note(book, {
    at,
    by: SYSTEM,
    action: '様式2の受付',
    target: story.id,
    after: `${department.name}（${intakeId}）`,
    year,
  });
  copyOf(telling, story, intakeId, '様式2', at);
}

function choiceOf({ inCharge, refused }: ProjectStory, department: Department) {
  if (!inCharge.includes(department)) return '所管外';
  return refused ? '否' : '可';
}

/** The reminder to those who have not answered some days before the deadline. */
export function remind(
  { book, year }: Telling,
  story: CaseStory,
  at: string,
  departments: readonly Department[],
): void {
  const { dueOn = '' } = story.row.values;
  for (const department of departments) {
    mail(book, departmentReceiver(department), {
      kind: 'reminder',
      key: `督促:${story.id}:${department.name}:様式2:${dueOn}:期限前`,
      subject: `【回答のお願い】${story.id} 連携可否（様式2）の回答について（期限 ${japaneseDate(dueOn)}）`,
      target: story.id,
      at,
      body: bodyOf(toDepartment(department), link('様式2に回答する', story.id)),
      year,
    });
  }
}

/** 総合政策課 is told that everybody has answered. */
export function tellComplete({ book, city, year }: Telling, story: CaseStory, at: string): void {
  const { askedOn = '' } = story.row.values;
  mail(book, policyDivision, {
    kind: 'answersComplete',
    key: `回答完了:${story.id}:${city.departments.map(({ name }) => name).join('、')}:${askedOn}`,
    subject: `${story.id} 連携可否の回答がそろいました（${story.business.name}）`,
    target: story.id,
    at,
    body: bodyOf(toPolicyDivision, listed(story.projects)),
    year,
  });
}

/** F, G: 様式4 goes to the business, and its 様式5 comes back. */
import { japaneseDate } from '../../../../src/domain/base/era';
import { fingerprint } from '../../../../src/domain/base/fingerprint';
import { change } from '../book';
import {
  business as businessReceiver,
  document,
  mail,
  minuteOn,
  note,
  policyDivision,
  SYSTEM,
  submission,
} from '../rows';
import { bodyOf, link, listed, toBusiness, toPolicyDivision } from '../wording';
import { copyOf } from './proposals';
import { type CaseStory, ofSide, rememberOnCase, stage, type Telling } from './story';

interface Days {
  readonly closedOn: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly answeredOn: string;
  readonly turn: number;
}

export function reply(telling: Telling, story: CaseStory, days: Days): void {
  close(telling, story, days);
  send(telling, story, days);
  answer(telling, story, days);
}

const letterOf = ({ id }: CaseStory): string => `${id}-様式4`;

function close({ book, year }: Telling, story: CaseStory, { closedOn, turn }: Days): void {
  const { row, id } = story;
  const at = minuteOn(closedOn, turn);
  // The inquiry is over: its posting is not made again.
  if (story.posting) change('documents', story.posting, { available: '' });
  const [before, after] = [stage(story, 'departmentAnswer'), stage(story, 'cityReply')];
  rememberOnCase(story, {
    name: '回答を締め切る',
    stage: after,
    changed: [
      {
        tab: 'cases',
        key: id,
        cells: {
          stage: [before, after],
          dueOn: [row.values.dueOn ?? '', ''],
          askedOn: [row.values.askedOn ?? '', ''],
        },
      },
      ...ofSide(story, '事業者').map((project) => ({
        tab: 'projects' as const,
        key: project.id,
        cells: { state: ['照会中', '市回答済'] as const },
      })),
    ],
    made: [{ tab: 'documents', key: letterOf(story) }],
  });
  note(book, { at, action: '回答を締め切る', target: id, before, after, year });
}

function send({ book, year }: Telling, story: CaseStory, o: Days): void {
  const { id, business } = story;
  const at = minuteOn(o.sentOn, o.turn);
  const name = letterOf(story);
  const documentNumber = `伊総政第${o.turn + 1}号`;
  document(
    book,
    {
      name,
      form: '様式4',
      caseId: id,
      addressee: `${business.name}　${business.representative}　様`,
      receiver: business.businessId,
      state: '発送済',
      documentNumber,
      approvedOn: o.sentOn,
      madeOn: o.closedOn,
      sentOn: o.sentOn,
      available: '差し替える',
      filledIn: JSON.stringify({ 発信日: japaneseDate(o.sentOn), 文書番号: documentNumber }),
      basis: story.projects
        .map(
          (project) => `${project.id}:${project.refused ? '否' : '可'}#${fingerprint(project.id)}`,
        )
        .join(' '),
    },
    year,
  );
  for (const [header, after] of [
    ['決裁日', o.sentOn],
    ['文書番号', documentNumber],
  ] as const) {
    note(book, { at, action: `編集：文書・${header}`, target: name, after, year });
  }
  const mailId = mail(book, businessReceiver(business), {
    kind: 'cityReply',
    key: `発送:${name}`,
    subject: `${id} 連携事業の提案について（伊達市からの回答）`,
    target: name,
    at,
    attachments: name,
    body: bodyOf(toBusiness(business), link('様式5に回答する', id)),
    year,
  });
  rememberOnCase(story, {
    name: '様式4を発送する',
    stage: stage(story, 'cityReply'),
    changed: [
      { tab: 'cases', key: id, cells: { dueOn: ['', o.dueOn], askedOn: ['', o.sentOn] } },
      { tab: 'documents', key: name, cells: { state: ['案', '発送待ち'] } },
    ],
    made: [{ tab: 'outbox', key: mailId }],
  });
  note(book, { at, action: '様式4を発送する', target: id, after: name, year });
  note(book, {
    at,
    action: '発送する',
    target: name,
    after: `${business.mail}、決裁日 ${o.sentOn}、文書番号 ${documentNumber}`,
    year,
  });
  note(book, {
    at,
    action: '様式4の発送済',
    target: id,
    before: stage(story, 'cityReply'),
    after: `${stage(story, 'businessAnswer')}（${story.kind}）`,
    year,
  });
}

function answer(telling: Telling, story: CaseStory, { answeredOn, dueOn, turn }: Days): void {
  const { book, year } = telling;
  const { id, business } = story;
  const proposed = ofSide(story, '市');
  const at = minuteOn(answeredOn, turn);
  const intakeId = submission(book, {
    form: 'businessAnswer',
    at,
    target: id,
    sender: businessReceiver(business),
    by: `${business.name}　${business.contactPerson}`,
    answers: {
      名称: business.name,
      所在地: business.address,
      代表者氏名: business.representative,
      ...Object.fromEntries(
        proposed.flatMap((project, index) => [
          [`No.${index + 1} 提案事業`, `${project.id} ${project.name}`],
          [`No.${index + 1} 連携可否`, '可'],
        ]),
      ),
      担当者: business.contactPerson,
      連絡先: business.phone,
    },
    year,
  });
  for (const project of proposed) {
    book.add(
      'answers',
      {
        answerId: book.number('A', 6),
        projectId: project.id,
        answerer: business.name,
        form: '様式5',
        answer: '可',
        contactPerson: business.contactPerson,
        contact: business.phone,
        answeredOn: at,
        intakeId,
        validity: '有効',
      },
      { year },
    );
    change('projects', project.row, { businessAnswer: '可' });
  }
  note(book, {
    at,
    by: SYSTEM,
    action: '様式5の受付',
    target: id,
    after: `${business.name}（${intakeId}）`,
    year,
  });
  mail(book, policyDivision, {
    kind: 'businessAnswersComplete',
    key: `様式5完了:${id}`,
    subject: `${id} 伊達市からの提案への回答がそろいました（${business.name}）`,
    target: id,
    at,
    body: bodyOf(toPolicyDivision, listed(proposed)),
    year,
  });
  copyOf(telling, story, intakeId, '様式5', at);
  change('cases', story.row, {
    dueOn: '',
    askedOn: '',
    answersDueOn: dueOn,
    answered: `${proposed.length}/${proposed.length}`,
  });
}

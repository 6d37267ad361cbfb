/** H: 様式6 to every department concerned, and the posting for the others. */
import { japaneseDate } from '../../../../src/domain/base/era';
import { change } from '../book';
import { department as departmentReceiver, document, mail, minuteOn, note } from '../rows';
import { bodyOf, toDepartment } from '../wording';
import { type CaseStory, concerned, rememberOnCase, stage, type Telling } from './story';

export function sendOutcome(
  { book, year }: Telling,
  story: CaseStory,
  { on, turn }: { readonly on: string; readonly turn: number },
): void {
  const { id } = story;
  const at = minuteOn(on, turn);
  const posting = `${id}-結果掲示文`;
  const outcomes = story.projects.map((project) => ({
    project,
    text: `${project.id}:${project.refused ? '否' : '可'}`,
  }));
  document(
    book,
    {
      name: posting,
      form: '結果掲示文',
      caseId: id,
      addressee: '庁内掲示板',
      madeOn: on,
      available: '作り直す',
      basis: outcomes.map(({ text }) => text).join(' '),
    },
    year,
  );
  const letters = concerned(story).map((department) => {
    const name = `${id}-様式6-${department.name}`;
    const own = outcomes.filter(({ project }) => project.inCharge.includes(department));
    document(
      book,
      {
        name,
        form: '様式6',
        caseId: id,
        addressee: toDepartment(department),
        receiver: department.name,
        state: '発送済',
        madeOn: on,
        sentOn: on,
        available: '差し替える',
        filledIn: JSON.stringify({ 発信日: japaneseDate(on), 文書番号: '' }),
        basis: own.map(({ text }) => text).join(' '),
      },
      year,
    );
    const mailId = mail(book, departmentReceiver(department), {
      kind: 'outcome',
      key: `発送:${name}`,
      subject: `【結果報告】${id} 連携事業の提案結果について（${story.business.name}）`,
      target: name,
      at,
      attachments: name,
      body: bodyOf(toDepartment(department), own.map(({ text }) => `■${text}`).join('\n')),
      year,
    });
    note(book, { at, action: '発送する', target: name, after: department.mail, year });
    return { name, mailId };
  });
  rememberOnCase(story, {
    name: '様式6を発送する',
    stage: stage(story, 'feedback'),
    changed: [],
    made: [
      { tab: 'documents', key: posting },
      ...letters.map(({ name }) => ({ tab: 'documents' as const, key: name })),
      ...letters.map(({ mailId }) => ({ tab: 'outbox' as const, key: mailId })),
    ],
  });
  note(book, {
    at,
    action: '様式6を発送する',
    target: id,
    after: `発送：${letters.map(({ name }) => name).join('、')}`,
    year,
  });
  note(book, {
    at,
    action: '様式6の発送済',
    target: id,
    before: stage(story, 'feedback'),
    after: `${stage(story, 'firstMeeting')}（${story.kind}）`,
    year,
  });
  change('cases', story.row, {
    result: `様式6を${letters.length}課に発送します。結果掲示文「${posting}」を庁内掲示板に載せてください。`,
  });
  for (const { project } of outcomes) {
    if (project.refused) change('projects', project.row, { state: '不成立', available: '' });
  }
}

/** D: the proposals are found 適合 and adopted, and every department is asked. */
import { japaneseDate } from '../../../../src/domain/base/era';
import { change } from '../book';
import { department as departmentReceiver, document, mail, minuteOn, note } from '../rows';
import { bodyOf, link, listed, toDepartment } from '../wording';
import {
  type CaseStory,
  ofSide,
  rememberOnCase,
  rememberOnProject,
  stage,
  type Telling,
} from './story';

interface Days {
  readonly screenedOn: string;
  readonly askedOn: string;
  readonly dueOn: string;
  /** Which case of the day it is. */
  readonly turn: number;
}

export function inquire(telling: Telling, story: CaseStory, days: Days): void {
  screen(telling, story, days);
  ask(telling, story, days);
}

function screen({ book, year }: Telling, story: CaseStory, { screenedOn, turn }: Days): void {
  const at = minuteOn(screenedOn, turn);
  for (const project of story.projects) {
    if (project.side === '事業者') {
      project.row.values.eligibility = '適合';
      note(book, {
        at,
        action: '編集：提案事業・適否',
        target: project.id,
        before: '確認中',
        after: '適合',
        year,
      });
      continue;
    }
    change('projects', project.row, {
      state: '市回答済',
      cityAnswer: '可',
      available: '取り下げ',
      result: '採用しました。様式4に載せます。',
    });
    rememberOnProject(project, {
      name: '採用する',
      stage: stage(story, 'proposal'),
      changed: [
        {
          tab: 'projects',
          key: project.id,
          cells: { cityAnswer: ['', '可'], state: ['受付', '市回答済'] },
        },
      ],
      made: [],
    });
    note(book, {
      at,
      action: '採用する',
      target: project.id,
      before: '受付',
      after: '市回答済',
      year,
    });
  }
  const before = stage(story, 'proposal');
  const after = stage(story, 'posting');
  const dueOn = story.row.values.dueOn ?? '';
  rememberOnCase(story, {
    name: '適合とする',
    stage: after,
    changed: [
      { tab: 'cases', key: story.id, cells: { stage: [before, after], dueOn: [dueOn, ''] } },
    ],
    made: [],
  });
  note(book, { at, action: '適合とする', target: story.id, before, after, year });
}

function ask(telling: Telling, story: CaseStory, { askedOn, dueOn, turn }: Days): void {
  const { book, city, year } = telling;
  const { id, business, row } = story;
  const at = minuteOn(askedOn, turn);
  const asked = ofSide(story, '事業者');
  const inquired = city.departments.map(({ name }) => name).join('、');
  const posting = `${id}-掲示文`;
  story.posting = document(
    book,
    {
      name: posting,
      form: '掲示文',
      caseId: id,
      addressee: '庁内掲示板',
      madeOn: askedOn,
      available: '作り直す',
    },
    year,
  );
  const mails = city.departments.map((department) =>
    mail(book, departmentReceiver(department), {
      kind: 'inquiry',
      key: `照会:${id}:${department.name}:${dueOn}`,
      subject: `【照会】${id} 連携事業の可否について（${business.name}）回答期限 ${japaneseDate(dueOn)}`,
      target: id,
      at,
      body: bodyOf(
        toDepartment(department),
        link('様式2に回答する', id),
        link('様式3で提案する', id),
        listed(asked),
      ),
      year,
    }),
  );
  rememberOnCase(story, {
    name: '照会を開始する',
    stage: stage(story, 'departmentAnswer'),
    changed: [
      {
        tab: 'cases',
        key: id,
        cells: {
          stage: [stage(story, 'posting'), stage(story, 'departmentAnswer')],
          dueOn: ['', dueOn],
          askedOn: [row.values.askedOn ?? '', askedOn],
          inquired: ['', inquired],
        },
      },
      ...asked.map((project) => ({
        tab: 'projects' as const,
        key: project.id,
        cells: { state: ['受付', '照会中'] as const },
      })),
    ],
    made: [
      { tab: 'documents', key: posting },
      ...mails.map((key) => ({ tab: 'outbox' as const, key })),
    ],
  });
  note(book, {
    at,
    action: '照会を開始する',
    target: id,
    before: stage(story, 'posting'),
    after: stage(story, 'departmentAnswer'),
    year,
  });
  for (const [header, after] of [
    ['掲載日', askedOn],
    ['掲載者', '遠藤'],
  ] as const) {
    note(book, { at, action: `編集：案件・${header}`, target: id, after, year });
  }
  change('cases', row, {
    stage: stage(story, 'departmentAnswer'),
    dueOn,
    askedOn,
    inquired,
    postedOn: askedOn,
    postedBy: '遠藤',
    result: `${city.departments.length}課に照会のメールを送ります。回答期限は${japaneseDate(dueOn)}です。掲示文「${posting}」を庁内掲示板に載せ、掲載日を入れてください。`,
  });
  for (const { row: project } of asked) {
    change('projects', project, { state: '照会中', available: '取り下げ' });
  }
}

/** A, I: in March both sides report what was carried out; both reports stand side by side in 実績 and are published. */
import { fiscalYearCode, japaneseDate } from '../../../../src/domain/base/era';
import type { Achievement } from '../../../../src/domain/reports/achievement';
import { markOf } from '../../../../src/domain/reports/releases';
import type { BookRow } from '../book';
import type { Department } from '../city';
import { FISCAL_YEAR } from '../moment';
import {
  business as businessReceiver,
  department as departmentReceiver,
  document,
  mail,
  minuteOn,
  note,
  policyDivision,
  type Receiver,
  SYSTEM,
  submission,
} from '../rows';
import {
  bodyOf,
  link,
  listed,
  POLICY_DIVISION,
  toBusiness,
  toDepartment,
  toPolicyDivision,
} from '../wording';
import { type CaseStory, carriedOut, type ProjectStory, type Telling } from './story';

/** What one side is asked about, and what it answers. */
interface Reporter {
  readonly form: 'departmentReport' | 'businessReport';
  readonly key: '様式7' | '様式8';
  readonly who: string;
  readonly name: string;
  readonly sender: Receiver;
  readonly greeting: string;
  readonly by: string;
  readonly contactPerson: string;
  readonly projects: readonly Carried[];
}

interface Carried {
  readonly story: CaseStory;
  readonly project: ProjectStory;
  readonly row: BookRow<'achievements'>;
}

const DONE = '計画のとおり行い、延べ28人が参加した。';

export function report(telling: Telling, stories: readonly CaseStory[]): void {
  const { book, fiscalYear, year } = telling;
  const code = fiscalYearCode(fiscalYear);
  const carried = achievementsOf(telling, stories);
  const reporters = [...departmentsOf(telling, carried), ...businessesOf(stories, carried)];
  for (const reporter of reporters) ask(telling, reporter);
  document(
    book,
    {
      name: `${code}-引継書`,
      form: '引継書',
      addressee: POLICY_DIVISION,
      madeOn: `${fiscalYear + 1}-03-20`,
      available: '作り直す',
    },
    year,
  );
  tell(telling, {
    kind: 'handoverReady',
    key: `引継書:${code}-引継書`,
    target: `${code}-引継書`,
    on: '03-20',
  });
  reporters.forEach((reporter, turn) => {
    takeIn(telling, reporter, turn);
  });
  tell(telling, { kind: 'reportsCompared', key: `突合:${code}`, target: code, on: '04-01' });
  publish(telling, carried);
}

/** 実績: one row for each project that was carried out. */
function achievementsOf(
  { book, fiscalYear, year }: Telling,
  stories: readonly CaseStory[],
): Carried[] {
  return stories.flatMap((story) =>
    carriedOut(story).map((project) => ({
      story,
      project,
      row: book.add(
        'achievements',
        {
          achievementId: `${fiscalYear}-${project.id}`,
          fiscalYear: String(fiscalYear),
          projectId: project.id,
          projectName: project.name,
          businessId: story.business.businessId,
          businessName: story.business.name,
          department: project.inCharge.map(({ name }) => name).join('、'),
          comparison: '一致',
          // Nobody is asked again for what was published a year and more ago.
          available:
            fiscalYear === FISCAL_YEAR - 1 ? '担当部局に再依頼する、事業者に再依頼する' : '',
        },
        { year },
      ),
    })),
  );
}

function departmentsOf({ city }: Telling, carried: readonly Carried[]): Reporter[] {
  return city.departments.flatMap((department) => {
    const projects = carried.filter(({ project }) => project.inCharge.includes(department));
    return projects.length > 0 ? [departmentReporter(department, projects)] : [];
  });
}

const departmentReporter = (department: Department, projects: readonly Carried[]): Reporter => ({
  form: 'departmentReport',
  key: '様式7',
  who: department.name,
  name: department.name,
  sender: departmentReceiver(department),
  greeting: toDepartment(department),
  by: `${department.name}　連携担当`,
  contactPerson: '連携担当',
  projects,
});

function businessesOf(stories: readonly CaseStory[], carried: readonly Carried[]): Reporter[] {
  return stories.map(({ business, id }) => ({
    form: 'businessReport',
    key: '様式8',
    who: business.businessId,
    name: business.name,
    sender: businessReceiver(business),
    greeting: toBusiness(business),
    by: `${business.name}　${business.contactPerson}`,
    contactPerson: business.contactPerson,
    projects: carried.filter(({ story }) => story.id === id),
  }));
}

const documentOf = ({ fiscalYear }: Telling, { key, who }: Reporter): string =>
  `${fiscalYearCode(fiscalYear)}-${key}-${who}`;

function ask(telling: Telling, reporter: Reporter): void {
  const { book, fiscalYear, year } = telling;
  const at = `${fiscalYear + 1}-03-01T06:00`;
  const due = `${fiscalYear + 1}-03-31`;
  const name = documentOf(telling, reporter);
  const ids = reporter.projects.map(({ project }) => project.id);
  mail(book, reporter.sender, {
    kind: 'reportRequest',
    key: `実績依頼:${fiscalYearCode(fiscalYear)}-${reporter.key}:${reporter.who}:${due}:${ids.join('・')}`,
    subject: `【実績報告】連携事業の実績報告（${reporter.key}）について（提出期限 ${japaneseDate(due)}）`,
    target: name,
    at,
    attachments: name,
    body: bodyOf(
      reporter.greeting,
      listed(reporter.projects.map(({ project }) => project)),
      link(`${reporter.key}で報告する`, name),
    ),
    year,
  });
  note(book, {
    at,
    by: SYSTEM,
    action: '実績報告の依頼',
    target: name,
    after: `${ids.length}件（期限 ${due}）`,
    year,
  });
}

function takeIn(telling: Telling, reporter: Reporter, turn: number): void {
  const { book, fiscalYear, year } = telling;
  const code = fiscalYearCode(fiscalYear);
  const asked = `${fiscalYear + 1}-03-01→${fiscalYear + 1}-03-31`;
  const at = minuteOn(`${fiscalYear + 1}-03-12`, turn);
  const intakeId = submission(book, {
    form: reporter.form,
    at,
    target: code,
    sender: reporter.sender,
    by: reporter.by,
    answers: {
      [reporter.key === '様式7' ? '課名' : '名称']: reporter.name,
      実績の有無: 'あり',
      ...Object.fromEntries(
        reporter.projects.flatMap(({ project }, index) => [
          [`No.${index + 1} 連携事業`, `${project.id} ${project.name}`],
          [`No.${index + 1} 実績内容`, DONE],
        ]),
      ),
      担当者: reporter.contactPerson,
      連絡先: '内線100',
    },
    year,
  });
  for (const { project, row } of reporter.projects) {
    book.add(
      'answers',
      {
        answerId: book.number('A', 6),
        projectId: project.id,
        subject: code,
        answerer: reporter.name,
        form: reporter.key,
        answer: 'あり',
        reason: DONE,
        contactPerson: reporter.contactPerson,
        contact: '内線100',
        answeredOn: at,
        intakeId,
        validity: '有効',
      },
      { year },
    );
    const by = `${reporter.who}（${asked}　${intakeId}）`;
    const { values } = row;
    if (reporter.key === '様式8') {
      Object.assign(values, { businessReport: DONE, askedBusiness: by });
      continue;
    }
    const text = project.inCharge.length > 1 ? `【${reporter.name}】\n${DONE}` : DONE;
    const append = (before: string | undefined, next: string) =>
      before ? `${before}\n${next}` : next;
    Object.assign(values, {
      departmentReport: append(values.departmentReport, text),
      askedDepartments: append(values.askedDepartments, by),
    });
  }
  const name = documentOf(telling, reporter);
  document(
    book,
    {
      name,
      form: reporter.key,
      addressee: `伊達市　${POLICY_DIVISION}`,
      receiver: reporter.who,
      madeOn: at.slice(0, 10),
    },
    year,
  );
  note(book, {
    at,
    by: SYSTEM,
    action: `${reporter.key}の受付`,
    target: name,
    after: `${reporter.projects.map(({ project }) => `${project.id} あり`).join('、')}（${intakeId}）`,
    year,
  });
}

function publish(telling: Telling, carried: readonly Carried[]): void {
  const { book, fiscalYear, year } = telling;
  const code = fiscalYearCode(fiscalYear);
  const [prepared, published] = [`${fiscalYear + 1}-04-20`, `${fiscalYear + 1}-04-24`];
  for (const { row } of carried) {
    row.values.published = 'する';
    row.auto.published = 'する';
    const release = { on: published, in: fiscalYear, release: 1 };
    Object.assign(row.values, {
      publishedOn: published,
      releases: JSON.stringify([{ ...release, mark: markOf(row as unknown as Achievement) }]),
    });
  }
  const pack = `${code}-公表資料`;
  document(
    book,
    {
      name: pack,
      form: '公表資料',
      addressee: 'ホームページ',
      receiver: String(fiscalYear),
      madeOn: prepared,
      basis: `bench-${carried.length}`,
    },
    year,
  );
  tell(telling, {
    kind: 'publicationReady',
    key: `公表の準備:${code}`,
    target: code,
    on: '04-20',
  });
  for (const [action, target, on] of [
    ['公表資料を作る', pack, prepared],
    ['実績を公表する', code, published],
  ] as const) {
    note(book, { at: minuteOn(on), action, target, after: pack, year });
  }
}

function tell(
  { book, fiscalYear, year }: Telling,
  o: {
    readonly kind: 'handoverReady' | 'reportsCompared' | 'publicationReady';
    readonly key: string;
    readonly target: string;
    /** In the spring after the fiscal year began. */
    readonly on: string;
  },
): void {
  mail(book, policyDivision, {
    kind: o.kind,
    key: o.key,
    subject: `【お知らせ】${o.target}`,
    target: o.target,
    at: `${fiscalYear + 1}-${o.on}T06:00`,
    body: bodyOf(toPolicyDivision, o.target),
    year,
  });
}

// ホーム: what is overdue, uncertain, to be done by 総合政策課 today, or waited for; one line each.
import type { Day } from '../calendar/day';
import { parseDay } from '../calendar/era';
import type { Context } from '../context';
import { askBusinessAgain, askDepartmentAgain } from '../operations/askReportAgain';
import { closeAnswers } from '../operations/closeAnswers';
import { closeBusinessAnswers } from '../operations/closeBusinessAnswers';
import { fixFirstMeeting } from '../operations/fixFirstMeeting';
import type { Row } from '../registry/registry';
import { type HomeSection, homeSections } from '../tabs/home';
import { hint, messageOf } from '../text';
import { publicationLines } from '../year/publication/publicationLines';
import { unmatchedLines } from '../year/reports/reportHome';
import { agreementLines } from '../year/review/homeLines';
import { isWithdrawn } from './afterSending';
import type { Ask, AskedForm } from './ask';
import { businessOf } from './businesses';
import { caseOfProject, isOpen } from './cases';
import { unconfirmedDepartments } from './departmentConfirmation';
import { presentName } from './departments';
import { inDoubt } from './letterMail';
import { todoWhileAsking } from './nextStep/answers';
import { choosing } from './nextStep/choosing';
import { projectStep } from './nextStep/projects';
import { openAsks } from './openAsks';
import { unwanted } from './stillWanted';
import { isUnreadable, unreadableDates } from './unreadable';

export interface HomeLine {
  readonly section: HomeSection;
  /** The tab and the row's number: `案件 R8-001`. */
  readonly place: string;
  readonly subject: string;
  readonly what: string;
  readonly dueOn: Day | '';
}

const QUIET: HomeLine = {
  section: 'お知らせ',
  place: '',
  subject: '',
  what: '今日していただくことはありません。',
  dueOn: '',
};

/** All lines in their order: by section, then by deadline, then by place. Reads 次にすること and 担当 as derived. */
export function homeLines(context: Context): HomeLine[] {
  const asks = openAsks(context);
  const lines = [
    ...askLines(context, asks),
    ...doubts(context),
    ...caseLines(context, asks),
    ...projectLines(context, asks),
    ...publicationLines(context),
    ...departmentLines(context),
    ...agreementLines(context),
  ];
  const own = lines.some(({ section }) => section !== '待っているもの' && section !== 'お知らせ');
  const rank = ({ section, dueOn, place }: HomeLine) =>
    `${homeSections.indexOf(section)} ${dueOn || '9999'} ${place}`;
  return [...lines, ...(own ? [] : [QUIET])].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** What was asked for. */
const wanted: Readonly<Record<AskedForm, string>> = {
  様式1: '連携事業の提案（様式1。なければ提出は不要）',
  様式2: '連携可否（様式2）の回答',
  様式3: '連携事業の提案（様式3。なければ提出は不要）',
  様式5: '連携可否（様式5）の回答',
  様式7: '実績報告（様式7）',
  様式8: '実績報告（様式8）',
  日程調整: '日程調整の回答',
  協定の見直し: '協定の見直しの回答（なければ、疑義なしとします）',
};

/** The tab on which an asking stands. */
const placeOf: Readonly<Partial<Record<AskedForm, string>>> = {
  日程調整: '提案事業',
  様式7: '文書',
  様式8: '文書',
  協定の見直し: '協定',
};

/** The operation of 実績 that asks once more. */
const askedAgainBy: Readonly<Partial<Record<AskedForm, string>>> = {
  様式7: askDepartmentAgain.name,
  様式8: askBusinessAgain.name,
};

/** How to go on without it. */
function instead(context: Context, { form, target }: Ask): string {
  const { registry } = context;
  const going = (how: string) => `（待たずに進めるときは、${how}）`;
  const again = askedAgainBy[form];
  if (again) return `（「実績」タブで「${again}」を選ぶと、もう一度依頼できます）`;
  const project = registry.find('projects', target);
  if (project) return going(choosing(context, fixFirstMeeting, project));
  const row = registry.find('cases', target);
  return row
    ? going(choosing(context, form === '様式5' ? closeBusinessAnswers : closeAnswers, row))
    : '';
}

/** One line for each asking, with everybody who has not answered. */
export function askLines(context: Context, asks: readonly Ask[]): HomeLine[] {
  const groups = new Map<string, Ask[]>();
  for (const ask of asks) {
    const key = `${ask.form} ${ask.target}`;
    groups.set(key, [...(groups.get(key) ?? []), ask]);
  }
  return [...groups.values()].flatMap((group): HomeLine[] => {
    const [first] = group;
    const { form, target, dueOn, voluntary } = first;
    const late = dueOn !== undefined && context.today > dueOn;
    // Silence about a call is no proposal, and about a review consent.
    if (late && (voluntary || form === '協定の見直し')) return [];
    const what = wanted[form];
    return [
      {
        section: late ? '期限超過' : '待っているもの',
        place: `${placeOf[form] ?? (target.includes('-') ? '案件' : '年度')} ${target}`,
        subject: hint([...new Set(group.map((ask) => nameOf(context, ask)))].join('・'), 300),
        what: late ? `${what}がありません${instead(context, first)}` : what,
        dueOn: dueOn ?? '',
      },
    ];
  });
}

const nameOf = ({ registry, today }: Context, { side, who }: Ask): string =>
  side === '課'
    ? presentName(registry, today, who)
    : hint(businessOf(registry, who)?.values.name ?? who, 40);

/** 要確認 */
function doubts(context: Context): HomeLine[] {
  const { registry } = context;
  const line = (place: string, subject: string, what: string): HomeLine => ({
    section: '要確認',
    place,
    subject: hint(subject, 100),
    what: hint(what, 300),
    dueOn: '',
  });
  return [
    ...registry
      .rows('intake')
      .filter(({ values }) => values.state === '保留')
      .map(({ values }) =>
        line(
          `受付 ${values.intakeId}`,
          values.sender,
          `${values.form}を保留しています（「対象に付ける」か「処理しない」を選ぶ）：${values.reason}`,
        ),
      ),
    ...registry
      .rows('outbox')
      .filter((mail) => inDoubt.has(mail.values.state) && !settledOtherwise(context, mail))
      .map(({ values }) =>
        line(
          `送信 ${values.mailId}`,
          values.to,
          `メールが${values.state}です：${values.subject}　${values.reason}`,
        ),
      ),
    ...registry
      .rows('businesses')
      .filter(({ values }) => values.requestedChange !== '' && values.merged === '')
      .map(({ values }) =>
        line(
          `事業者 ${values.businessId}`,
          values.name,
          `名簿と違う申出があります（正しければ「連絡先変更を承認する」、そうでなければ「連絡先変更を承認しない」を選ぶ）：${values.requestedChange}`,
        ),
      ),
    ...registry
      .rows('cases')
      .filter(isUnreadable)
      .map(({ values }) => line(`案件 ${values.caseId}`, values.businessName, values.nextStep)),
    ...unmatchedLines(context).map(({ place, subject, what }) => line(place, subject, what)),
    ...unreadableDates(registry).map(({ place, subject, what }) => line(place, subject, what)),
    ...context.settingProblems.map((problem) => line('設定', '', problem)),
  ];
}

/** A failed letter whose draft was sent by another mail since, or what nobody waits for any more, needs nobody. */
function settledOtherwise(context: Context, mail: Row<'outbox'>): boolean {
  const { registry } = context;
  if (isWithdrawn(mail.values.key)) {
    return registry.find('documents', mail.values.target)?.values.state !== '案';
  }
  return unwanted(context, mail) !== undefined;
}

/** The cases by 担当: to be done here, or waited for where no asking says so already. */
function caseLines(context: Context, asks: readonly Ask[]): HomeLine[] {
  const office = context.settings.policyDivisionName;
  return context.registry.rows('cases').flatMap((row): HomeLine[] => {
    const { caseId, businessName, nextStep, actor } = row.values;
    if (nextStep === '' || isUnreadable(row)) return [];
    const line = (section: HomeSection, what: string): HomeLine => ({
      section,
      place: `案件 ${caseId}`,
      subject: hint(businessName, 100),
      what,
      dueOn: parseDay(row.values.dueOn) ?? '',
    });
    if (actor === office) return [line('今日すること', nextStep)];
    const todo = isOpen(row) ? todoWhileAsking(context, row) : [];
    const asked = asks.some((ask) => ask.caseId === caseId);
    return [
      ...(todo.length > 0
        ? [{ ...line('今日すること', todo.join('　')), dueOn: '' } as const]
        : []),
      ...(asked ? [] : [line('待っているもの', nextStep)]),
    ];
  });
}

/** The projects of cases that were concluded; those of an open case stand in its 次にすること. */
function projectLines(context: Context, asks: readonly Ask[]): HomeLine[] {
  const { registry, settings } = context;
  return registry.rows('projects').flatMap((project): HomeLine[] => {
    const row = caseOfProject(registry, project);
    if (row?.values.state !== '完了') return [];
    const { projectId, projectName } = project.values;
    let next: ReturnType<typeof projectStep>;
    registry.attempt(() => {
      next = projectStep(context, project);
    });
    if (!next || asks.some(({ target }) => target === projectId)) return [];
    return [
      {
        section: next.actor === settings.policyDivisionName ? '今日すること' : '待っているもの',
        place: `提案事業 ${projectId}`,
        subject: hint(`${row.values.businessName} ${projectName}`, 100),
        what: next.text,
        dueOn: '',
      },
    ];
  });
}

/** In April: the departments whose head and mail are still to be confirmed. */
function departmentLines(context: Context): HomeLine[] {
  const names = unconfirmedDepartments(context);
  return names.length === 0
    ? []
    : [
        {
          section: '今日すること',
          place: '部署',
          subject: hint(names.join('・'), 300),
          what: '課長名とメールを確かめ、「部署」タブの確認日に今日の日付を入れる（人事異動は新しい行を足し、前の行に有効終了を入れる）',
          dueOn: '',
        },
      ];
}

function linesOrWhyNot(context: Context): HomeLine[] {
  let lines: HomeLine[] = [];
  const failed = context.registry.attempt(() => {
    lines = homeLines(context);
  });
  if (!failed) return lines;
  const what = `この一覧を作れませんでした。手で書き換えたところを元に戻してください（${messageOf(failed.error)}）。`;
  return [{ ...QUIET, section: '要確認', what }];
}

/** Brings the tab up to date: lines by their number, those not used any more emptied. */
export function deriveHome(context: Context): void {
  const { registry } = context;
  const lines = linesOrWhyNot(context);
  const filled = new Set<string>();
  const empty = { section: '', place: '', subject: '', what: '', dueOn: '' };
  for (const row of registry.rows('home')) {
    const line = filled.has(row.values.line) ? undefined : lines[Number(row.values.line) - 1];
    filled.add(row.values.line);
    registry.set(row, line ? { ...line } : empty);
  }
  lines.forEach((line, index) => {
    const number = String(index + 1);
    if (!filled.has(number)) registry.append('home', { line: number, ...line });
  });
}

// ホーム: what is overdue, uncertain, to be done by 総合政策課 today, or waited for; one line each.

import type { Ask } from '../asks/ask';
import type { Minute } from '../base/day';
import { parseDay } from '../base/era';
import { distinct, grouped } from '../base/grouped';
import { ascending, atMost, hint, messageOf } from '../base/text';
import { type Case, caseOfProject, isOpen } from '../cases/cases';
import { contradictions, foundInCase } from '../cases/contradictions';
import { reaches, type Scope, wholeScope } from '../cases/scope';
import { isUnreadable, strangeStages } from '../cases/unreadable';
import { type Context, saidOfSettings } from '../context';
import { inDoubt } from '../documents/letterMail';
import { called } from '../forms/names';
import { todoWhileAsking } from '../inquiry/nextStep';
import { projectStep } from '../meetings/nextStep';
import { doubt, homeOrigins, type Line, origins } from '../operations/homeLine';
import { businessOf } from '../parties/businesses';
import { presentName } from '../parties/departments';
import type { Finding } from '../registry/findings';
import type { Registry, Row } from '../registry/registry';
import type { Values } from '../registry/tabs';
import { HEADING, type HomeSection, homeHeadings, homeSections } from '../registry/tabs/home';
import type { HomeSource } from '../room';
import { isWithdrawn } from './afterSending';
import { openAsks } from './asks';
import { deletedRows } from './deletedRows';
import { heldUpLines } from './heldUp';
import { seenIn } from './inspect';
import { installedLines } from './installed';
import { rooms } from './rooms';
import { unwanted } from './stillWanted';

export interface HomeLine extends Line {
  /** What it comes from: a case's number, or one of the `origins`. */
  readonly origin: string;
}

const sources: readonly HomeSource[] = rooms.flatMap((room) => [...room.home]);

/** What is asked of 総合政策課; what waits for others, and what is told, is not. */
export const ours: ReadonlySet<string> = new Set<HomeSection>([
  '期限超過',
  '要確認',
  '今日すること',
]);

export const QUIET: HomeLine = {
  section: 'お知らせ',
  place: '',
  subject: '',
  what: '今日していただくことはありません。',
  dueOn: '',
  origin: origins.quiet,
};

/** What a change, or a look at everything, may have made other than it stands. */
function isTouched(registry: Registry, scope: Scope, origin: string): boolean {
  if (origin === origins.inspection) return seenIn(registry) !== undefined;
  if (scope.whole || origin === '') return true;
  const name = homeOrigins.find((one) => origins[one] === origin);
  return name ? reaches(scope, name) : scope.cases.some(({ values }) => values.caseId === origin);
}

const from =
  (origin: string) =>
  (line: Line): HomeLine => ({ ...line, origin });

/**
 * All lines in their order: by section, then by deadline, then by place. Reads 次にすること and 担当 as derived.
 * @param standing the lines that stand, of which those stay that no change has reached
 */
export function homeLines(
  context: Context,
  scope: Scope = wholeScope(context.registry),
  standing: readonly HomeLine[] = [],
): HomeLine[] {
  const asks = openAsks(context, scope);
  const fresh = [
    ...askLines(context, asks),
    ...doubts(context).map(from(origins.doubts)),
    ...findingLines(context, scope),
    ...(seenIn(context.registry) ?? []).map((line) => ({
      ...doubt({ ...line, subject: '' }),
      origin: origins.inspection,
    })),
    ...scope.cases.flatMap((row) => caseLines(context, row, asks).map(from(row.values.caseId))),
    ...projectLines(context, scope, asks),
    ...installedLines(context).map(from(origins.installed)),
    ...sources
      .filter(({ origin }) => reaches(scope, origin))
      .flatMap(({ origin, lines }) => lines(context).map(from(origins[origin]))),
  ];
  const lines = once([
    ...standing.filter(({ origin }) => !isTouched(context.registry, scope, origin)),
    ...fresh.map((line) => ({ ...line, what: called(context.settings, line.what) })),
  ]);
  const own = lines.some(({ section }) => ours.has(section));
  const rank = ({ section, dueOn, place }: HomeLine) =>
    `${homeSections.indexOf(section)} ${dueOn || '9999'} ${place}`;
  return [...lines, ...(own ? [] : [QUIET])].sort(ascending(rank));
}

/** What was said before of the same place is not said again. */
const once = (lines: readonly HomeLine[]): HomeLine[] => [
  ...new Map(
    lines.map((line) => [`${line.section} ${line.place} ${line.what} ${line.dueOn}`, line]),
  ).values(),
];

/**
 * What every run sees of the rows that contradict themselves, and what only those see that read a row: that stays until
 * its case is looked at again, or everything.
 */
function findingLines({ registry }: Context, scope: Scope): HomeLine[] {
  const line = ({ place, said, told, matters }: Finding): HomeLine => ({
    ...doubt({ place, subject: '', what: said }),
    origin: told ? origins.doubts : (matters.find((id) => registry.findHere('cases', id)) ?? place),
  });
  return [
    ...contradictions(registry).filter(
      ({ told, matters }) => told || (scope.whole && matters.length > 0),
    ),
    ...scope.cases.filter(isOpen).flatMap((row) => foundInCase(registry, row)),
  ].map(line);
}

/** One line for each asking, with those who have not answered. */
export function askLines(context: Context, asks: readonly Ask[]): HomeLine[] {
  const groups = grouped(asks, ({ kind, target }) => `${kind.form} ${target}`);
  return [...groups.values()].flatMap((group): HomeLine[] => {
    const [first] = group;
    const { kind, target, dueOn } = first;
    const { tab, awaited = kind.reminder.wanted, late: whenLate } = kind.home;
    const late = dueOn !== undefined && context.today > dueOn;
    if (late && whenLate === 'silent') return [];
    const instead = late && whenLate !== 'silent' ? whenLate(context, first) : '';
    return [
      {
        section: late ? '期限超過' : '待っているもの',
        place: `${tab} ${target}`,
        subject: someOf(distinct(group.map((ask) => nameOf(context, ask)))),
        what: late ? `${awaited}がありません${instead}` : awaited,
        dueOn: dueOn ?? '',
        origin: originOf(first),
      },
    ];
  });
}

/** So many of whom a line asks are named, so that it stays one to be taken in at a glance. */
const NAMED = 6;
const someOf = (names: readonly string[]): string => atMost(names, NAMED, '').join('・');

/** A case's own asking belongs to its lines; of the year's each kind is looked at as a whole. */
const originOf = ({ kind, caseId }: Ask): string =>
  kind.level === 'year' ? origins[kind.part] : caseId;

/** Who is asked, by the name of today. */
export const nameOf = ({ registry, today }: Context, { side, who }: Ask): string =>
  side === '課'
    ? presentName(registry, today, who)
    : hint(businessOf(registry, who)?.values.name ?? who, 40);

/** 要確認, as the states of rows tell whatever has changed. */
function doubts(context: Context): Line[] {
  const { registry } = context;
  const line = (place: string, subject: string, what: string) => doubt({ place, subject, what });
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
      .having('outbox', 'state', '案')
      .map(({ values }) =>
        line(
          `送信 ${values.mailId}`,
          values.to,
          `案のメールがあります（「送る」か「取りやめる」を選ぶ）：${values.subject}`,
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
    ...heldUpLines(context),
    ...deletedRows(registry),
    ...(context.mistakable ?? []).map(({ tab, header }) =>
      line(
        tab,
        '',
        `見出し「${header}」が2つあります。職員の列のほうは使いません。見出しを変えてください。`,
      ),
    ),
    ...saidOfSettings(context).map((said) => line('設定', '', said)),
    ...(context.consentLacking ? [line('スクリプトの許可', '', context.consentLacking)] : []),
  ];
}

/** A failed letter whose draft was sent by another mail since, or what nobody waits for any more, needs nobody. */
function settledOtherwise(context: Context, mail: Row<'outbox'>): boolean {
  if (isWithdrawn(mail.values.key)) {
    return context.registry.find('documents', mail.values.target)?.values.state !== '案';
  }
  return unwanted(context, mail) !== undefined;
}

/** A case by 担当: to be done here, or waited for where no asking says so already; and what in it cannot be read. */
function caseLines(context: Context, row: Case, asks: readonly Ask[]): Line[] {
  const unread = strangeStages(context.registry, row).map(doubt);
  const { caseId, businessName, nextStep, actor } = row.values;
  const place = `案件 ${caseId}`;
  if (isUnreadable(row)) {
    return [doubt({ place, subject: businessName, what: nextStep }), ...unread];
  }
  if (nextStep === '') return unread;
  const line = (section: HomeSection, what: string): Line => ({
    section,
    place,
    subject: hint(businessName, 100),
    what,
    dueOn: parseDay(row.values.dueOn) ?? '',
  });
  if (actor === context.settings.policyDivisionName) {
    return [line('今日すること', nextStep), ...unread];
  }
  const todo = isOpen(row) ? todoWhileAsking(context, row) : [];
  const asked = asks.some((ask) => ask.caseId === caseId);
  return [
    ...(todo.length > 0 ? [{ ...line('今日すること', todo.join('　')), dueOn: '' } as const] : []),
    ...(asked ? [] : [line('待っているもの', nextStep)]),
    ...unread,
  ];
}

/** The projects of cases that were concluded; those of an open case stand in its 次にすること. */
function projectLines(context: Context, scope: Scope, asks: readonly Ask[]): HomeLine[] {
  const { registry, settings } = context;
  return scope.projects.flatMap((project): HomeLine[] => {
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
        origin: row.values.caseId,
      },
    ];
  });
}

function linesOrWhyNot(context: Context, scope: Scope): HomeLine[] {
  let lines: HomeLine[] = [];
  const standing = context.registry.rows('home').flatMap(({ values }): HomeLine[] => {
    const section = homeSections.find((one) => one === values.section);
    const { place, subject, what, dueOn, origin } = values;
    return section ? [{ section, place, subject, what, dueOn, origin }] : [];
  });
  const failed = context.registry.attempt(() => {
    lines = homeLines(context, scope, standing);
  });
  if (!failed) return lines;
  const what = `この一覧を作れませんでした。手で書き換えたところを元に戻してください（${messageOf(failed.error)}）。`;
  return [{ ...QUIET, section: '要確認', what }];
}

/** A row of the tab: a line, or a heading. */
type HomeRow = Omit<Values<'home'>, 'line'>;

const EMPTY: HomeRow = {
  place: '',
  dueOn: '',
  subject: '',
  what: '',
  document: '',
  section: '',
  origin: '',
};

/** The Doc that a line is about: the one of its case that is to be approved or sent. '' where there are several. */
function documentAt({ registry, documentAddress }: Context, place: string): string {
  const key = place.slice(place.indexOf(' ') + 1);
  const waiting = [
    ...registry.havingHere('documents', 'name', key),
    ...registry.havingHere('documents', 'caseId', key),
  ].filter(
    ({ values: { state, fileId } }) => (state === '案' || state === '発送待ち') && fileId !== '',
  );
  return waiting.length === 1 ? documentAddress(waiting[0].values.fileId) : '';
}

/**
 * The lines in their groups, each under its heading; above them when they became so, and how many there are of each.
 * @param documentOf the address of the Doc that a place is about, or ''
 */
export function homeRows(
  lines: readonly HomeLine[],
  now: Minute,
  documentOf: (place: string) => string = () => '',
): HomeRow[] {
  const groups = homeSections
    .map((section) => ({ section, own: lines.filter((line) => line.section === section) }))
    .filter(({ own }) => own.length > 0);
  const counts = groups.map(({ section, own }) => `${homeHeadings[section]} ${own.length}件`);
  const [day, hour] = now.split('T');
  return [
    {
      ...EMPTY,
      place: `${HEADING} 更新`,
      dueOn: day,
      subject: `${hour}（変わったときだけ）`,
      what: counts.join('　'),
    },
    ...groups.flatMap(({ section, own }): HomeRow[] => [
      { ...EMPTY, place: `${HEADING} ${homeHeadings[section]}（${own.length}件）` },
      ...own.map((line) => ({ ...line, document: documentOf(line.place) })),
    ]),
  ];
}

const isAlike = (row: HomeRow, other: HomeRow): boolean =>
  (Object.keys(EMPTY) as (keyof HomeRow)[]).every((key) => row[key] === other[key]);

/**
 * Brings the tab up to date: rows by their number, those not used any more emptied whole. While nothing else has
 * changed, neither has the moment.
 */
export function deriveHome(context: Context, scope: Scope): void {
  const { registry } = context;
  const wanted = homeRows(linesOrWhyNot(context, scope), context.now, (place) =>
    documentAt(context, place),
  );
  const standing = new Map<number, Row<'home'>>();
  const spare: Row<'home'>[] = [];
  for (const row of registry.rows('home')) {
    const number = Number(row.values.line);
    if (number < 1 || number > wanted.length || standing.has(number)) spare.push(row);
    else standing.set(number, row);
  }
  const [first] = wanted;
  const before = standing.get(1)?.values ?? EMPTY;
  const isSame = wanted.every((row, index) => {
    const values = standing.get(index + 1)?.values;
    const over = index === 0 ? { dueOn: first.dueOn, subject: first.subject } : {};
    return values && isAlike(row, { ...values, ...over });
  });
  if (isSame) wanted[0] = { ...first, dueOn: before.dueOn, subject: before.subject };
  wanted.forEach((values, index) => {
    const line = String(index + 1);
    const row = standing.get(index + 1) ?? spare.shift();
    if (row) registry.set(row, { line, ...values });
    else registry.append('home', { line, ...values });
  });
  for (const row of spare) registry.set(row, { line: '', ...EMPTY });
}

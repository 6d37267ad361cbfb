// A case or project ends before its time: what still asks is called off, meetings too, and whoever waits is told once.

import { cancelMeetings } from '../appointments/meetings';
import { distinct } from '../base/grouped';
import { isAmong, listOf } from '../base/text';
import { type Case, type Project, projectsOf, stepOf } from '../cases/cases';
import { endsWithCase } from '../cases/endCase';
import { departmentsConcerned } from '../cases/outcomes';
import { isAfter } from '../cases/steps';
import type { Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { inDoubt, mailOfLetter } from '../documents/letterMail';
import { withdrawDocument } from '../documents/rows';
import { tell } from '../documents/tell';
import { departmentsPropose } from '../forms/used';
import { kindOfMail, mailKey, mailsKeyed } from '../mail/keys';
import { type NoticeKindFacts, noticeKinds } from '../mail/kinds';
import { presentName } from '../parties/departments';
import { because, type Refusal } from '../registry/refusal';
import type { Registry, Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { type AwaitedForm, type CaseEnding, caseEnded } from './caseEndedNotice';

type Mail = Row<'outbox'>;

/** The mails in one state about a case, its projects or its documents. */
const mailsOf = (registry: Registry, caseId: string, state: '待ち' | '送信中'): Mail[] =>
  registry
    .rows('outbox')
    .filter(
      ({ values }) =>
        values.state === state &&
        (values.target === caseId || values.target.startsWith(`${caseId}-`)),
    );

/** Why a case or one of its projects cannot end at this moment: a letter or mail is on its way. */
export function onItsWay(registry: Registry, caseId: string): Refusal | undefined {
  const letter = registry
    .rows('documents')
    .find(({ values }) => values.caseId === caseId && values.state === '発送待ち');
  if (letter) {
    const { name } = letter.values;
    const mail = mailOfLetter(registry, name);
    return mail && inDoubt.has(mail.values.state)
      ? because(
          `「${name}」の送信（${mail.values.mailId}）が${mail.values.state}です`,
          '「送信」タブで確かめてから、もう一度選んでください。',
        )
      : because(
          `「${name}」を発送しているところです`,
          '送信が済むまで待ってから、もう一度選んでください。',
        );
  }
  const [mail] = mailsOf(registry, caseId, '送信中');
  return (
    mail &&
    because(
      `この案件のメール（${mail.values.mailId}）を送信しているところです`,
      '10分ほど待ってから、もう一度選んでください。',
    )
  );
}

/** Calls off the waiting mails about this case (or, by its number, about one project) that ask for something. */
export function callOffAsking(registry: Registry, number: string, reason: string): void {
  for (const mail of mailsOf(registry, number, '待ち')) {
    const kind = kindOfMail(mail);
    const facts: NoticeKindFacts | undefined = kind && noticeKinds[kind];
    if (facts?.asks) registry.set(mail, { state: '取りやめ', reason });
  }
}

/** What departments are being asked for at the step of a case: 様式2 at ④/E, 様式3 at ④⑤/EC where the city uses it. */
function awaitedAt({ settings }: Context, row: Case): AwaitedForm[] {
  const step = stepOf(row);
  const proposals: AwaitedForm[] = departmentsPropose(settings) ? ['提案（様式3）'] : [];
  if (step === 'departmentAnswer') return ['回答（様式2）', ...proposals];
  return step === 'departmentProposal' ? proposals : [];
}

/** Departments that an inquiry of this case has reached, by today's names; none of those whose mail never left. */
export function departmentsAsked({ registry, today }: Context, row: Case): string[] {
  const { caseId, inquired } = row.values;
  const present = (name: string) => presentName(registry, today, name);
  const mails = mailsKeyed('inquiry', registry.having('outbox', 'target', caseId)).map(
    ({ mail, parts }) => ({ who: present(parts.department), state: mail.values.state }),
  );
  return distinct(listOf(inquired).map(present)).filter((name) => {
    const own = mails.filter(({ who }) => who === name);
    return own.length === 0 || own.some(({ state }) => !isAmong(state, ['取りやめ', '失敗']));
  });
}

const isRefused = (state: StateOf<'projects'>): boolean => state === '不成立' || state === '不採用';

/** Whether a department still waits to hear of this project: it ends with the case, or its result is not told yet (様式6). */
const waitedFor =
  (row: Case) =>
  (project: Project): boolean =>
    endsWithCase(project) || (!isAfter(stepOf(row), 'feedback') && isRefused(project.values.state));

/**
 * Who waits in this case, each with the projects that concern it, by today's names.
 * @param o.asked those who still wait for the end of an inquiry
 * @param o.told by project, who hears of its end otherwise
 */
function departmentsWaiting(
  context: Context,
  row: Case,
  o: { asked: readonly string[]; told: ReadonlyMap<Project, readonly string[]> },
): Map<string, Project[]> {
  const waiting = new Map<string, Project[]>(o.asked.map((name) => [name, []]));
  for (const project of projectsOf(context.registry, row.values.caseId).filter(waitedFor(row))) {
    for (const name of departmentsConcerned(context, project)) {
      if (o.told.get(project)?.includes(name)) continue;
      waiting.set(name, [...(waiting.get(name) ?? []), project]);
    }
  }
  return waiting;
}

const reasons: Readonly<Record<CaseEnding, string>> = {
  取下げ: ' の取下げのため',
  終了: ' が終了したため',
  不適合: ' が基準に適合しないため',
  見送り: ' の締結を見送ったため',
  引継ぎ: ' を所管課へ引き継いだため',
};

/**
 * Everything besides the states that the end of a case brings with it: mails that ask, drafts, meetings, and who
 * is told. Nobody is told twice of the same project: the cancellation of its meeting tells of it as well. To be
 * called before `endCase`.
 * @param o.except the department that hears of it anyhow
 * @returns who could not be told, for 操作結果
 */
export function standDown(
  context: Context,
  row: Case,
  o: { ending: CaseEnding; except?: string },
): string[] {
  const { registry, today } = context;
  const { caseId, businessName } = row.values;
  const why = `案件 ${caseId}${reasons[o.ending]}`;
  callOffAsking(registry, caseId, why);
  for (const document of registry.rows('documents')) {
    const { values } = document;
    if (values.caseId === caseId && values.state === '案') withdrawDocument(registry, document);
  }
  const awaited = awaitedAt(context, row);
  const asked = awaited.length > 0 ? departmentsAsked(context, row) : [];
  const told = new Map<Project, readonly string[]>();
  for (const project of projectsOf(registry, caseId)) {
    if (!endsWithCase(project)) continue;
    told.set(project, cancelMeetings(context, project, why));
  }
  const waiting = departmentsWaiting(context, row, { asked, told });
  if (o.except) waiting.delete(presentName(registry, today, o.except));
  return [...waiting].flatMap(([department, projects]) =>
    tell(
      context,
      departmentAddress(context, department),
      {
        key: mailKey('caseEnded', { caseId, department }),
        target: caseId,
        who: department,
        what: `案件 ${caseId} が終わったこと`,
      },
      (address) =>
        caseEnded(context, {
          ...address,
          department,
          caseId,
          businessName,
          ending: o.ending,
          awaited: asked.includes(department) ? awaited : [],
          projects: projects.map(({ values }) => ({
            id: values.projectId,
            name: values.projectName,
          })),
        }),
    ),
  );
}

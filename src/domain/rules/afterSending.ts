// What follows once a letter has really been sent, could not be sent, or was called off.
import type { Context } from '../context';
import { documentKindOf } from '../documentKinds';
import type { Registry, Row } from '../registry/registry';
import { record } from './audit';
import { adoptedProposals, type Case, kindOf, livingProjects, moveTo } from './cases';
import type { DocumentRow } from './documentRows';

type Mail = Row<'outbox'>;

/** Whether a mail carries a letter as its subject matter. */
export const isLetter = (key: string): boolean => key.startsWith('発送:');

/** The letter that a mail carries as its subject matter; none for ordinary notices. */
export function letterOf(registry: Registry, mail: Mail): DocumentRow | undefined {
  return mail.values.key.startsWith('発送:')
    ? registry.find('documents', mail.values.target)
    : undefined;
}

/** A mail has been sent: its letter is 発送済, and the case goes on. */
export function mailSettled(context: Context, mail: Mail): void {
  const { registry, today } = context;
  const document = letterOf(context.registry, mail);
  if (!document || document.values.state === '発送済') return;
  registry.set(document, { state: '発送済', sentOn: document.values.sentOn || today });
  const row = registry.find('cases', document.values.caseId);
  const kind = documentKindOf(document.values.form);
  if (!row) return;
  if (kind === 'cityReply') afterCityReply(context, row);
  if (kind === 'ineligibilityNotice') endCase(context, row, '不適合');
}

/** ⑥ → ⑦ when the city proposes something, otherwise → ⑧; a project that the city refused ends here. */
function afterCityReply(context: Context, row: Case): void {
  const { registry } = context;
  const before = row.values.stage;
  for (const project of livingProjects(registry, row.values.caseId, '事業者')) {
    if (project.values.state === '市回答済' && project.values.cityAnswer === '否') {
      registry.set(project, { state: '不成立' });
    }
  }
  const asks = adoptedProposals(registry, row.values.caseId).length > 0;
  moveTo(context, row, asks ? 'businessAnswer' : 'feedback');
  if (!asks) registry.set(row, { dueOn: '' });
  record(context, {
    action: '様式4の発送済',
    target: row.values.caseId,
    before,
    after: `${row.values.stage}（${kindOf(row)}）`,
  });
}

function endCase(context: Context, row: Case, state: '不適合'): void {
  for (const project of livingProjects(context.registry, row.values.caseId, '事業者')) {
    context.registry.set(project, { state: '不適合' });
  }
  const before = row.values.state;
  context.registry.set(row, { state, dueOn: '' });
  record(context, { action: '案件の終了', target: row.values.caseId, before, after: state });
}

const WITHDRAWN = '取りやめ:';

/** Whether the letter of this mail is a draft again, to be sent by another mail. */
export const isWithdrawn = (key: string): boolean => key.startsWith(WITHDRAWN);

/** A letter's mail was called off or could not be made: the draft waits for staff again. */
export function mailWithdrawn(context: Context, mail: Mail): void {
  const document = letterOf(context.registry, mail);
  if (document?.values.state !== '発送待ち') return;
  context.registry.set(document, { state: '案' });
  // The letter may be sent again later: its key must not count as sent.
  context.registry.set(mail, { key: `${WITHDRAWN}${mail.values.mailId}:${mail.values.key}` });
}

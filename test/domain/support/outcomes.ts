// A case at ⑧ for tests: what the departments and the business have answered, and the worker's part played by hand.
import type { Context } from '../../../src/domain/context';
import { mailSettled, mailWithdrawn } from '../../../src/domain/flow/afterSending';
import { type Operation, prepared } from '../../../src/domain/operations/operation';
import type { Row } from '../../../src/domain/registry/registry';
import type { TabKey, Values } from '../../../src/domain/registry/tabs';
import { contextOf } from './context';
import type { GivenRows } from './rows';

const departments = [
  { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
  { name: '土木課', head: '', mail: 'doboku@city.example.jp' },
  { name: '観光課', head: '鈴木花子', mail: 'kanko@city.example.jp' },
];

export const business = {
  businessId: 'J0001',
  name: '株式会社A',
  representative: '代表取締役 井上四郎',
  contactPerson: '井上',
  mail: 'inoue@a.example.jp',
};

export const caseAt = (values: Partial<Values<'cases'>> = {}): Partial<Values<'cases'>> => ({
  caseId: 'R8-001',
  kind: '締結前',
  businessId: 'J0001',
  businessName: '株式会社A',
  stage: '⑧ 提案結果のフィードバック',
  state: '進行中',
  ...values,
});

/** A project of the business (`01`) or of a department. */
export const project = (
  number: string,
  values: Partial<Values<'projects'>> = {},
): Partial<Values<'projects'>> => ({
  projectId: `R8-001-${number}`,
  caseId: 'R8-001',
  proposerSide: '事業者',
  proposer: '株式会社A',
  projectName: `事業${number}`,
  content: `事業${number}の内容`,
  eligibility: '適合',
  cityAnswer: '可',
  state: '市回答済',
  ...values,
});

let answers = 0;

export const answer = (
  number: string,
  answerer: string,
  said: Values<'answers'>['answer'],
  form: Values<'answers'>['form'] = '様式2',
  reason = '',
): Partial<Values<'answers'>> => ({
  answerId: `A${++answers}`,
  projectId: `R8-001-${number}`,
  answerer,
  form,
  answer: said,
  reason,
  validity: '有効',
});

export const city = (rows: GivenRows, o: Partial<Context> = {}): Context =>
  contextOf({ departments, businesses: [business], ...rows }, o);

export const theCase = ({ registry }: Context): Row<'cases'> => registry.rows('cases')[0];

export function find<K extends TabKey>({ registry }: Context, tab: K, key: string): Row<K> {
  const row = registry.find(tab, key);
  if (!row) throw new Error(`no ${key} in ${tab}`);
  return row;
}

/** Chooses an operation. @returns what stands in 操作結果 */
export function choose<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
): string {
  const found = prepared(context, operation, row);
  return 'missing' in found
    ? `refused: ${found.missing.map(({ said }) => said).join('　')}`
    : found.perform().said;
}

/** Why an operation is refused, in the sentences of 操作結果; none when it is not. */
export function objections<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
): string[] {
  const found = prepared(context, operation, row);
  return 'missing' in found ? found.missing.map(({ said }) => said) : [];
}

/** The worker: makes every Doc that is asked for. */
export function makeDocuments({ registry }: Context): void {
  for (const document of registry.rows('documents')) {
    if (document.values.content === '') continue;
    registry.set(document, { fileId: `F-${document.values.name}`, content: '' });
  }
}

/** The worker: sends every mail that waits. */
export function sendMails(context: Context): void {
  makeDocuments(context);
  for (const mail of context.registry.rows('outbox')) {
    if (mail.values.state !== '待ち') continue;
    context.registry.set(mail, { state: '送信済' });
    mailSettled(context, mail);
  }
}

/** A person calls one mail off. */
export function callOffMail(context: Context, documentName: string): void {
  const mail = context.registry
    .rows('outbox')
    .find(({ values }) => values.target === documentName && values.state === '待ち');
  if (!mail) throw new Error(`no mail of ${documentName} waits`);
  context.registry.set(mail, { state: '取りやめ' });
  mailWithdrawn(context, mail);
}

/** Document names with their states. */
export const documentStates = ({ registry }: Context): Record<string, string> =>
  Object.fromEntries(registry.rows('documents').map(({ values }) => [values.name, values.state]));

/** What a person does in the workbench, as steps of a scenario (docs/rehearsal.md), without their time. */
import type { CardRequest } from '../../../src/app/caseCard';
import { formOf } from '../../../src/domain/forms';
import { tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { linksIn, prefilledBy, publicLink } from '../../rehearse/mailLinks';
import { shownText } from '../../rehearse/shownText';
import type { Runtime } from '../../runtime';
import type { PageForm } from '../../runtime/dialogs/pageForm';
import { WrongRequest } from './problems';

/** A step as the scenario's file has it. */
export type Recorded = Readonly<Record<string, unknown>>;

type Texts = Readonly<Record<string, string>>;
type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface RowPlace {
  readonly tab: string;
  readonly row: number;
}

/** The columns that tell a row from all others: its key, or else all that is written in it. @throws WrongRequest */
export function whereOf(runtime: Runtime, { tab, row }: RowPlace): Texts {
  const { headers, rows } = runtime.people.tab(tab);
  const cells = rows.find((one) => one.row === row)?.cells;
  if (!cells) throw new WrongRequest(`「${tab}」の${row}行目はもうありません。`);
  const [key = ''] = headers;
  const text = shownText(cells[key]);
  const same = rows.filter((one) => shownText(one.cells[key]) === text);
  if (same.length === 1) return { [key]: text };
  const written = headers.map((header): [string, string] => [header, shownText(cells[header])]);
  return Object.fromEntries(written.filter(([header, cell]) => header !== '' && cell !== ''));
}

export const menuStep = (runtime: Runtime, menu: string, row?: RowPlace): Recorded => ({
  menu,
  ...(row && { row: { [row.tab]: whereOf(runtime, row) } }),
});

/** What the page of a dialog sends, by the labels of its fields; nothing typed is `null`. */
export function inputOf({ fields }: PageForm, values: Readonly<Record<string, unknown>>): Recorded {
  const given = fields.filter(({ name }) => name in values);
  return Object.fromEntries(
    given.map(({ name, label }) => {
      const value = values[name];
      const nothing = value === '' || value === false || (Array.isArray(value) && !value.length);
      return [label, nothing ? null : value];
    }),
  );
}

/** What is typed on 案件カード, row by row, and what is pressed, last; nothing when it is only looked at. */
export function cardSteps({ act, rows = [], pressed }: CardRequest): Recorded[] {
  if (act !== 'press') return [];
  const last = (row: (typeof rows)[number]) =>
    pressed?.tab === row.tab && pressed.key === row.key ? 1 : 0;
  return [...rows]
    .sort((a, b) => last(a) - last(b))
    .map((row) => {
      const { name, key, columns } = tabs[row.tab];
      const { header } = (columns as Readonly<Record<string, Column>>)[key];
      const set = Object.entries(row.cells ?? {}).map(([column, text]) => [
        (columns as Readonly<Record<string, Column>>)[column].header,
        text,
      ]);
      return {
        card: name,
        where: { [header]: row.key },
        set: Object.fromEntries(set),
        ...(last(row) ? { press: pressed?.operation } : {}),
      };
    });
}

/** A form that is sent from its public link, or from the link of a mail. */
export function formStep(runtime: Runtime, url: string, answers: Answers): Recorded {
  const [{ form } = { form: undefined }] = linksIn(runtime, url);
  if (form === undefined) throw new WrongRequest('そのフォームはありません。');
  const { key } = formOf(form);
  const given = Object.entries(answers).filter(([, answer]) => answer.length > 0);
  const mail = runtime.state.mails.findLast(({ body }) =>
    linksIn(runtime, body).some((link) => link.url === url),
  );
  if (url === publicLink(runtime, form) || !mail) {
    return { submit: key, answers: Object.fromEntries(given) };
  }
  const links = linksIn(runtime, mail.body).filter((link) => link.form === form);
  const emptied = Object.keys(prefilledBy(runtime, url)).filter(
    (title) => answers[title] !== undefined && answers[title].length === 0,
  );
  return {
    reply: key,
    from: mail.to.split(',')[0]?.trim(),
    mail: mail.subject,
    link: links.findIndex((link) => link.url === url) + 1,
    answers: Object.fromEntries([...given, ...emptied.map((title) => [title, null])]),
  };
}

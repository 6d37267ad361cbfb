// What a city calls its 様式, and what it entitles them: in everything that people read, never in what the registry stores.
import type { Settings } from '../settings';
import { type FormId, formIds, formOf } from '.';

type Names = Pick<Settings, 'formNames'>;

/** What may be called, or entitled, otherwise. */
export const namedForms: ReadonlySet<string> = new Set([
  // The letters of the city.
  '様式4',
  '様式6',
  ...formIds.map((id) => formOf(id).key),
]);

/** 様式1 to 様式8 where a text speaks of them; not in the name of a Doc (`R8-001-様式4`), nor in a setting (`様式1＝…`). */
const spokenOf = /(?<!-)様式[1-8](?![\d＝=])/g;

/** Whether a name speaks of a 様式 by its number: a text that was said with it could not be told from one that was not. */
export const isAmbiguous = (name: string): boolean => name.search(spokenOf) >= 0;

/** A text as this city would say it: `様式2により` → `第2号様式により`. */
export const called = ({ formNames }: Names, text: string): string =>
  text.replace(spokenOf, (name) => formNames[name] ?? name);

/** `様式1 連携事業の提案（事業者等）`, by the number that the guideline gives it. */
export function formTitle(settings: Pick<Settings, 'cityName' | 'formTitles'>, id: FormId): string {
  const { key, title } = formOf(id);
  const own = settings.formTitles[key];
  return own === undefined ? title(settings) : `${key} ${own}`;
}

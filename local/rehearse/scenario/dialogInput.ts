/** Reads what a menu step answers to dialogs; which labels there are shows only when it runs. */
import type { DialogInput } from '../../runtime';
import { type MistakeList, quoted } from './mistakes';
import { readMap } from './values';

type Answer = DialogInput[string];

/** Answers by label: texts, numbers as texts, true, lists of texts, null. */
export function readDialogInput(list: MistakeList, place: string, value: unknown): DialogInput {
  return Object.fromEntries(
    Object.entries(readMap(list, place, value)).map(([label, answer]) => [
      label,
      readAnswer(list, `${place}.${label}`, answer),
    ]),
  );
}

function readAnswer(list: MistakeList, place: string, value: unknown): Answer {
  if (value === null || value === true || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  list.add(
    place,
    `${quoted(value)} is no answer to a dialog; it takes a text, a number, true, a list of texts or null`,
  );
  return null;
}

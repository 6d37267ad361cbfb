// 発信日 and 文書番号: what is filled into a letter as it goes out.
import { japaneseDate } from '../../domain/base/era';
import { messageOf } from '../../domain/base/text';
import type { Context } from '../../domain/context';
import { type BlankKey, blanks, type DocumentContent } from '../../domain/documents/kinds';
import { storedBlanks } from '../../domain/documents/storedContent';
import { letterToFill } from '../../domain/flow/afterSending';
import type { Row } from '../../domain/registry/registry';
import type { Ports } from '../ports';

type Blanks = Readonly<Record<BlankKey, string>>;

/** What is filled into a letter at sending. */
export const blanksOf = ({ today }: Context, { values }: Row<'documents'>): Blanks => ({
  発信日: japaneseDate(today),
  文書番号: values.documentNumber,
});

/** A letter that goes out at once has its date and number from the beginning. */
export const filled = (fields: DocumentContent['fields'], values: Blanks | undefined) =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(([key]) => fields[key] === blanks[key as BlankKey]),
  );

/** What an earlier attempt filled into a letter, as JSON, by the letter's name. */
export type EarlierBlanks = ReadonlyMap<string, string>;

/** Fills 発信日 and 文書番号 into a letter that goes out; says what keeps it from being sent. */
export function prepareLetter(
  ports: Ports,
  context: Context,
  mail: Row<'outbox'>,
  earlier: EarlierBlanks,
): string | undefined {
  const letter = letterToFill(context.registry, mail);
  if (!letter) return undefined;
  const { name, fileId, filledIn, unfilled } = letter.values;
  if (unfilled !== '') {
    return `文書「${name}」に埋まっていない差し込みがあります：${unfilled}（「設定」の値かひな形を直し、「文書」タブで「作り直す」を選んでください）`;
  }
  const before = earlier.get(name);
  if (before === filledIn) return undefined;
  try {
    const filled = ports.documents.fillBlanks(
      fileId,
      storedBlanks.read(filledIn) ?? blanksOf(context, letter),
      storedBlanks.read(before ?? '') ?? {},
    );
    return filled.ok
      ? undefined
      : `文書「${name}」に「${filled.missing
          .map((key) => blanks[key as keyof typeof blanks] ?? key)
          .join('」「')}」の欄が見つかりません。文書を直すか、作り直してください。`;
  } catch (error) {
    return `文書「${name}」を開けませんでした（${messageOf(error)}）。消したときや開く権限がなくなったときは、ドライブで元に戻すか、「文書」タブで「作り直す」を選んでください。`;
  }
}

// 担当者 and 連絡先 at the foot of a 様式: on one line where it holds them, else on one each.

type Fields = Readonly<Record<string, string>>;

/** Characters of full width that a line of a 様式 holds, and how wide Latin letters and digits are. */
const LINE = 37;
const NARROW = 0.55;

/** The same fields; a 担当者 after whom the line is full ends in a line break, so that none falls into the parenthesis. */
export function withContactLine(fields: Fields): Fields {
  const { 担当者: person, 連絡先: contact } = fields;
  if (!person || !contact) return fields;
  const width = Array.from(`担当者　${person}（連絡先　${contact}）`).reduce(
    (sum, character) => sum + (character < '\u0300' ? NARROW : 1),
    0,
  );
  return width > LINE ? { ...fields, 担当者: `${person}\n` } : fields;
}

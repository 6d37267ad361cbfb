// Names as people write them.

/** Marks that nobody sees: of no width, of direction, of a character's variant. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself.
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]|\uDB40[\uDC00-\uDFFF]/g;

/** A text without the marks that nobody sees. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

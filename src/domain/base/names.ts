// Names as people write them.

/** Marks that nobody sees: of no width, of direction, of a character's variant, fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

const BLANK = /^[\p{Default_Ignorable_Code_Point}\u2800\s]*$/u;

/** Whether people see nothing of a text. */
export const isBlank = (text: string): boolean => BLANK.test(text);

const NOTHING =
  /^(?:[^\p{L}\d]|ー)*(?:(?:未定|未設定|未入力|未記入|空欄|なし|無し?|不明|調整中|欠員|空席|n[^\p{L}]?a)(?:[^\p{L}\d]|ー)*)?$/iu;

/** Whether a text stands where a name or an address is still to come, or there is none: `－`, `○○`, `（未定）`. */
export const saysNothing = (text: string): boolean => NOTHING.test(text.normalize('NFKC'));

/** What people see of a text: without such marks, and without blanks around it. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();

// Names as people write them.

/** Marks that nobody sees: of no width, of direction, of a character's variant, fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

const BLANK = /^[\p{Default_Ignorable_Code_Point}\u2800\s]*$/u;

/** Whether people see nothing of a text. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/** What people see of a text: without such marks, and without blanks around it. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();

// Names as people write them.

/** Marks that nobody sees: of no width, of direction, of a character's variant, fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What people see of a text: without such marks, and without blanks around it. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();

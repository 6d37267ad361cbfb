// Words of tables that only 初期設定 and 使い方 show: notes of columns, explanations, help. What a function says needs no
// mark: the build finds its sentences by itself.

/**
 * The words themselves, or, in the built script, their place in the list that the build put into a
 * page of its own: every run loads the whole script, and these words are read once a year.
 */
export type Words = string | number;

/** Marks such words where they are declared. The build takes them out by this very spelling: `words('…')`. */
export const words = (text: string): Words => text;

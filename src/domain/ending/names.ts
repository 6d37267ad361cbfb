// The names of operations that rooms before theirs speak of.

/** 取り下げ of a case, and of a project. */
export const WITHDRAW = '取り下げ';

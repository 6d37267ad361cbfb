// What the mails say that bring a letter: of one that replaces a letter sent before (差し替える).

/** The beginning of the subject of a letter that replaces one sent before (差し替える). */
export const corrected = (replaces: boolean): string => (replaces ? '【訂正】' : '');

/** What the mail says of a letter that replaces one sent before. */
export const replacing = (replaces: boolean): string | false =>
  replaces &&
  '先にお送りした文書に訂正がありましたので、改めてお送りします。お手数ですが、添付の文書に差し替えてください。';

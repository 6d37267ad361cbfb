/** Characters as files can hold them. */

const LONE_SURROGATE = /\p{Cs}/gu;
const FORBIDDEN_IN_XML = /(?!\t)[\p{Cc}\ufffe\uffff]/gu;
const LINE_BREAK = /\r\n|[\r\n\v\f\u2028\u2029]/;

/** The lines of a paragraph, without the characters that no file format may hold. */
export function linesOf(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.replace(LONE_SURROGATE, '\ufffd').replace(FORBIDDEN_IN_XML, ''));
}

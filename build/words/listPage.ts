// A page that is a list in JSON, as the script reads it (src/google/page.ts), and the stamp at the end of every page.

/** What stands in sources where the build's own stamp is to stand: in the pages, and in the script that looks for it. */
export const STAMP = 'stamp-of-the-build';

/** `<` is escaped, so that nothing in it can be taken for markup or a scriptlet, and the stamp ends it. */
export const listPage = (list: readonly unknown[]): string =>
  `${JSON.stringify(list).replace(/</g, '\\u003c')}<!-- ${STAMP} -->`;

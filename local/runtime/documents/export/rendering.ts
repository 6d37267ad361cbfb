/**
 * Docs as files. What renders them is heavy, and loaded when the first one is rendered; by
 * `require`, as Node's own `import()` would not find TypeScript.
 */
type Docx = typeof import('./toDocx');
type Pdf = typeof import('./toPdf');

/** See toDocx.ts. */
export const toDocx: Docx['toDocx'] = (...args) => (require('./toDocx') as Docx).toDocx(...args);

/** See toPdf.ts. */
export const toPdf: Pdf['toPdf'] = (...args) => (require('./toPdf') as Pdf).toPdf(...args);

/**
 * Docs as files. What renders them is heavy, and loaded when the first one is rendered; by
 * `require`, as Node's own `import()` would not find TypeScript.
 */
import type { toDocx as renderDocx } from './toDocx';
import type { toPdf as renderPdf } from './toPdf';

/** See toDocx.ts. */
export const toDocx: typeof renderDocx = (...args) => require('./toDocx').toDocx(...args);

/** See toPdf.ts. */
export const toPdf: typeof renderPdf = (...args) => require('./toPdf').toPdf(...args);

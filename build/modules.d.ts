// Types of the modules that only exist while the bundle is built: templates and holidays.

declare module '*.html' {
  /** A template of templates/, compiled into blocks; only tests import templates so. */
  const template: import('../src/domain/documents/templateBlocks').TemplateBlocks;
  export default template;
}

declare module 'holidays' {
  /** Japanese public holidays as `YYYY-MM-DD`, from `firstYear` to `lastYear`. */
  const holidays: Pick<ReadonlySet<string>, 'has'>;
  export default holidays;
  /** The first year whose holidays are known. */
  export const firstYear: number;
  /** The last year whose holidays are known; days after it are never a holiday. */
  export const lastYear: number;
}

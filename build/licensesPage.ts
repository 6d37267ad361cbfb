// The notices of the packages that stand in the bundle, as a page beside the script: their licences ask for it.
import { basename, dirname } from 'node:path';
import { escaped } from '../src/domain/base/escaped';

interface SourceFile {
  readonly sourceFilename: string;
  readonly data: Buffer;
}

/** Packages whose code the script holds; their LICENSE files become one page. */
export const bundledPackages = ['zod'] as const;

export function licensesPage(files: readonly SourceFile[]): string {
  const notices = [...files]
    .sort((a, b) => (a.sourceFilename < b.sourceFilename ? -1 : 1))
    .map(
      ({ sourceFilename, data }) =>
        `<h2>${basename(dirname(sourceFilename))}</h2>\n<pre>${escaped(data.toString('utf8').trim())}</pre>`,
    );
  return `<h1>Notices of the packages in this script</h1>\n${notices.join('\n')}\n`;
}

// All templates compiled into one page of dist/: a JSON list that 初期設定 reads.
import { listPage } from '../words/listPage';
import { compileTemplate } from './compileTemplate';

interface SourceFile {
  readonly sourceFilename: string;
  readonly data: Buffer;
}

/**
 * The page's text. A mistake in a template fails the build with its file and line.
 */
export function templatesPage(files: readonly SourceFile[]): string {
  const templates = [...files]
    .sort((a, b) => (a.sourceFilename < b.sourceFilename ? -1 : 1))
    .map(({ sourceFilename, data }) => compileTemplate(data.toString('utf8'), sourceFilename));
  return listPage(templates);
}

/** The Docs as .docx, .pdf and .txt under their 文書名, and documents.json. */
import { tabs } from '../../../src/domain/registry/tabs';
import type { Runtime } from '../../runtime';
import {
  type BodyNode,
  DOC_MIME_TYPE,
  type FileState,
  toDocx,
  toText,
} from '../../runtime/documents';
import type { PdfRenderer } from './attachments';
import { FileNames } from './fileName';
import type { OutputFolder } from './outputFolder';
import type { RegistryTabs } from './registry';

/** The Drive folder of the Docs that others are copied from. */
const TEMPLATES = '様式テンプレート';

export interface DocumentEntry {
  /** 文書名 */
  name: string;
  /** 様式4, 掲示文, …; empty for a Doc that is not in the tab 文書. */
  form: string;
  /** 案, 発送済, … */
  state: string;
  /** 案件番号 */
  case: string;
  /** The Drive folders, from the outermost: `包括連携/文書`. */
  folder: string;
}

interface ListedDoc {
  readonly entry: DocumentEntry;
  /** Its content, copied when it is wanted: all of them at once are hundreds of megabytes. */
  readonly body: () => BodyNode;
}

/** Every Doc that is a 文書 of the registry, or would be one: all but templates and waste. */
export function documentsOf(runtime: Runtime, registry: RegistryTabs): ListedDoc[] {
  const { columns, name: tab } = tabs.documents;
  const rows = registry[tab] ?? [];
  const { state } = runtime.documents;
  return Object.values(state.files)
    .filter(({ mimeType, trashed }) => mimeType === DOC_MIME_TYPE && !trashed)
    .flatMap((file) => {
      const row = rows.find((one) => one[columns.fileId.header] === file.id);
      const folder = folderPath(state.files, file);
      if (!row && folder.split('/').includes(TEMPLATES)) return [];
      const cell = (header: string) => String(row?.[header] ?? '');
      const entry = {
        name: cell(columns.name.header) || file.name,
        form: cell(columns.form.header),
        state: cell(columns.state.header),
        case: cell(columns.caseId.header),
        folder,
      };
      return [{ entry, body: () => runtime.documents.readBody(file.id) }];
    });
}

/** Writes them; `onDone` is told after each. */
export async function writeDocuments(
  folder: OutputFolder,
  docs: readonly ListedDoc[],
  renderer: PdfRenderer,
  onDone: () => void,
): Promise<void> {
  const names = new FileNames();
  for (const { entry, body: read } of docs) {
    const body = read();
    const path = `documents/${names.choose(entry.name)}`;
    folder.write(`${path}.docx`, await toDocx(body, entry.name));
    folder.write(`${path}.pdf`, await renderer.pdf(body, entry.name));
    folder.write(`${path}.txt`, toText(body));
    onDone();
  }
  folder.write(
    'documents.json',
    `${JSON.stringify(
      docs.map(({ entry }) => entry),
      null,
      2,
    )}\n`,
  );
}

/** Names of the folders around a file, without the root. */
export function folderPath(files: Readonly<Record<string, FileState>>, file: FileState): string {
  const parent = files[file.parents[0]];
  if (!parent || parent.parents.length === 0) return '';
  return [folderPath(files, parent), parent.name].filter(Boolean).join('/');
}

/** publication/: what would go to the city's site, from the Drive folder 「公表」; earlier versions lie in a folder of their own there. */
import type { Runtime } from '../../runtime';
import { folderPath } from './documents';
import { FileNames } from './fileName';
import type { OutputFolder } from './outputFolder';

const FOLDER = '公表';

/** A file that would go to the city's site. */
export interface PublishedFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** What lies in the folder now, the oldest first. */
export function publicationOf(runtime: Runtime): PublishedFile[] {
  const { files } = runtime.documents.state;
  return Object.values(files).flatMap((file) => {
    const { id, name, mimeType, content, trashed } = file;
    if (trashed || !content || !('base64' in content)) return [];
    if (folderPath(files, file).split('/').pop() !== FOLDER) return [];
    return [{ id, name, contentType: mimeType, content: Buffer.from(content.base64, 'base64') }];
  });
}

/** Writes nothing while there is nothing to publish. */
export function writePublication(folder: OutputFolder, runtime: Runtime): void {
  const names = new FileNames();
  for (const { name, content } of publicationOf(runtime)) {
    folder.write(`publication/${names.choose(name)}`, content);
  }
}

/** publication/: what would go to the city's site, from the Drive folder 「公表」; earlier versions lie in a folder of their own there. */
import type { Runtime } from '../../runtime';
import { folderPath } from './documents';
import { FileNames } from './fileName';
import type { OutputFolder } from './outputFolder';

const FOLDER = '公表';

/** Writes nothing while there is nothing to publish. */
export function writePublication(folder: OutputFolder, runtime: Runtime): void {
  const { files } = runtime.documents.state;
  const names = new FileNames();
  for (const file of Object.values(files)) {
    if (file.trashed || !file.content || !('base64' in file.content)) continue;
    if (folderPath(files, file).split('/').pop() !== FOLDER) continue;
    const content = Buffer.from(file.content.base64, 'base64');
    folder.write(`publication/${names.choose(file.name)}`, content);
  }
}

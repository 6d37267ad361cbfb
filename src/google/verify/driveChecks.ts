// What is taken for granted about Drive, tried with files of the scratch folder.
import { driveFiles, moveFile } from '../driveApi';
import { type Check, check } from './check';
import { scratchBook, scratchFolder, scratchName } from './scratch';

const about = (id: string, fields: string) =>
  driveFiles().get(id, { fields, supportsAllDrives: true });

const newFile = () => scratchFolder().createFile(scratchName(), 'x', 'text/plain');

export const driveChecks = (): Check[] => [
  check(
    'フォルダの一覧は新しいファイルからで、作ったばかりのファイルも名前ですぐ見つかる（drive-order）',
    () => {
      const older = newFile();
      const newer = newFile();
      const listed = scratchFolder().getFilesByName(scratchName());
      const ids = [listed.next().getId(), listed.next().getId()];
      return ids.join() === [newer, older].map((file) => file.getId()).join();
    },
    true,
  ),
  check(
    'ごみ箱に入れたファイルも、フォルダの一覧に出る（ごみ箱かどうかは別に確かめる）（drive-trashed-listed）',
    () => {
      const inner = scratchFolder().createFolder(scratchName());
      inner.createFile('x', 'x', 'text/plain').setTrashed(true);
      return inner.getFiles().hasNext();
    },
    true,
  ),
  check(
    'セルが変わると、ファイルの版の番号がすぐに増える（巡回はこれで仕事の有無を知る）（file-version-fresh）',
    () => {
      const id = scratchBook().getId();
      const before = Number(about(id, 'version').version);
      scratchBook().getSheets()[0].getRange('A1').setValue(new Date().toISOString());
      SpreadsheetApp.flush();
      return Number(about(id, 'version').version) > before;
    },
    true,
  ),
  check('ファイルの更新日時は、説明を変えても変わらず、名前を変えると変わる（drive-modified）', () => {
    const file = newFile();
    const changed = (act: () => void) => {
      const before = about(file.getId(), 'modifiedTime').modifiedTime;
      act();
      return about(file.getId(), 'modifiedTime').modifiedTime !== before;
    };
    return [changed(() => file.setDescription('説明')), changed(() => file.setName('別の名前'))];
  }, [false, true]),
  check(
    'ファイルを別のフォルダに入れると、前のフォルダからは出る（drive-one-folder）',
    () => {
      const id = newFile().getId();
      const folder = scratchFolder().createFolder(scratchName()).getId();
      moveFile(id, folder);
      return about(id, 'parents').parents?.join() === folder;
    },
    true,
  ),
];

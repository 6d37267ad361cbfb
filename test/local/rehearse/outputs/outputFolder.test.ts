// A rehearsal replaces its own files and never touches anybody else's.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileNames } from '../../../../local/rehearse/outputs/fileName';
import { FolderInUse, OutputFolder } from '../../../../local/rehearse/outputs/outputFolder';

const newFolder = () => mkdtempSync(join(tmpdir(), 'rehearsal-'));

test('what the last rehearsal wrote goes, what people added stays', () => {
  const path = newFolder();
  const first = OutputFolder.at(path);
  first.begin();
  first.write('mail.json', '[]');
  first.write('documents/a.txt', 'a');
  first.write('mail/1.eml', 'x');
  writeFileSync(join(path, 'documents/note.txt'), 'mine');
  const second = OutputFolder.at(path);
  second.begin();
  second.write('mail.json', '[1]');
  expect(readFileSync(join(path, 'mail.json'), 'utf8')).toBe('[1]');
  expect(existsSync(join(path, 'documents/a.txt'))).toBe(false);
  expect(existsSync(join(path, 'mail'))).toBe(false);
  expect(readFileSync(join(path, 'documents/note.txt'), 'utf8')).toBe('mine');
});

test('somebody’s own files under the names of outputs are refused', () => {
  const path = newFolder();
  mkdirSync(join(path, 'documents'));
  writeFileSync(join(path, 'documents/letter.docx'), 'mine');
  expect(() => OutputFolder.at(path)).toThrow(FolderInUse);
});

test('a list that points outside the folder removes nothing there', () => {
  const path = newFolder();
  const outside = join(path, 'outside.txt');
  writeFileSync(outside, 'mine');
  const inner = join(path, 'out');
  mkdirSync(inner);
  writeFileSync(join(inner, '.rehearsal'), '../outside.txt\n');
  OutputFolder.at(inner).begin();
  expect(existsSync(outside)).toBe(true);
});

test('nothing is written outside the folder', () => {
  const folder = OutputFolder.at(newFolder());
  folder.begin();
  expect(() => folder.write('../x.txt', 'x')).toThrow('outside');
});

test.each([
  ['R8-001-様式4', 'R8-001-様式4'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['会議\n記録: 1/2?', '会議_記録_ 1_2_'],
  ['...', '_'],
  ['末尾. ', '末尾'],
])('the file of %j is called %j', (name, file) => {
  expect(new FileNames().choose(name)).toBe(file);
});

test('names that would be the same file are kept apart, long ones are cut', () => {
  const names = new FileNames();
  expect([names.choose('a/b'), names.choose('A:b')]).toEqual(['a_b', 'A_b~2']);
  expect(Buffer.byteLength(names.choose('長'.repeat(300)))).toBeLessThanOrEqual(180);
});

// Docs made from the templates.
import type { DocumentMaker, FillResult } from '../../app/ports';
import { withContactLine } from '../../domain/documents/contactLine';
import {
  type BlankKey,
  blanks,
  type DocumentContent,
  type DocumentKind,
} from '../../domain/documents/kinds';
import { docAddress } from '../addresses';
import { moveFile } from '../driveApi';
import { propertyKeys, requireProperty } from '../properties';
import { remembered } from '../runMemory';
import { type FolderKey, folderOf } from '../setUp/folders';
import { fileOf, remember } from './files';
import { fillTemplate } from './fillTemplate';
import { breaksOf, headersOf, setBreaks } from './pageBreaks';
import { cellsOf, paragraphsOf, replaceRange, rowsOf, tablesOf } from './paragraphs';
import { PLAIN_TEMPLATE, plainPlaceholders } from './plainTemplate';

type Body = GoogleAppsScript.Document.Body;
type Paragraph = GoogleAppsScript.Document.Paragraph;

export const documentMaker: DocumentMaker = {
  addressOf: docAddress,
  make(name, kind, content, { keep, final }) {
    const isDraft = kind.folder === 'drafts';
    // What already has this name was made by a run that died before it could note it.
    const places = isDraft ? [kind.folder, SENT] : [kind.folder];
    if (keep) for (const key of places) putAway(folderFor(key).getFilesByName(name), name, keep);
    const folder = folderFor(isDraft && final ? SENT : kind.folder);
    const template = requireProperty(propertyKeys.template(kind.template ?? PLAIN_TEMPLATE));
    const file = fileOf(template).makeCopy(name, folder);
    const fileId = file.getId();
    remember(fileId, file);
    const document = DocumentApp.openById(fileId);
    const body = document.getBody();
    const headers = headersOf(body);
    const unfilled = fillTemplate(body, contentFor(kind, content));
    const breaks = breaksOf(body, headers);
    const url = document.getUrl();
    document.saveAndClose();
    setBreaks(fileId, breaks);
    return { fileId, url, unfilled };
  },
  fillBlanks(fileId, values, earlier) {
    const document = DocumentApp.openById(fileId);
    const result = fillBlanks(document.getBody(), values, earlier);
    document.saveAndClose();
    if (result.ok) {
      // In its new folder it is shared as that is: to be read.
      moveFile(fileId, requireProperty(propertyKeys.folder(SENT)));
    }
    return result;
  },
};

/** Where a draft goes when it is sent. */
const SENT: FolderKey = 'letters';

/** The folders of this run, each asked for once. */
const folders = remembered(() => new Map<FolderKey, GoogleAppsScript.Drive.Folder>());

function folderFor(key: FolderKey): GoogleAppsScript.Drive.Folder {
  const folder = folders.now.get(key) ?? folderOf(key);
  folders.now.set(key, folder);
  return folder;
}

/** Under another name: a search finds what lies in the trash as well, and each later try would look at it again. */
function putAway(
  files: GoogleAppsScript.Drive.FileIterator,
  name: string,
  keep: readonly string[],
): void {
  while (files.hasNext()) {
    const file = files.next();
    if (!keep.includes(file.getId())) file.setName(`${name}（前のもの）`).setTrashed(true);
  }
}

/** Documents without a 様式 have the fields `title` and `body`. */
function contentFor(kind: DocumentKind, { fields, rows }: DocumentContent): DocumentContent {
  if (kind.template) return { fields: withContactLine(fields), rows };
  const { title = '', body = '' } = fields;
  return { fields: { [plainPlaceholders.title]: title, [plainPlaceholders.body]: body } };
}

/** Fills all blanks or, when one is not to be found, none. */
function fillBlanks(
  body: Body,
  values: Readonly<Record<string, string>>,
  earlier: Readonly<Record<string, string>>,
): FillResult {
  const paragraphs = outsideTablesFirst(body);
  const places = (Object.keys(values) as BlankKey[]).map((key) => {
    const texts = [blanks[key], earlier[key] ?? '', values[key]].filter(Boolean);
    const [place] = texts.flatMap((text) => {
      const paragraph = paragraphs.find((one) => one.getText().includes(text));
      return paragraph ? [{ text, paragraph }] : [];
    });
    return { key, place };
  });
  const missing = places.filter(({ key, place }) => !place && values[key] !== '');
  if (missing.length > 0) return { ok: false, missing: missing.map(({ key }) => key) };
  for (const { key, place } of places) {
    if (!place || place.text === values[key]) continue;
    const start = place.paragraph.getText().indexOf(place.text);
    replaceRange(place.paragraph, start, start + place.text.length, values[key]);
  }
  return { ok: true };
}

/** Date and number stand at the head of the letter; in a table the same words may be somebody's text. */
function outsideTablesFirst(body: Body): Paragraph[] {
  const inTables = tablesOf(body).flatMap(rowsOf).flatMap(cellsOf).flatMap(paragraphsOf);
  return [...paragraphsOf(body), ...inTables];
}

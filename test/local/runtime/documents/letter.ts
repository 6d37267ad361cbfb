/** A letter like 様式4, made with the calls that a script would make. */
import type { TestRun } from './account';

/** What the letter says in its table: rows of a heading and lines of text. */
export type LetterRows = [string, string[]][];

/** Makes the Doc, saves it and gives its id. */
export function makeLetter({ DocumentApp }: TestRun, name: string, rows: LetterRows): string {
  const { HorizontalAlignment, VerticalAlignment } = DocumentApp;
  const doc = DocumentApp.create(name);
  const body = doc.getBody();
  body.setMarginLeft(70).setMarginRight(70).setMarginTop(64).setMarginBottom(64);
  const line = (text: string, alignment?: GoogleAppsScript.Document.HorizontalAlignment) => {
    const paragraph = body.appendParagraph(text);
    if (alignment !== undefined) paragraph.setAlignment(alignment);
    paragraph.editAsText().setFontSize(10.5).setFontFamily('Noto Serif JP');
    return paragraph;
  };
  const first = body.getParagraphs()[0];
  first.setText('（様式４）');
  first.editAsText().setFontSize(10.5);
  line('総政第123号', HorizontalAlignment.RIGHT);
  line('令和8年5月11日', HorizontalAlignment.RIGHT);
  line('');
  line('　株式会社まるやまフーズ　御中');
  line('');
  line('伊達市長　須田　花子', HorizontalAlignment.RIGHT);
  line('');
  line('連携事業の提案', HorizontalAlignment.CENTER).editAsText().setFontSize(14).setBold(true);
  line('');
  line(
    '提案のあった包括連携協定に係る連携事業について、次のとおり回答します。併せて伊達市からの連携事業について、提案します。',
  ).setIndentFirstLine(10.5);
  line('');
  const table = body.appendTable(rows.map(([heading]) => [heading, '']));
  table.setColumnWidth(0, 110).setColumnWidth(1, 345);
  rows.forEach(([, lines], index) => {
    const row = table.getRow(index).setMinimumHeight(140);
    row.getCell(0).setVerticalAlignment(VerticalAlignment.CENTER).editAsText().setFontSize(10.5);
    const cell = row.getCell(1);
    lines.forEach((text, number) => {
      const paragraph = number === 0 ? cell.getChild(0).asParagraph() : cell.appendParagraph('');
      paragraph.setText(text);
      paragraph.editAsText().setFontSize(10.5);
    });
  });
  line('');
  line('担当者　総合政策課　遠藤　さくら（連絡先　0142-00-0000　）', HorizontalAlignment.RIGHT);
  doc.saveAndClose();
  return doc.getId();
}

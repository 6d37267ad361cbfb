// What is taken for granted about Docs, tried in one of the scratch folder.
import { fillTemplate } from '../documents/fillTemplate';
import { docsApi, setBreaks } from '../documents/pageBreaks';
import { allRefused, type Check, check, refused } from './check';
import { scratchDocument } from './scratch';

const body = () => scratchDocument().getBody();

const fileOfIt = () => DriveApp.getFileById(scratchDocument().getId());

export const docChecks = (): Check[] => [
  check('新しい文書はA4で、余白は四方とも1インチ（72ポイント）である（docs-defaults）', () => {
    const page = body();
    return [
      page.getPageWidth(),
      page.getPageHeight(),
      page.getMarginTop(),
      page.getMarginLeft(),
    ].map(Math.round);
  }, [595, 842, 72, 72]),
  check('表のくり返しの行は、内容の数だけ増え、内容がなければ消える。埋まらない欄は名前が分かる（docs-unfilled-row）', () => {
    const rowsFor = (rows?: Record<string, string>[]) => {
      const table = body().appendTable([['品名'], ['{{品}}']]);
      const unfilled = fillTemplate(body(), { fields: {}, rows });
      const seen = [table.getNumRows(), ...unfilled];
      table.removeFromParent();
      return seen;
    };
    return [rowsFor([{ 品: 'a' }, { 品: 'b' }]), rowsFor([]), rowsFor()];
  }, [[3], [1], [2, '品']]),
  check('文書に差し込んだ文字がそのまま残り、PDFになる（$1や{{…}}も文字のまま）（docs-literal-text）', () => {
    const paragraph = body().appendParagraph('{{値}}');
    fillTemplate(body(), { fields: { 値: '{{値}} $1 \\1' } });
    return [paragraph.getText(), fileOfIt().getAs('application/pdf').getContentType()];
  }, ['{{値}} $1 \\1', 'application/pdf']),
  check(
    '同じ処理の中で開き直した文書には、まだ保存していない変更も入っている（docs-open-twice）',
    () => {
      body().appendParagraph('二度目');
      const again = DocumentApp.openById(scratchDocument().getId());
      return again.getBody().getText().includes('二度目');
    },
    true,
  ),
  check(
    '文書の名前を変えると、保存を待たずにドライブのファイル名も変わる（docs-name-at-once）',
    () => {
      const name = `${scratchDocument().getName()}・改`;
      scratchDocument().setName(name);
      return fileOfIt().getName() === name;
    },
    true,
  ),
  check(
    '文書に入れた制御文字と外字は取り除かれ、改行は1つの改行になる（docs-stripped-characters）',
    () => body().appendParagraph('a\u0001b\ue000c\r\nd').getText(),
    'abc\rd',
  ),
  check(
    '書き足した文字は、その前の文字と同じ見た目（太字など）になる（docs-text-style）',
    () => {
      const paragraph = body().appendParagraph('太字');
      paragraph.editAsText().setBold(0, 1, true);
      paragraph.appendText('の続き');
      return paragraph.getAttributes()[String(DocumentApp.Attribute.BOLD)];
    },
    true,
  ),
  check(
    '段落の書式に空の値を入れると、その書式の指定がなくなる（docs-null-attribute）',
    () => {
      const { SPACING_AFTER } = DocumentApp.Attribute;
      const paragraph = body().appendParagraph('間隔');
      paragraph.setAttributes({ [SPACING_AFTER]: 9 });
      paragraph.setAttributes({ [SPACING_AFTER]: null });
      return paragraph.getAttributes()[String(SPACING_AFTER)];
    },
    null,
  ),
  check(
    '空の文字を段落に書き足すことは断られる（空の値は書かない）（docs-empty-text）',
    () => {
      const paragraph = body().appendParagraph('空');
      return refused(() => paragraph.appendText(''));
    },
    true,
  ),
  check(
    '文書の最後の段落は、前にほかの段落があっても取り除けない（docs-last-paragraph）',
    () => {
      const last = body().appendParagraph('最後');
      return refused(() => last.removeFromParent(), /last paragraph/);
    },
    true,
  ),
  check(
    '文書の最後に表を入れると、その下に空の段落が自動で付く（docs-table-last）',
    () => {
      const table = body().insertTable(body().getNumChildren(), [['表']]);
      return body().getNumChildren() - body().getChildIndex(table);
    },
    2,
  ),
  check(
    '表に加えたばかりの行には、まだセルがない（セルは自分で加える）（docs-new-row）',
    () =>
      body()
        .appendTable([['表']])
        .appendTableRow()
        .getNumCells(),
    0,
  ),
  check(
    'セルの文字は、段落ごとに改行で区切られて読める（docs-get-text）',
    () => {
      const cell = body()
        .appendTable([['一']])
        .getRow(0)
        .getCell(0);
      cell.appendParagraph('二');
      return cell.getText();
    },
    '一\n二',
  ),
  check('保存して閉じた文書は、開き直すまで書くことも読むこともできない（docs-closed-elements）', () => {
    const paragraph = body().appendParagraph('閉');
    scratchDocument().saveAndClose();
    return allRefused(
      () => paragraph.setText('開'),
      () => paragraph.getText(),
    );
  }, [true, true]),
  check('保存した文書は、すぐに Docs API で読めて、表の見出しの行を固定できる。保存していないことは、まだ読めない（docs-api-fresh）', () => {
    const id = scratchDocument().getId();
    const tables = () =>
      docsApi()
        .get(id)
        .body?.content?.filter(({ table }) => table) ?? [];
    const document = DocumentApp.openById(id);
    const before = tables().length;
    document.getBody().insertTable(0, [['見出し'], ['行']]);
    const seen = [tables().length - before];
    document.saveAndClose();
    seen.push(tables().length - before);
    setBreaks(id, [{ headers: 1, lines: [[1], [1]] }]);
    const [first] = tables();
    return [...seen, first.table?.tableRows?.[0].tableRowStyle?.tableHeader];
  }, [0, 1, true]),
];

// What goes along with mails that quote a proposal: the Doc that its cell names, and no other.
import { cellText, LONGEST_CELL_TEXT } from '../../../src/domain/base/text';
import { fullTextsOf } from '../../../src/domain/receiving/fullTexts';
import { atBusinessAnswer } from '../support/given';
import { Office } from '../support/office';

const long = cellText('あ'.repeat(LONGEST_CELL_TEXT + 1), 'U000001-全文');

test.each([
  ['the cell as the system wrote it', long, ['U000001-全文']],
  ['something written below it', `${long}\n別紙も見る。`, ['U000001-全文']],
  ['a whole text', '健康教室を開きます。', []],
])('%s', (_, content, names) => {
  const rows = atBusinessAnswer();
  const { registry } = new Office({
    ...rows,
    projects: rows.projects?.map((row) => ({ ...row, content })),
    documents: ['U000001-全文', 'U000002-全文', ''].map((name) => ({ name, state: '控え' })),
  });
  expect(fullTextsOf(registry, registry.rows('projects'))).toEqual(names);
});

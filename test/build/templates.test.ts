// The eight templates hold the guideline's own words, its columns and the placeholders of each 様式.
import type { TemplateBlocks, TemplateParagraph } from '../../src/domain/documents/templateBlocks';
import businessProposal from '../../templates/様式1.html';
import departmentAnswer from '../../templates/様式2.html';
import departmentProposal from '../../templates/様式3.html';
import cityReply from '../../templates/様式4.html';
import businessAnswer from '../../templates/様式5.html';
import outcomeNotice from '../../templates/様式6.html';
import departmentReport from '../../templates/様式7.html';
import businessReport from '../../templates/様式8.html';

const foot = '担当者　{{担当者}}（連絡先　{{連絡先}}）';
const toMayor = '{{市名}}長　{{市長名}}　様';
const toPolicyDivision = '{{総合政策課名}}長　{{総合政策課長名}}　様';
const fromDepartment = '{{課名}}長　{{課長名}}';
const fromBusiness = [
  '名　　　称　{{名称}}',
  '所　在　地　{{所在地}}',
  '代表者氏名　{{代表者氏名}}',
];
const answerColumns = ['No.', '提案事業名', '連携可否', '理由'];
const answerRow = ['{{No}}', '{{提案事業名}}', '{{連携可否}}', '{{理由}}'];

/** Form, its paragraphs in order, its table row by row; a repeating row begins with `*`. */
const papers: [TemplateBlocks, string, string[], string[][]][] = [
  [
    businessProposal,
    '様式1',
    [
      '（様式１）',
      '{{提出日}}',
      toMayor,
      ...fromBusiness,
      '連携事業の提案',
      '包括連携協定に係る連携事業について、次のとおり提案します。',
      foot,
    ],
    [['提案内容'], ['{{提案内容}}']],
  ],
  [
    departmentAnswer,
    '様式2',
    [
      '（様式２）',
      '{{提出日}}',
      toPolicyDivision,
      fromDepartment,
      '連携事業の可否（回答）',
      '事業者等より提案のあった包括連携協定に係る連携事業の可否について、次のとおり回答します。',
      foot,
    ],
    [answerColumns, ['*', ...answerRow]],
  ],
  [
    departmentProposal,
    '様式3',
    [
      '（様式３）',
      '{{提出日}}',
      toPolicyDivision,
      fromDepartment,
      '連携事業の提案',
      '包括連携協定に係る連携事業について、次のとおり提案します。',
      foot,
    ],
    [
      ['連携相手事業者等', '{{連携相手事業者等}}'],
      ['提案内容', '{{提案内容}}'],
    ],
  ],
  [
    cityReply,
    '様式4',
    [
      '（様式４）',
      '{{文書番号}}',
      '{{発信日}}',
      '{{宛先}}',
      '{{市名}}長　{{市長名}}',
      '連携事業の提案',
      '提案のあった包括連携協定に係る連携事業について、次のとおり回答します。併せて{{市名}}からの連携事業について、提案します。',
      foot,
    ],
    [
      ['提案のあった連携事業について', '{{提案のあった連携事業について}}'],
      ['{{市名}}からの連携事業の提案について', '{{市からの連携事業の提案について}}'],
    ],
  ],
  [
    businessAnswer,
    '様式5',
    [
      '（様式５）',
      '{{提出日}}',
      toMayor,
      ...fromBusiness,
      '{{市名}}提案連携事業について（回答）',
      '{{市名}}より提案のあった包括連携協定に係る連携事業について、次のとおり回答します。',
      foot,
    ],
    [answerColumns, ['*', ...answerRow]],
  ],
  [
    outcomeNotice,
    '様式6',
    [
      '（様式６）',
      '{{文書番号}}',
      '{{発信日}}',
      '{{課名}}長　{{課長名}}　様',
      '{{総合政策課名}}長　{{総合政策課長名}}',
      '提案結果報告',
      '貴部署に関わる包括連携協定連携事業の提案結果について、次のとおり報告します。',
      foot,
    ],
    [
      ['No.', '提案事業名', '提案内容', '提案者', '結果'],
      ['*', '{{No}}', '{{提案事業名}}', '{{提案内容}}', '{{提案者}}', '{{結果}}'],
    ],
  ],
  [
    departmentReport,
    '様式7',
    [
      '（様式７）',
      '{{提出日}}',
      toPolicyDivision,
      fromDepartment,
      '実績報告',
      '連携事業実績について、次のとおり報告します。',
      foot,
    ],
    [
      ['No.', '連携事業名', '実績内容', '連携先事業者等'],
      ['*', '{{No}}', '{{連携事業名}}', '{{実績内容}}', '{{連携先事業者等}}'],
    ],
  ],
  [
    businessReport,
    '様式8',
    [
      '（様式８）',
      '{{提出日}}',
      toMayor,
      ...fromBusiness,
      '実績報告',
      '連携事業実績について、次のとおり報告します。',
      foot,
    ],
    [
      ['No.', '連携事業名', '実績内容'],
      ['*', '{{No}}', '{{連携事業名}}', '{{実績内容}}'],
    ],
  ],
];

const paragraphsOf = ({ blocks }: TemplateBlocks) =>
  blocks.filter((block): block is TemplateParagraph => block.kind === 'paragraph');

const rowsOf = ({ blocks }: TemplateBlocks) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe.each(papers)('%#', (template, name, paragraphs, rows) => {
  test(`${name}: the paper's words`, () => {
    expect(template.name).toBe(name);
    expect(paragraphsOf(template).map(({ text }) => text)).toEqual(paragraphs);
  });

  test(`${name}: the paper's table`, () => {
    const texts = rowsOf(template).map((row) => [
      ...(row.repeat ? ['*'] : []),
      ...row.cells.flatMap((cell) => cell.paragraphs.map(({ text }) => text)),
    ]);
    expect(texts).toEqual(rows);
  });

  test(`${name}: date and foot stand on the right, the title in the middle`, () => {
    const aligns = new Map(paragraphsOf(template).map(({ text, align }) => [text, align]));
    expect(aligns.get('{{発信日}}') ?? aligns.get('{{提出日}}')).toBe('right');
    expect(aligns.get(foot)).toBe('right');
    expect([...aligns.values()].filter((align) => align === 'center')).toHaveLength(1);
  });
});

// 事業者: one row per business, with the criteria that a person decides.

import {
  businessCriteria,
  type Criterion,
  type CriterionDecision,
  type CriterionKey,
  criterionDecisions,
} from '../../base/criteria';
import { words } from '../../base/words';
import {
  availableOperations,
  type Column,
  hidden,
  operation,
  operationResult,
  own,
  remarks,
  rowSeal,
  staff,
  system,
} from './column';
import { tab } from './tab';

const criterionColumns = Object.fromEntries(
  businessCriteria.map((criterion: Criterion) => [
    criterion.key,
    staff(criterion.header, criterion.text + (criterion.aside ?? ''), 110, {
      choices: criterionDecisions,
      ...own,
    }),
  ]),
) as Record<CriterionKey, Column<CriterionDecision>>;

export const businesses = tab({
  name: '事業者',
  about: words('事業者等の名簿と、事業者等の基準の確認です。'),
  key: 'businessId',
  whom: 'name',
  columns: {
    businessId: system('事業者番号', words('事業者等の番号です。ずっと変わりません。'), 80),
    name: system('名称', words('事業者等の名称です。'), 180, own),
    eligibility: system('適否', words('基準の確認をまとめたものです。'), 70, {
      choices: ['確認中', '適合', '不適合'],
    }),
    requestedChange: system(
      '変更の申出',
      words('新しい様式1に書かれていた連絡先などの変更です。承認するまで使いません。'),
      220,
      { distinct: true },
    ),
    available: availableOperations(),
    operation: operation(),
    result: operationResult(),
    remarks: remarks(),
    ...criterionColumns,
    confirmedOn: staff('確認日', words('基準を確認した日です。'), 110, { type: 'date' }),
    ground: staff('根拠', words('該当とした根拠を書きます。'), 220, { distinct: true }),
    mergedInto: staff('統合先', words('統合する相手の事業者番号です。'), 90, { distinct: true }),
    merged: system('統合済', words('統合した先の事業者番号です。この行はもう使いません。'), 90, {
      refers: ['businesses'],
      distinct: true,
    }),
    corporateNumber: system('法人番号', words('13桁の番号です。'), 120, { plain: true }),
    address: system('所在地', words('所在地です。'), 240, own),
    representative: system('代表者職氏名', words('代表者の職と氏名です。'), 160, {
      orNone: true,
      ...own,
    }),
    contactPerson: system('担当者', words('担当者です。'), 110, { orNone: true, ...own }),
    mail: system('メール', words('文書と連絡の送り先です。'), 200, { mail: true, ...own }),
    phone: system('電話', words('電話番号です。'), 120, { plain: true }),
    notedCriteria: hidden('記録済みの基準', words('記録に残した基準の確認です。')),
    archived: hidden(
      '保存の控え',
      words('保存へ移した案件で、いっしょに事業を行った課と、回答した担当者です。'),
    ),
    seal: rowSeal(),
  },
});

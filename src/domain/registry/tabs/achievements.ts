// 実績: the year's result of one project, as each side reported it.
import { words } from '../../base/words';
import {
  availableOperations,
  hidden,
  history,
  operation,
  operationResult,
  own,
  remarks,
  rowSeal,
  shared,
  system,
} from './column';
import { tab } from './tab';

export const achievements = tab({
  name: '実績',
  about: words('年度ごとの連携事業の実績です。'),
  key: 'achievementId',
  whom: 'projectName',
  within: 'fiscalYear',
  read: {
    kind: 'byMatter',
    by: ['fiscalYear'],
    tells: ['projectId', 'published', 'publishedOn', 'operation'],
  },
  columns: {
    achievementId: system('実績番号', words('年度と提案事業番号です。'), 110, { sealed: true }),
    projectName: system('連携事業名', words('連携事業の名称です。'), 170),
    comparison: system('突合', words('双方の報告がそろっているかです。'), 80, {
      choices: ['一致', '部局のみ', '事業者のみ', '一部のみ', '報告なし'],
    }),
    findings: system(
      '確認すること',
      words('実績内容に見つかった、個人情報らしいところです。'),
      230,
    ),
    available: availableOperations(),
    operation: operation(),
    result: operationResult(),
    remarks: remarks(),
    published: shared(
      '公表',
      words('公表するかどうかです。「保留」は、確認することを見て、する・しないを選びます。'),
      80,
      { choices: ['する', 'しない', '保留'], distinct: true },
    ),
    publishedOn: system('公表日', words('公表した日です。'), 110, { type: 'date', distinct: true }),
    departmentReport: system('様式7の実績内容', words('課からの報告です。'), 300, own),
    businessReport: system('様式8の実績内容', words('事業者等からの報告です。'), 300, own),
    fiscalYear: system('年度', words('実績の年度（西暦）です。'), 70, {
      type: 'number',
      sealed: true,
    }),
    projectId: system('提案事業番号', words('提案事業の番号です。'), 110, { sealed: true }),
    businessId: system('事業者番号', words('相手の事業者等です。'), 90, own),
    businessName: system('事業者名', words('相手の事業者等の名称です。'), 180),
    department: system('担当部局', words('担当した課です。'), 140, own),
    askedDepartments: hidden('依頼した課', words('様式7を依頼した課です。')),
    askedBusiness: hidden('依頼した事業者', words('様式8を依頼した事業者番号です。')),
    releases: hidden('公表の記録', words('これまでに公表した内容です。'), { parts: 2 }),
    decidedUpon: hidden('公表のもと', words('公表を選んだときの、確認することです。')),
    history: history(),
    seal: rowSeal(),
  },
});

// 記録: who did what, when; rows are only ever added.
import { system } from './column';
import { tab } from './tab';

export const auditLog = tab({
  name: '記録',
  about: '誰がいつ何をしたかの記録です。消したり直したりしません。',
  key: 'logId',
  columns: {
    logId: system('記録番号', '自動で付く番号です。', { width: 90 }),
    at: system('日時', '行った日時です。', { type: 'datetime' }),
    actor: system('実行者', '行った人です。分からないときは「不明」です。', { width: 180 }),
    action: system('操作', '行ったことです。', { width: 180 }),
    target: system('対象', '対象の番号です。', { width: 140 }),
    before: system('変更前', '変更前の内容です。', { width: 260 }),
    after: system('変更後', '変更後の内容です。', { width: 260 }),
  },
});

// 記録: who did what, when; rows are only ever added.
import { words } from '../../base/words';
import { system } from './column';
import { appended, tab } from './tab';

export const auditLog = tab({
  name: '記録',
  about: words('誰がいつ何をしたかの記録です。消したり直したりしません。'),
  key: 'logId',
  read: appended,
  columns: {
    logId: system('記録番号', words('自動で付く番号です。'), 90),
    at: system('日時', words('行った日時です。'), 140, { type: 'datetime' }),
    actor: system('実行者', words('行った人です。分からないときは「不明」です。'), 180),
    action: system('操作', words('行ったことです。'), 180),
    target: system('対象', words('対象の番号です。'), 140),
    before: system('変更前', words('変更前の内容です。'), 260),
    after: system('変更後', words('変更後の内容です。'), 260),
  },
});

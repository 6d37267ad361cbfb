// 協定: one row per term (期) of an agreement.
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
  staff,
  system,
  usedRemarks,
} from './column';
import { tab } from './tab';

const agreementStates = ['有効', '見直し中', '更新済', '満了', '終了', '取消'] as const;

export const agreements = tab({
  name: '協定',
  about: words('締結した協定を期ごとに1行で表します。'),
  key: 'termId',
  whom: 'name',
  within: 'agreementId',
  groups: [
    ['term', 'startsOn'],
    ['cityObjection', 'businessObjection'],
    ['ceremonyWish', 'fileLink'],
  ],
  columns: {
    termId: system('協定期番号', words('協定番号と期です。'), 90),
    name: system('名称', words('協定の名称です。'), 180, own),
    state: system('状態', words('有効・見直し中・更新済・満了・終了・取消'), 70, {
      choices: agreementStates,
      ...own,
    }),
    nextStep: system('次にすること', words('見直しと更新で、誰が・いつまでに・何をするか。'), 250),
    available: availableOperations(),
    operation: operation(),
    result: operationResult(),
    remarks: remarks(),
    objectionsDueOn: system('疑義の期限', words('疑義の回答の期限です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    expiresOn: system('満了日', words('この期の末日です。'), 110, { type: 'date', distinct: true }),
    agreementId: system('協定番号', words('協定の番号です。期が変わっても同じです。'), 90, {
      needed: true,
    }),
    term: system('期', words('第何期かです。'), 50, { type: 'number', ...own }),
    businessIds: system('事業者番号', words('複数のときは「、」で区切ります。'), 120, {
      refers: ['businesses'],
      ...own,
    }),
    concludedOn: system('締結日', words('協定を締結した日です。'), 110, { type: 'date', ...own }),
    startsOn: system('始期', words('この期の初日です。'), 110, { type: 'date', ...own }),
    matters: staff('連携事項', words('協定の連携事項です。'), 260, own),
    nextMatters: staff(
      '更新後の連携事項',
      words('更新で連携事項を変えるときに書きます。空欄なら、いまの連携事項を引き継ぎます。'),
      200,
      { distinct: true },
    ),
    reviewedFrom: system('見直し開始日', words('見直しを始めた日です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    cityObjection: system('市の疑義', words('見直しでの市の疑義です。'), 120, own),
    businessObjection: system('事業者の疑義', words('見直しでの事業者等の疑義です。'), 120, own),
    signers: staff('署名者', words('協定に署名した人です。'), 160, { plain: true }),
    ceremonyWish: staff('式典の希望', words('相手方の希望を書きます。'), 140, { plain: true }),
    ceremonyAt: staff('式典日時', words('式典の日時です。'), 140, { type: 'datetime' }),
    ceremonyPlace: staff('式典場所', words('式典の場所です。'), 140),
    fileLink: staff('文書リンク', words('協定書の保管場所です。'), 160, { plain: true }),
    endedOn: system('終了日', words('「終了する」を選んだ日、または取り消した日です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    endedFor: system(
      '終了の理由',
      words('「終了する」のときの備考、または取り消したわけです。'),
      200,
      { distinct: true },
    ),
    usedRemarks: usedRemarks(),
    reviewTold: hidden('見直しの予告', words('見直しで伝えた満了日と、自動更新の有無です。')),
    reviewAsked: hidden('見直しの依頼先', words('見直しの回答をお願いした相手です。')),
    history: history(),
    seal: rowSeal(),
  },
});

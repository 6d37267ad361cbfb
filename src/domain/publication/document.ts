// 公表資料 made again (作り直す).
import { standsAs } from '../documents/rows';
import { namesNoYear, type YearDocument } from '../documents/yearDocument';
import { because } from '../registry/refusal';
import { requestPack, yearOfPack } from './pack';

export const publicationPack: YearDocument = {
  misplaced: ({ values }) => {
    if (values.state === '案') return undefined;
    return values.state === '控え'
      ? because(
          `「${values.name}」は公表済みです`,
          'もう一度公表するときは、メニューの「実績を公表する」を選んでください。',
        )
      : standsAs(values);
  },
  cannotBeMade: (_context, document) =>
    yearOfPack(document) === undefined
      ? [
          because(
            `「${document.values.name}」の年度が分かりません`,
            'メニューの「実績を公表する」で作ってください。',
          ),
        ]
      : [],
  remake: (context, document) => {
    const fiscalYear = yearOfPack(document);
    if (fiscalYear === undefined) throw new Error(namesNoYear(document.values.name));
    return requestPack(context, fiscalYear, '案');
  },
  told: ({ values }) =>
    `「${values.name}」を作ります。10分ほどで、Google ドライブのフォルダ「包括連携協定」→「公表」のファイルが新しくなります。前のものは「これまでの版」に移ります。`,
};

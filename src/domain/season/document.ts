// 掲示文 of the year's call (C) made again (作り直す); that of a case is made again from its case.
import { inUse, namesNoYear, newVersion, type YearDocument } from '../documents/yearDocument';
import { because } from '../registry/refusal';
import { composeSeasonPosting } from './posting';
import { seasonOf } from './season';

export const seasonPosting: YearDocument = {
  misplaced: inUse,
  cannotBeMade: (context, { values: { name } }) =>
    seasonOf(context) && name.startsWith(`${seasonOf(context)?.code}-`)
      ? []
      : [because(`「${name}」の募集の期間は終わっています`)],
  remake: (context, document) => {
    const season = seasonOf(context);
    if (!season) throw new Error(namesNoYear(document.values.name));
    return newVersion(context, document, composeSeasonPosting(context, season));
  },
  told: ({ values }) =>
    `「${values.name}」を作ります。前のものは差替済です。庁内掲示板の掲示を差し替えてください。`,
};

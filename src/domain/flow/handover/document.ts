// 引継書 made again (作り直す).
import { inUse, namesNoYear, newVersion, type YearDocument } from '../../documents/yearDocument';
import { inWords } from '../../registry/refusal';
import { composeHandover } from './composeHandover';
import { yearOfHandover } from './handoverYear';

export const handoverBook: YearDocument = {
  misplaced: inUse,
  cannotBeMade: (context, { values: { name } }) =>
    yearOfHandover(context, name) === undefined ? [inWords(namesNoYear(name))] : [],
  remake: (context, document) => {
    const year = yearOfHandover(context, document.values.name);
    if (year === undefined) throw new Error(namesNoYear(document.values.name));
    return newVersion(context, document, composeHandover(context, year));
  },
  told: ({ values }) => `「${values.name}」を作ります。前のものは差替済です。`,
};

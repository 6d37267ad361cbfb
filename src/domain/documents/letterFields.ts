// The fields that every letter of the city has in common; 発信日 and 文書番号 stay blank until it is sent.
import { headName } from '../base/honorifics';
import type { Context } from '../context';
import type { Settings } from '../settings';
import { blanks } from './kinds';

export function letterFields({ settings }: Context): Record<string, string> {
  return {
    ...blanks,
    ...cityFields(settings),
    担当者: settings.contactPerson,
    連絡先: settings.contact,
  };
}

/** The city and its heads, as every 様式 names them: 長 and 様 stand on the paper. */
export const cityFields = (settings: Settings): Record<string, string> => ({
  市名: settings.cityName,
  市長名: headName(settings.mayorName, '市'),
  総合政策課名: settings.policyDivisionName,
  総合政策課長名: headName(settings.policyDivisionHead, settings.policyDivisionName),
});

/** To whom a 様式 is addressed: 市長 by a business, 総合政策課長 by a department. */
export function cityAddressee(
  settings: Settings,
  from: 'business' | 'department' | 'either',
): string {
  const { 市名, 市長名, 総合政策課名, 総合政策課長名 } = cityFields(settings);
  const [office, head] = from === 'business' ? [市名, 市長名] : [総合政策課名, 総合政策課長名];
  return [`${office}長`, head, settings.personHonorific].filter(Boolean).join('　');
}

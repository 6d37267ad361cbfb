// The fields that every letter of the city has in common; 発信日 and 文書番号 stay blank until it is sent.
import { headName } from '../base/honorifics';
import type { Context } from '../context';
import { because, type Refusal } from '../registry/refusal';
import type { Settings } from '../settings';
import { blanks } from './kinds';

/** The city and its heads, as every 様式 names them: 長 and 様 stand on the paper. */
export const cityFields = (settings: Settings) => ({
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

const namesIn = (settings: Settings) => ({
  ...cityFields(settings),
  担当者: settings.contactPerson,
  連絡先: settings.contact,
});

export type Signer = '市長名' | '総合政策課長名';

/** A name that is not known leaves its placeholder unfilled, with which no letter goes. */
export const letterFields = ({ settings }: Context): Record<string, string> => ({
  ...blanks,
  ...Object.fromEntries(Object.entries(namesIn(settings)).filter(([, name]) => name !== '')),
});

/** Refuses a letter in which the name of who signs it, or of whom to ask, would be empty. */
export function unsigned(settings: Settings, signer: Signer): Refusal | undefined {
  const names = namesIn(settings);
  const blank = ([signer, '担当者', '連絡先'] as const).filter((name) => names[name] === '');
  return blank.length === 0
    ? undefined
    : because(
        `文書に載る${blank.join('・')}が空です`,
        '「設定」タブに入れてください（案に載っていないときは、「作り直す」を選んでください）。',
      );
}

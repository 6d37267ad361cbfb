// The fields that every letter of the city has in common; 発信日 and 文書番号 stay blank until it is sent.
import type { Context } from '../context';
import { blanks } from './kinds';

export function letterFields({ settings }: Context): Record<string, string> {
  return {
    ...blanks,
    市名: settings.cityName,
    市長名: settings.mayorName,
    総合政策課名: settings.policyDivisionName,
    総合政策課長名: settings.policyDivisionHead,
    担当者: settings.contactPerson,
    連絡先: settings.contact,
  };
}

// 連絡先変更を承認する (事業者): what a new 様式1 said about name, address and contact becomes the registry's.

import type { Context } from '../context';
import { formByKey } from '../forms';
import type { Row } from '../registry/registry';
import { record } from '../rules/audit';
import { folded } from '../text';
import { words } from '../words';
import { mergedAlready } from './mergeBusiness';
import { operation } from './operation';

type Business = Row<'businesses'>;

/** Column of the registry ← question of 様式1. */
const sources = {
  name: '名称',
  corporateNumber: '法人番号',
  address: '所在地',
  representative: '代表者氏名',
  contactPerson: '担当者',
  mail: '連絡先メール',
  phone: '連絡先電話',
} as const;

function requested({ registry }: Context, business: Business): Record<string, string> | undefined {
  const intake = registry.find('intake', business.values.requestedChange.split('\n')[0]);
  if (!intake || !formByKey(intake.values.form)) return undefined;
  try {
    return JSON.parse(intake.values.answers) as Record<string, string>;
  } catch {
    return undefined;
  }
}

export const approveContactChange = operation({
  name: '連絡先変更を承認する',
  tab: 'businesses',
  about: words('新しい様式1に書かれていた名称・所在地・連絡先などを、名簿に反映します。'),
  misplaced: (_context, { values }) =>
    mergedAlready(values.merged) ??
    (values.requestedChange === '' ? '変更の申出がありません。' : undefined),
  missing: (context, business) =>
    requested(context, business) ? [] : ['申出のもとになった受付が読み取れません。'],
  perform: (context, business) => {
    const answers = requested(context, business) ?? {};
    const changes: Partial<Record<keyof typeof sources, string>> = {};
    for (const [key, label] of Object.entries(sources) as [keyof typeof sources, string][]) {
      const given = typeof answers[label] === 'string' ? answers[label].trim() : '';
      if (given !== '' && given !== business.values[key]) changes[key] = given;
    }
    const before = Object.keys(changes)
      .map((key) => business.values[key as keyof typeof sources])
      .join('／');
    const renamed =
      changes.name !== undefined && folded(changes.name) !== folded(business.values.name);
    context.registry.set(business, { ...changes, requestedChange: '' });
    record(context, {
      action: '連絡先変更を承認する',
      target: business.values.businessId,
      before,
      after: Object.values(changes).join('／'),
    });
    return renamed
      ? '名簿に反映しました。名称が変わりました。これから作る文書に新しい名称を使います。'
      : '名簿に反映しました。';
  },
});

// 案件を開く: the dialog, and what comes of it. Runs as the person at the keyboard: nothing is sent.

import { gathered } from '../domain/base/gathered';
import { hint } from '../domain/base/text';
import type { Context } from '../domain/context';
import { type Opened, openByCity } from '../domain/proposal/openByCity';
import { waitingProposals } from '../domain/proposal/waitingProposals';
import type { Dialog, DialogAnswer, DialogField, DialogValues } from './dialog';
import { BUSY, refusedWith, textIn } from './dialogValues';
import { type Selection, selectedRow } from './selection';
import { onRegistry, type Work } from './session';

export const OPEN_CASE = '案件を開く';

const ofNewBusiness: readonly DialogField[] = [
  {
    name: 'address',
    label: '所在地',
    kind: 'text',
    help: 'ここから電話までは、名簿にない事業者等のときに書いてください（所在地とメールは必ず）。',
  },
  { name: 'representative', label: '代表者職氏名', kind: 'text' },
  { name: 'contactPerson', label: '担当者', kind: 'text' },
  { name: 'mail', label: 'メール', kind: 'text' },
  { name: 'phone', label: '電話', kind: 'text' },
  { name: 'corporateNumber', label: '法人番号', kind: 'text' },
];

/** @returns undefined when another run holds the registry */
export function openCaseDialog(
  work: Work,
  call: string,
  selection: Selection | undefined,
): Dialog | undefined {
  return onRegistry(work, ({ context: { registry, settings } }) => {
    const { businessId = '' } =
      (selectedRow(registry, 'businesses', selection) ?? selectedRow(registry, 'cases', selection))
        ?.values ?? {};
    return {
      title: OPEN_CASE,
      about: '市の希望により、様式1によらずに案件を始めます。メールは送りません。',
      fields: [
        {
          name: 'business',
          label: '事業者',
          kind: 'text',
          required: true,
          value: businessId,
          help: '「事業者」タブの番号（例：J0001）または名称を書いてください。',
        },
        ...ofNewBusiness,
        {
          name: 'remarks',
          label: '備考',
          kind: 'paragraph',
          help: '市の希望など。「記録」タブに残ります。',
        },
      ],
      submit: OPEN_CASE,
      formNames: settings.formNames,
      call,
    };
  });
}

export function openCaseByDialog(work: Work, values: DialogValues): DialogAnswer {
  const answer = onRegistry(work, ({ context }): DialogAnswer => {
    const opened = openByCity(context, {
      business: textIn(values, 'business'),
      address: textIn(values, 'address'),
      representative: textIn(values, 'representative'),
      contactPerson: textIn(values, 'contactPerson'),
      mail: textIn(values, 'mail'),
      phone: textIn(values, 'phone'),
      corporateNumber: textIn(values, 'corporateNumber'),
      remarks: textIn(values, 'remarks'),
    });
    return 'problems' in opened
      ? refusedWith(...opened.problems)
      : { ok: true, message: told(context, opened) };
  });
  return answer ?? refusedWith(BUSY);
}

function told(context: Context, { row, business, isNew, unused }: Opened): string {
  const { caseId, kind, stage } = row.values;
  const { businessId, name } = business.values;
  return gathered(
    `案件 ${caseId}（${kind}・${stage}）を開きました。`,
    `事業者：${businessId}　${hint(name, 60)}${isNew ? '（新しく「事業者」タブに入れました。基準は「確認中」です）' : ''}`,
    unused.length > 0 &&
      `入力した${unused.join('・')}は名簿と違うため、使っていません。名簿の内容をお使いください。`,
    ...waitingProposals(context, business, caseId),
    '「事業者」タブで事業者等の基準を確かめ、「案件」タブの「次の操作」で次に進めてください。',
  ).join('\n');
}

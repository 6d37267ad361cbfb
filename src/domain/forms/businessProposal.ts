// 様式1 連携事業の提案（事業者等）: ①/B.
import { words } from '../base/words';
import { type Form, optionalReplyCode, type Question } from './form';
import { line } from './line';
import { proposalsOf } from './rows';
import { criteriaPledged, personalData, published, told } from './told';

export const businessProposal = {
  key: '様式1',
  title: () => '様式1 連携事業の提案（事業者等）',
  from: 'business',
  description: (settings) =>
    told(
      `${settings.cityName}長あて\n包括連携協定に係る連携事業について、次のとおり提案します。`,
      `【提案の前に】\n「地域課題の解決」や「市民サービスの向上」、「相互の発展」に資する取組を、6件まで書けます。7件目からは、控えのメールのリンクから追加できます。\n提案は、担当部局に連携の可否を照会し、結果を${settings.cityName}長の文書でお知らせします。協定内容と市のまちづくりの方向性が合致しないときは、締結を見送ることがあります。`,
      '【提出したあと】\n受け付けると、受付番号と控えをメールでお送りします。',
      published(settings),
      personalData(settings),
    ),
  head: {
    name: line('名称', { tab: 'businesses', column: 'name' }, { again: true }),
    corporateNumber: {
      label: '法人番号',
      goes: { tab: 'businesses', column: 'corporateNumber' },
      paper: 'nowhere',
      again: true,
      kind: 'text',
      help: words('13桁の番号（お持ちの場合）'),
    },
    address: line('所在地', { tab: 'businesses', column: 'address' }, { again: true }),
    representative: {
      ...line('代表者氏名', { tab: 'businesses', column: 'representative' }, { again: true }),
      help: words('職名からお書きください（例：代表取締役 山田太郎）。'),
    },
    contactPerson: line('担当者', { tab: 'businesses', column: 'contactPerson' }, { again: true }),
    mail: {
      label: '連絡先メール',
      goes: { tab: 'businesses', column: 'mail' },
      paper: { blank: '連絡先' },
      again: true,
      kind: 'email',
      required: true,
      help: words('控えと市からの文書をお送りします。'),
    },
    phone: {
      label: '連絡先電話',
      goes: { tab: 'businesses', column: 'phone' },
      paper: { blank: '連絡先', above: true },
      again: true,
      kind: 'text',
    },
    policyFields: {
      label: '希望する政策分野',
      goes: { tab: 'cases', column: 'wishes' },
      paper: { line: '希望する政策分野' },
      again: false,
      kind: 'choices',
      choicesFrom: 'policyFields',
    },
  },
  rows: {
    count: 6,
    questions: proposalsOf({ again: true }),
  },
  foot: {
    pledge: {
      label: '誓約',
      goes: 'stays',
      paper: 'nowhere',
      again: false,
      kind: 'tick',
      required: true,
      help: criteriaPledged,
      choices: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    },
    referenceUrl: {
      label: '参考資料URL',
      goes: { tab: 'cases', column: 'otherAnswers' },
      paper: { line: '参考資料' },
      again: false,
      kind: 'text',
    },
    replyCode: optionalReplyCode,
  },
} as const satisfies Form;

type Head = (typeof businessProposal)['head'];

/** What 様式1 says of the business itself: each goes into the column of 事業者 that has its name. */
export type ParticularKey = {
  [K in keyof Head]: Head[K] extends { readonly goes: { readonly tab: 'businesses' } } ? K : never;
}[keyof Head];

export const particularKeys = (Object.keys(businessProposal.head) as (keyof Head)[]).filter(
  (key): key is ParticularKey => {
    const { goes }: Question = businessProposal.head[key];
    return typeof goes === 'object' && goes.tab === 'businesses';
  },
);

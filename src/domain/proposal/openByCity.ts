// 案件を開く: a case that begins at the city's wish, without 様式1.

import { gathered } from '../base/gathered';
import { bareName } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { folded, hint, oneLine } from '../base/text';
import { record } from '../cases/audit';
import { agreementInForce, type Case, openCasesOf, stepOf } from '../cases/cases';
import { openCase } from '../cases/newCase';
import type { Context } from '../context';
import type { ParticularKey } from '../forms/businessProposal';
import { departmentsPropose } from '../forms/used';
import { agreementIdsOf } from '../parties/agreements';
import { alikeBusinesses, type Business, businessesNamed } from '../parties/businesses';
import { newBusiness } from './newBusiness';

/** Of what 様式1 says of a business, what is asked of who opens a case. */
const particulars = [
  'corporateNumber',
  'address',
  'representative',
  'contactPerson',
  'mail',
  'phone',
] as const satisfies readonly ParticularKey[];

type Particular = (typeof particulars)[number];

export interface CityOpening extends Readonly<Record<Particular, string>> {
  /** 事業者番号 or 名称 */
  readonly business: string;
  /** The city's wish, for 記録. */
  readonly remarks: string;
}

export interface Opened {
  readonly row: Case;
  readonly business: Business;
  readonly isNew: boolean;
  /** What was typed of a business that the registry knows otherwise: it was not used. */
  readonly unused: readonly string[];
}

/** Such a case asks the departments for their proposals. */
const NOBODY_PROPOSES =
  '市の希望で開く案件では課からの提案を募りますが、設定「使わない様式」により課からの提案を受け付けていません。';

/** 記録 keeps no more of one text. */
const LONGEST_REMARKS = 2_000;
const LONGEST_PARTICULAR = 500;

/** Opens the case, or says why not and changes nothing. */
export function openByCity(
  context: Context,
  opening: CityOpening,
): Opened | { readonly problems: readonly string[] } {
  const { registry, today } = context;
  if (!departmentsPropose(context.settings)) return { problems: [NOBODY_PROPOSES] };
  const tooLong = longTexts(opening);
  if (tooLong.length > 0) return { problems: tooLong };
  const known = knownBusiness(context, opening);
  if ('problem' in known) return { problems: [known.problem] };
  const problems = known.business ? takesAlready(context, known.business) : missingOfNew(opening);
  if (problems.length > 0) return { problems };
  const business = known.business ?? newBusiness(registry, particularsOf(opening));
  const kind = agreementInForce(registry, business.values.businessId, today) ? '随時' : '締結前';
  const row = openCase(context, {
    business,
    kind,
    day: today,
    step: 'proposal',
    agreementIds: agreementIdsOf(registry, business.values.businessId, today),
  });
  record(context, {
    action: '案件を開く',
    target: row.values.caseId,
    after: gathered(
      `${business.values.businessId}　${business.values.name}${known.business ? '' : '（新規）'}`,
      opening.remarks.trim(),
    ).join('\n'),
  });
  return {
    row,
    business,
    isNew: known.business === undefined,
    unused: known.business ? differing(known.business, opening) : [],
  };
}

const labels = {
  business: '事業者',
  corporateNumber: '法人番号',
  address: '所在地',
  representative: '代表者職氏名',
  contactPerson: '担当者',
  mail: 'メール',
  phone: '電話',
  remarks: '備考',
} as const satisfies Record<keyof CityOpening, string>;

function longTexts(opening: CityOpening): string[] {
  return (Object.keys(labels) as (keyof CityOpening)[]).flatMap((key) => {
    const longest = key === 'remarks' ? LONGEST_REMARKS : LONGEST_PARTICULAR;
    return opening[key].length > longest
      ? [`${labels[key]}は、${longest}文字までにしてください（いま${opening[key].length}文字）。`]
      : [];
  });
}

const looksLikeNumber = (text: string) => /^j\d+$/.test(folded(text));

/** The business that is meant; none when it is not in the registry yet. */
function knownBusiness(
  { registry }: Context,
  opening: CityOpening,
): { readonly business?: Business } | { readonly problem: string } {
  const written = opening.business;
  const named = businessesNamed(registry, written);
  if (named.length > 1) {
    return {
      problem: `「${hint(written, 40)}」に当たる事業者が${named.length}件あります（${named
        .map(({ values }) => `${values.businessId}　${hint(values.address, 40)}`)
        .join('、')}）。事業者番号を書いてください。`,
    };
  }
  if (named.length === 1) return { business: named[0] };
  if (looksLikeNumber(written)) {
    return {
      problem: `事業者番号「${hint(written, 20)}」が「事業者」タブにありません。番号を確かめるか、名称を書いてください。`,
    };
  }
  const [alike] = alikeBusinesses(registry, { ...opening, name: written });
  return alike
    ? {
        problem: `法人番号が、名簿の ${alike.values.businessId}（${hint(alike.values.name, 40)}）と同じです。同じ事業者等なら、事業者に ${alike.values.businessId} と書いてください。違うときは、法人番号を確かめてください。`,
      }
    : {};
}

/** An open case that a further proposal would join: no second one beside it. */
function takesAlready({ registry }: Context, business: Business): string[] {
  const standing = openCasesOf(registry, business.values.businessId).find((row) => {
    const step = stepOf(row);
    return step === 'proposal' || step === 'consultation';
  });
  return standing
    ? [
        `${business.values.businessId}（${hint(business.values.name, 40)}）には、進行中の案件 ${standing.values.caseId}（${standing.values.stage}）があります。その案件で進めてください。`,
      ]
    : [];
}

function missingOfNew({ business, address, mail }: CityOpening): string[] {
  if (business.trim() === '') {
    return ['事業者に、「事業者」タブの番号（例：J0001）または名称を書いてください。'];
  }
  const problems: string[] = [];
  if (address.trim() === '') problems.push('所在地を書いてください。');
  if (mail.trim() === '') problems.push('メールを書いてください。');
  else if (mailIn(mail) === '') {
    problems.push(`メール「${hint(mail, 60)}」はメールアドレスではありません。`);
  }
  return problems.length > 0
    ? [
        `「${hint(business, 40)}」は「事業者」タブにありません。新しい事業者等なら、次を直してください。`,
        ...problems,
      ]
    : [];
}

const particularsOf = (opening: CityOpening): Record<'name' | Particular, string> => ({
  name: bareName(opening.business),
  corporateNumber: opening.corporateNumber.trim(),
  address: oneLine(opening.address),
  representative: bareName(opening.representative),
  contactPerson: bareName(opening.contactPerson),
  mail: mailIn(opening.mail),
  phone: opening.phone.trim(),
});

const differing = ({ values }: Business, opening: CityOpening): string[] =>
  particulars.flatMap((key) => {
    const given = opening[key].trim();
    return given !== '' && given !== values[key].trim() ? [labels[key]] : [];
  });

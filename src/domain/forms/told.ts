// What the forms tell besides their questions: the criteria, what is published, personal data, and whom to ask.
import { businessCriteria, projectCriteria } from '../base/criteria';
import type { FormTexts } from './form';

/** The paragraphs of a form's description. */
export const told = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** 様式1, at its 誓約: what it speaks of, in the guideline's words (２ 基本事項). */
export function criteriaPledged(): string {
  const listed = (criteria: readonly { readonly text: string }[]) =>
    criteria.map(({ text }) => `・${text}`).join('\n');
  // ※1 is the last of them, and says what a business must be.
  const [body] = businessCriteria.slice(-1);
  return told(
    '次のいずれにも該当しないことをお確かめください。',
    `【事業者等 ※1】\n${listed(businessCriteria.slice(0, -1))}`,
    `【連携事業】\n${listed(projectCriteria)}`,
    `※1 ${body.text}`,
  );
}

/** What the city publishes of the results, 様式7 and 様式8. */
export const published = ({ cityName }: FormTexts): string =>
  `【公表について】\n連携事業の実績は、年度ごとに${cityName}のホームページで公表します。担当者の氏名や連絡先は公表しません。`;

/** For businesses: what is done with what they write of people, and whom they can ask. */
export const personalData = (settings: FormTexts): string => {
  const { cityName, policyDivisionName, contact, retentionYears } = settings;
  return told(
    `【個人情報の取扱い】\nお書きいただいた氏名や連絡先は、包括連携協定の事務のためにだけ使います。取り扱うのは、${policyDivisionName}と、この協定の事務を担当する職員だけです。書類は、翌年度の4月1日から${retentionYears}年間保存したあと、廃棄します。`,
    `【お問い合わせ】\n${cityName} ${policyDivisionName}　${contact}`,
  );
};

/** Where what is asked, and until when, can be read: a link has no room for it. */
export const readInMail = (what: string): string =>
  `${what}は、この様式のリンクをお送りしたメールに書いてあります。`;

/** What counts where somebody answers again. */
export const lastCounts = (): string =>
  '期限までは、同じリンクから何度でも回答し直せます。最後に届いたものを回答とします。';

/** After it was sent, to whoever answered. */
export const thanks = (): string =>
  '送信しました。ありがとうございます。\n受付番号と内容の控えをメールでお送りします。しばらくしても届かないときは、このフォームをご案内した課へお問い合わせください。';

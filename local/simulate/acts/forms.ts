/** What businesses and departments do: they send forms, from the public link or from one in a mail. */
import { type FormId, formOf } from '../../../src/domain/forms';
import { linksIn } from '../../rehearse/mailLinks';
import { FormRefusal, type Runtime, type SentMail } from '../../runtime';
import type { FormPage } from '../../runtime/people';
import type { PlainStep } from '../city';
import type { Dice } from '../dice';
import type { Sight } from '../sight';
import { type Act, sentence } from './act';

const firms = [
  {
    名称: '株式会社みずほ配食サービス',
    所在地: '伊達市松ヶ枝町20番地',
    代表者氏名: '代表取締役 青木進',
    担当者: '木村綾子',
    連絡先メール: 'kimura@mizuho.example.jp',
  },
  {
    名称: '株式会社A',
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '代表取締役 井上実',
    担当者: '営業部 井上実',
    連絡先メール: 'inoue@a.example.jp',
  },
  {
    名称: '㈱ B',
    所在地: '室蘭市1',
    代表者氏名: '代表取締役 土居',
    担当者: '土居',
    連絡先メール: 'doi@b.example.jp',
  },
];

type Answers = Record<string, string | string[] | true>;

/** A firm proposes from the public link, as often as not several projects. */
export const propose: Act = (_sight, dice) => {
  const answers: Answers = { ...dice.one(firms), 誓約: true };
  const count = dice.weighed([
    [3, 1],
    [2, 2],
    [1, 6],
  ]);
  for (let n = 1; n <= count; n++) {
    answers[`提案${n} 事業名`] =
      `${dice.one(['見守り', '体操教室', '清掃', '健康講座'])}${dice.whole(1, 99)}`;
    answers[`提案${n} 提案内容`] = sentence(dice);
  }
  return { submit: '様式1', answers };
};

/** A department offers something of its own, from the public link. */
export const offer: Act = (sight, dice) => {
  const department = dice.one(sight.rows('部署'));
  const partner = dice.one(firms).名称;
  const answers = {
    課名: department.部署名,
    課長名: department.課長名,
    連携相手事業者等: partner,
    '提案1 事業名': `市の提案${dice.whole(1, 99)}`,
    '提案1 提案内容': sentence(dice),
    担当者: '係',
    連絡先: '内線2',
  };
  return { submit: '様式3', answers };
};

/** What a mail asks, as whoever opens its link sees it. */
export interface Asked {
  readonly mail: SentMail;
  readonly form: FormId;
  /** Which of the mail's links to this form. */
  readonly link: number;
  readonly page: FormPage;
}

/** What one of the last mails asks; once in a while an old one, or one that is answered already. */
export function askedInMail({ runtime, mails }: Sight, dice: Dice): Asked | undefined {
  const links = linksOf(runtime, mails.slice(dice.oneIn(4) ? 0 : -12));
  return links.length > 0 ? opened(runtime, dice.one(links)) : undefined;
}

type Link = Omit<Asked, 'page'> & { readonly url: string };

/** The links of these mails, in each counted by their form. */
export const linksOf = (runtime: Runtime, mails: readonly SentMail[]): Link[] =>
  mails.flatMap((mail) => {
    const counts = new Map<FormId, number>();
    return linksIn(runtime, mail.body).flatMap(({ form, url }) => {
      if (!form) return [];
      const link = (counts.get(form) ?? 0) + 1;
      counts.set(form, link);
      return [{ mail, form, url, link }];
    });
  });

/** Somebody opens it; undefined where its form takes nothing any more. */
export function opened(runtime: Runtime, { url, ...asked }: Link): Asked | undefined {
  const page = pageOf(runtime, url);
  return page && { ...asked, page };
}

/** Somebody answers what a mail asks. */
export const reply: Act = (sight, dice) => {
  const asked = askedInMail(sight, dice);
  return asked && answering(asked, dice);
};

/** Whoever got the mail answers it. */
export const answering = ({ mail, form, link, page }: Asked, dice: Dice): PlainStep => ({
  reply: formOf(form).key,
  from: mail.to.split(',')[0].trim(),
  mail: mail.subject,
  link,
  answers: filled(page, dice),
});

function pageOf(runtime: Runtime, url: string): FormPage | undefined {
  try {
    return runtime.people.openForm(url);
  } catch (error) {
    if (error instanceof FormRefusal) return undefined;
    throw error;
  }
}

/** A row of a block of questions. */
const ROW = /^(No\.\d+|提案\d+) /;

/** Answers to what the link has not filled in. Of the rows, those are answered that are about something. */
export function filled({ items }: FormPage, dice: Dice): Answers {
  const answers: Answers = {};
  const known = new Set(
    items.flatMap(({ title, value }) => (value === undefined ? [] : (title.match(ROW)?.[1] ?? []))),
  );
  for (const { title, type, required, choices, value } of items) {
    const row = title.match(ROW)?.[1];
    const due = required || (row ? known.has(row) : dice.oneIn(3));
    if (value !== undefined || !due || title === '回答コード') continue;
    if (type === 'SECTION_HEADER' || type === 'PAGE_BREAK') continue;
    if (type === 'CHECKBOX') {
      answers[title] = title === '誓約' ? true : [dice.one(choices ?? [])];
    } else {
      answers[title] = choices ? dice.one(choices) : textFor(title, dice);
    }
  }
  return answers;
}

const textFor = (title: string, dice: Dice): string =>
  title.includes('メール') ? dice.one(firms).連絡先メール : sentence(dice);

/** What the office does from the menu: lists from paper, a 様式 that came on paper, the year's results on the board. */
import { addDays } from '../../../src/domain/base/day';
import { formOf } from '../../../src/domain/forms';
import { replyCodeQuestion } from '../../../src/domain/forms/form';
import type { Dice } from '../dice';
import type { Sight } from '../sight';
import { type Act, sentence } from './act';
import { askedInMail, filled } from './forms';

const todayOf = ({ runtime }: Sight): string => runtime.nowText().slice(0, 10);

/** A business as a list of the office has it; of one number in nine, so that some come twice. */
const listed = (n: number) => ({
  名称: `有限会社だて商店${n}`,
  所在地: `伊達市末永町${n}番地`,
  代表者: `代表取締役 佐々木${n}`,
  担当者: '企画係 小野',
  メール: `ono${n}@dateshoten.example.jp`,
});

/** An agreement on paper of any of the last three years: one may end soon, or have ended. */
export const importLists: Act = (sight, dice) => {
  const { 名称: name, 所在地, 代表者, 担当者, メール } = listed(dice.whole(1, 9));
  const signed = addDays(todayOf(sight), -dice.whole(0, 3 * 365));
  const projects = Array.from(
    { length: dice.whole(0, 2) },
    () =>
      `${name},${signed.slice(0, 4)},${dice.one(['見守り', '清掃'])}${dice.whole(1, 99)},内容,事業者,健康福祉課,実施中,${signed},`,
  );
  return {
    menu: '台帳に取り込む',
    input: {
      事業者のCSV: `名称,所在地,代表者職氏名,担当者,メール\n${[name, 所在地, 代表者, 担当者, メール].join()}`,
      協定のCSV: `事業者,名称,締結日\n${name},伊達市と${name}との包括連携協定,${signed}`,
      ...(projects.length > 0 && {
        提案事業のCSV: `事業者,年度,事業名,提案内容,提案者区分,担当部局,状態,実施開始日,実施終了日\n${projects.join('\n')}`,
      }),
      行うこと: dice.oneIn(4) ? '確認だけ行う' : '取り込む',
    },
  };
};

/** 様式1 on paper, received today or some days ago. */
export const enterPaper: Act = (sight, dice) => {
  const { 名称, 所在地, 代表者, 担当者, メール } = listed(dice.whole(1, 9));
  return {
    menu: '代理入力',
    input: {
      様式: '様式1',
      受領日: addDays(todayOf(sight), -dice.whole(0, 9)),
      名称,
      所在地,
      代表者氏名: 代表者,
      担当者,
      ...(dice.oneIn(2) && { 連絡先メール: メール }),
      '提案1 事業名': `紙の提案${dice.whole(1, 99)}`,
      '提案1 提案内容': sentence(dice),
      ...(!dice.oneIn(5) && { 誓約: true }),
    },
  };
};

/** A mail's question that was answered on paper: what the link would hold is written off the letter, and 対象 is said. */
export const enterReply: Act = (sight, dice) => {
  const asked = askedInMail(sight, dice);
  if (!asked) return undefined;
  const { mail, form, page } = asked;
  const known = page.items.flatMap(({ title, value }) =>
    value === undefined || title === replyCodeQuestion.label ? [] : [[title, value] as const],
  );
  const about = /[RHS]\d+-\d{3}(?:-\d{2})?|K\d{3}/.exec(mail.subject)?.[0];
  return {
    menu: '代理入力',
    input: {
      様式: formOf(form).key,
      受領日: addDays(todayOf(sight), -dice.whole(0, 9)),
      ...(about && { 対象: about }),
      ...Object.fromEntries(known),
      ...filled(page, dice),
    },
  };
};

/** The columns as the system would have them. */
export const reorderColumns: Act = () => ({
  menu: '列を並べ直す',
  input: { 列を並べ直す: 'OK' },
});

/** A copy of 台帳, with its script; or what somebody does in the newest one, taking it for 台帳. */
export const copy: Act = (sight, dice) => {
  if (sight.runtime.state.copies.length === 0 || dice.oneIn(4)) return { copy: '台帳' };
  const row = dice.one(sight.rows('案件'));
  return dice.oneIn(2) || !row
    ? { menu: dice.one(['初期設定', '台帳を点検する', '代理入力', '実績を公表する']), in: 'copy' }
    : {
        edit: '案件',
        where: { 案件番号: String(row.案件番号) },
        set: { 次の操作: dice.one(['適合とする', '回答を締め切る', '終了する']) },
        in: 'copy',
      };
};

export const publish: Act = () => ({ menu: '実績を公表する' });

/** 人事異動 of April: another address, or the department goes by another name and says which it was. */
export const reorganise: Act = (sight, dice) => {
  const row = dice.one(sight.rows('部署'));
  const where = { 部署名: String(row.部署名) };
  return dice.oneIn(2)
    ? { edit: '部署', where, set: { メール: `ka${dice.whole(1, 99)}@city.example.jp` } }
    : newName(row.部署名, dice);
};

const newName = (old: unknown, dice: Dice) => ({
  insert: '部署',
  set: {
    部署名: `${String(old).replace(/\d+$/, '')}${dice.whole(1, 99)}`,
    課長名: '新任課長',
    メール: `shin${dice.whole(1, 99)}@city.example.jp`,
    旧部署名: String(old),
  },
});

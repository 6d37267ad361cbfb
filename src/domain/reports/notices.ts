// A 実績報告: to who is asked for the year's results, and to 総合政策課 about what both sides have reported.

import { japaneseDate } from '../base/era';
import { japaneseDayWithWeekday } from '../base/moment';
import { indentedLines, oneLine } from '../base/text';
import type { Context } from '../context';
import type { Alongside } from '../mail/alongside';
import { type MailKey, mailKey } from '../mail/keys';
import {
  type Address,
  type Notice,
  type NoticeLink,
  noticeTo,
  SENT_AGAIN,
  titled,
} from '../mail/notice';
import { toPolicyDivision } from '../mail/policyDivision';

interface Request extends Address {
  readonly key: MailKey;
  /** 文書名 under which the asking stands. */
  readonly target: string;
  readonly form: '様式7' | '様式8';
  readonly side: '課' | '事業者';
  /** `令和8年度` */
  readonly year: string;
  readonly dueOn: string;
  /** `R8-001-01 高齢者見守り事業` */
  readonly projects: readonly string[];
  readonly links: readonly NoticeLink[];
}

/** A department is told, a business is asked. */
const please = (side: Request['side'], told: string, asked: string): string =>
  side === '課' ? told : asked;

const publication = ({ cityName }: Context['settings'], side: Request['side']): string =>
  `いただいた実績は、${please(side, '', `${cityName}の担当課からの報告とあわせて、`)}${cityName}ホームページで公開します。個人の氏名や連絡先は、実績内容に書かないでください。`;

/** 1 March: the year's projects, the draft and the links. */
export function reportRequest(
  { settings }: Context,
  o: Request & {
    /** Whether other projects of the year were asked about before. */
    further: boolean;
    documentName: string;
    more: Alongside;
  },
): Notice {
  const { side, form, year } = o;
  const due = japaneseDayWithWeekday(o.dueOn);
  return noticeTo(settings, o, {
    kind: 'reportRequest',
    key: o.key,
    subject: `【実績報告】${o.further ? '（追加）' : ''}${year} 連携事業の実績報告（${form}）${o.more.inSubject}について（提出期限 ${due}）`,
    target: o.target,
    attachments: [o.documentName],
    parts: [
      please(
        side,
        `包括連携協定に係る連携事業の${year}の実績を取りまとめます。次の連携事業の実績を、下のリンクから${form}により ${due} までに報告してください。`,
        `日ごろから${settings.cityName}との連携事業にご協力いただき、ありがとうございます。\n包括連携協定に係る連携事業の${year}の実績を取りまとめます。次の連携事業の実績を、下のリンクから${form}により ${due} までにご報告くださいますようお願いします。`,
      ),
      o.more.announced,
      o.further &&
        '先にお願いした連携事業のほかに、次の連携事業の実績もお願いするものです。先にお願いした分のリンクも、そのまま使えます。',
      `対象の連携事業\n${indentedLines(o.projects)}`,
      o.links,
      o.links.length > 1 &&
        'リンクは複数あります。リンクごとに対象の連携事業が違いますので、すべてのリンクからお送りください。',
      `取り組んだ実績がなかったときは、「実績の有無」で「なし」をお選びください。「なし」も報告として受け付けます。${SENT_AGAIN}`,
      `添付の文書は、いま分かっている内容を入れた${form}の案です。報告をいただくと、内容を入れて整えた${form}をお返しします。`,
      publication(settings, side),
      ...o.more.parts,
    ],
  });
}

/** 再依頼: about one project, whose report is missing or to be looked at again. */
export function reportRequestAgain(
  { settings }: Context,
  o: Request & {
    /** Whether something was reported already. */
    reported: boolean;
    /** Whether the year's results were published already. */
    published: boolean;
  },
): Notice {
  const { side, form, year } = o;
  const due = japaneseDayWithWeekday(o.dueOn);
  const what = o.reported
    ? '報告をいただいていますが、双方の報告をそろえるため、内容をもう一度お確かめください。そのままでよいときも、同じ内容を'
    : 'まだ報告を確認できていません。お手数ですが、実績を';
  return noticeTo(settings, o, {
    kind: 'reportRequestAgain',
    key: o.key,
    subject: `【再度のお願い】${year} 連携事業の実績報告（${form}）について（提出期限 ${due}）`,
    target: o.target,
    parts: [
      `次の連携事業の${year}の実績について、${what}、下のリンクから${form}により ${due} までに${please(side, '報告してください', 'ご報告くださいますようお願いします')}。`,
      `対象の連携事業\n${indentedLines(o.projects)}`,
      o.links,
      '取り組んだ実績がなかったときは、「実績の有無」で「なし」をお選びください。行き違いですでにお送りいただいているときは、ご容赦ください。',
      o.published
        ? `${year}の実績はすでに公表しています。報告をいただいた内容は、追補として取り扱います。`
        : publication(settings, side),
    ],
  });
}

/** The day after 実績提出期限: what both sides, one side, or nobody has reported. */
export function reportsCompared(
  context: Context,
  o: {
    key: MailKey;
    target: string;
    year: string;
    agreed: number;
    /** Each with its number, name, department and business. */
    onlyDepartment: readonly string[];
    onlyBusiness: readonly string[];
    /** Of several departments, some have not. */
    onlySome: readonly string[];
    none: readonly string[];
    publicationOn: string;
  },
): Notice {
  const group = (title: string, lines: readonly string[]) =>
    titled(`${title}　${lines.length}件`, lines);
  const open = o.onlyDepartment.length + o.onlyBusiness.length + o.onlySome.length + o.none.length;
  return toPolicyDivision(context, {
    kind: 'reportsCompared',
    key: o.key,
    subject: `${open > 0 ? '【要確認】' : ''}${o.year} 実績報告の突合（一致 ${o.agreed}件・要確認 ${open}件）`,
    target: o.target,
    parts: [
      `${o.year}の実績報告の提出期限が過ぎたので、様式7（担当部局）と様式8（事業者等）を突き合わせました。\n一致　${o.agreed}件`,
      group('部局のみ（事業者等から実績の報告がない）', o.onlyDepartment),
      group('事業者のみ（担当部局から実績の報告がない）', o.onlyBusiness),
      group('一部のみ（担当部局のうち、まだ報告のない課がある）', o.onlySome),
      group('報告なし（双方の報告がそろっていない）', o.none),
      open > 0
        ? `「実績」タブの該当の行で「担当部局に再依頼する」か「事業者に再依頼する」を選ぶと、その連携事業だけの報告を、もう一度お願いできます。公表するかどうかは「公表」に「する」か「しない」を入れて決められます。公表の資料は ${japaneseDate(o.publicationOn)} に作ります。`
        : `確かめていただくことはありません。公表の資料は ${japaneseDate(o.publicationOn)} に作ります。`,
    ],
  });
}

interface Late {
  readonly intakeId: string;
  readonly target: string;
  readonly year: string;
  readonly form: '様式7' | '様式8';
  readonly sender: string;
  /** `R8-001-01 高齢者見守り事業：一致` */
  readonly projects: readonly string[];
}

/** A report after its deadline: what the comparison comes to now. */
export function reportAfterDeadline(context: Context, o: Late): Notice {
  return toPolicyDivision(context, {
    kind: 'reportsCompared',
    key: mailKey('reportAfterDeadline', o),
    subject: `${o.year} 期限後の実績報告を受け付けました（${oneLine(o.sender)}・受付番号 ${o.intakeId}）`,
    target: o.target,
    parts: [
      `${oneLine(o.sender)}から、提出期限のあとに${o.year}の${o.form}を受け付けました。公表の前のため、そのまま「実績」タブに入れています。\n受付番号：${o.intakeId}`,
      `報告のあった連携事業と、いまの突合\n${indentedLines(o.projects)}`,
    ],
  });
}

/** 追補: a report after the year's results were published. */
export function lateReport(context: Context, o: Late): Notice {
  return toPolicyDivision(context, {
    kind: 'lateReport',
    key: mailKey('lateReport', o),
    subject: `【追補】${o.year} 公表後に実績報告を受け付けました（${oneLine(o.sender)}・受付番号 ${o.intakeId}）`,
    target: o.target,
    parts: [
      `${oneLine(o.sender)}から、${o.year}の実績を公表したあとに${o.form}を受け付けました。「実績」タブに入れましたが、公表した内容は変わっていません。\n受付番号：${o.intakeId}`,
      `報告のあった連携事業と、いまの突合\n${indentedLines(o.projects)}`,
      '追補として、次の公表のときに、前回からの違いに示します。急ぐときは「実績を公表する」で、もう一度公表してください。',
    ],
  });
}

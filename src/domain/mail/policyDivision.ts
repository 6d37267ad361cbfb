// Notices to 総合政策課: a new 様式1, a case opened by a 様式3, something held, answers complete, trouble with a mail or a document.

import { hint, indentedLines, oneLine } from '../base/text';
import type { Context } from '../context';
import { policyDivisionGreeting } from '../parties/reachable';
import { mailKey } from './keys';
import { type Notice, noticeTo, titled } from './notice';

/** @param o.parts the paragraphs between greeting and signature */
export const toPolicyDivision = (
  { settings }: Context,
  o: Parameters<typeof noticeTo>[2],
): Notice => {
  const greeting = policyDivisionGreeting(settings);
  return noticeTo(settings, { to: settings.policyDivisionMail, greeting }, o);
};

/** ①/B: a new 様式1 (or one more, or a corrected one) of a business. */
export function proposalArrived(
  context: Context,
  o: {
    intakeId: string;
    caseId: string;
    businessName: string;
    how: '新規' | '年度当初' | '追加' | '再提出' | '訂正' | '同じ提案';
    projects: readonly string[];
    /** 希望する政策分野 */
    wishes: string;
    changes: readonly string[];
    doubts: readonly string[];
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'proposalArrived',
    key: mailKey('proposalArrived', o),
    subject: `【${o.how}】${o.caseId} 様式1を受け付けました（${oneLine(o.businessName)}）`,
    target: o.caseId,
    parts: [
      `${oneLine(o.businessName)}から様式1（${o.how}）を受け付けました。\n受付番号：${o.intakeId}　案件番号：${o.caseId}`,
      `提案事業\n${indentedLines(o.projects)}`,
      o.wishes && `希望する政策分野：${oneLine(o.wishes)}`,
      titled('お確かめください', o.doubts),
      titled(
        '名簿と違うところがあります。文書は名簿の宛先に送ります。「事業者」タブで確かめ、正しければ「連絡先変更を承認する」を、そうでなければ「連絡先変更を承認しない」を選んでください。',
        o.changes,
      ),
      '「事業者」タブで事業者等の基準を、「提案事業」タブで適否を確かめ、「案件」タブの「次の操作」で次に進めてください。',
    ],
  });
}

/** ⑤/C: a 様式3 that has opened a 随時 case of its own. */
export function departmentProposalArrived(
  context: Context,
  o: {
    intakeId: string;
    caseId: string;
    department: string;
    businessName: string;
    projects: readonly string[];
    doubts: readonly string[];
  },
): Notice {
  const department = oneLine(o.department);
  const business = oneLine(o.businessName);
  return toPolicyDivision(context, {
    kind: 'departmentProposalArrived',
    key: mailKey('departmentProposalArrived', o),
    subject: `【新規】${o.caseId} 様式3を受け付けました（${department}から${business}への提案）`,
    target: o.caseId,
    parts: [
      `${department}から、協定を締結している${business}への様式3を受け付け、随時の案件を開きました。\n受付番号：${o.intakeId}　案件番号：${o.caseId}`,
      `提案事業\n${indentedLines(o.projects)}`,
      titled('お確かめください', o.doubts),
      '「提案事業」タブで「採用する」か「採用しない」を選び、「案件」タブの「次の操作」で次に進めてください。',
    ],
  });
}

/** Something stands in 受付 as 保留. */
export function submissionHeld(
  context: Context,
  o: {
    intakeId: string;
    formKey: string;
    sender: string;
    reasons: readonly string[];
    suggestion: string;
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'submissionHeld',
    key: mailKey('submissionHeld', o),
    subject: `【要確認】${o.formKey}を保留しました（受付番号 ${o.intakeId}）`,
    target: o.intakeId,
    parts: [
      `${oneLine(o.sender) || '提出者不明'}からの${o.formKey}を保留しました。内容は「受付」タブにそのまま残っています。`,
      `理由\n${indentedLines(o.reasons)}`,
      `「受付」タブの ${o.intakeId} の行で、${o.suggestion}`,
    ],
  });
}

/** A later answer of the same department or business says something else than the one that counted until then. */
export const answerChanged = (
  context: Context,
  o: { intakeId: string; form: string; target: string; sender: string; lines: readonly string[] },
): Notice =>
  toPolicyDivision(context, {
    kind: 'answerChanged',
    key: mailKey('answerChanged', o),
    subject: `【回答の差し替え】${o.target} ${o.form}の回答が変わりました（${oneLine(o.sender)}）`,
    target: o.target,
    parts: [
      `${oneLine(o.sender)}から、前と違う${o.form}の回答が届きました。後の回答を有効とし、前の回答は差替済として残しています。\n受付番号：${o.intakeId}`,
      `変わったところ\n${indentedLines(o.lines)}`,
      '前の回答をもとに進めたことがあるときは、お確かめください。',
    ],
  });

/** ④/E: every department asked has answered; what is to be decided before 回答を締め切る. */
export function answersComplete(
  context: Context,
  o: {
    caseId: string;
    round: string;
    businessName: string;
    /** Projects whose 市の回答 is 要判断. */
    undecided: readonly string[];
    /** 様式3 that are neither adopted nor declined. */
    proposals: readonly string[];
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'answersComplete',
    key: mailKey('answersComplete', o),
    subject: `${o.caseId} 連携可否の回答がそろいました（${oneLine(o.businessName)}）`,
    target: o.caseId,
    parts: [
      `${o.caseId}（${oneLine(o.businessName)}）の照会に、すべての課から回答がありました。`,
      titled(
        '次の提案事業は、課の回答が分かれたなどのため、判断が必要です。「提案事業」タブの「市の回答」に可または否を入れてください。',
        o.undecided,
      ),
      titled(
        '次の課からの提案（様式3）は、採用するかどうかが決まっていません。「提案事業」タブで「採用する」か「採用しない」を選んでください。',
        o.proposals,
      ),
      o.undecided.length + o.proposals.length === 0 &&
        '「案件」タブで「回答を締め切る」を選ぶと、様式4の案を作ります。',
    ],
  });
}

/** ⑦/G: the business has answered every proposal of the city, and the step has ended by itself. */
export function businessAnswersComplete(
  context: Context,
  o: {
    caseId: string;
    businessName: string;
    answers: readonly { id: string; name: string; answer: string; reason: string }[];
  },
): Notice {
  const business = oneLine(o.businessName);
  const city = context.settings.cityName;
  return toPolicyDivision(context, {
    kind: 'businessAnswersComplete',
    key: mailKey('businessAnswersComplete', o),
    subject: `${o.caseId} ${city}からの提案への回答がそろいました（${business}）`,
    target: o.caseId,
    parts: [
      `${o.caseId}（${business}）の${city}からの提案に、すべて回答がありました（様式5）。`,
      `回答\n${o.answers
        .map(({ id, name, answer, reason }) =>
          [
            `■${id} ${oneLine(name)}：${answer}`,
            ...(reason.trim() === '' ? [] : [`　　理由：${hint(reason, 200)}`]),
          ].join('\n'),
        )
        .join('\n')}`,
      '次は、担当部局への結果の報告です。「案件」タブで「様式6を発送する」を選んでください。',
    ],
  });
}

/** A mail or document that needs a person. */
export function troubleReport(
  context: Context,
  o: { about: string; target: string; what: string; remedy: string },
): Notice {
  return toPolicyDivision(context, {
    kind: 'trouble',
    key: mailKey('trouble', o),
    subject: `【要確認】${o.target} ${oneLine(o.what)}`,
    target: o.target,
    parts: [o.what, o.remedy],
  });
}

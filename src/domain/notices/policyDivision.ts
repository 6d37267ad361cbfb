// Notices to 総合政策課: a new 様式1, something held, answers complete, trouble with a mail or a document.
import type { Context } from '../context';
import { oneLine } from '../text';
import type { NoticeKind } from './kinds';
import { letterBody, type Notice } from './notice';

function toPolicyDivision(
  { settings }: Context,
  notice: {
    kind: NoticeKind;
    key: string;
    subject: string;
    target: string;
    lines: readonly string[];
  },
): Notice {
  return {
    kind: notice.kind,
    key: notice.key,
    to: settings.policyDivisionMail,
    subject: notice.subject,
    target: notice.target,
    body: letterBody(
      settings,
      `${settings.policyDivisionName}　${settings.organizationHonorific}`,
      notice.lines,
    ),
  };
}

/** ①/B: a new 様式1 (or one more, or a corrected one) of a business. */
export function proposalArrived(
  context: Context,
  o: {
    intakeId: string;
    caseId: string;
    businessName: string;
    how: '新規' | '追加' | '再提出';
    projects: readonly string[];
    /** 希望する政策分野 */
    wishes: string;
    changes: readonly string[];
    doubts: readonly string[];
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'proposalArrived',
    key: `様式1受付:${o.intakeId}`,
    subject: `【${o.how}】${o.caseId} 様式1を受け付けました（${oneLine(o.businessName)}）`,
    target: o.caseId,
    lines: [
      `${oneLine(o.businessName)}から様式1（${o.how}）を受け付けました。\n受付番号：${o.intakeId}　案件番号：${o.caseId}`,
      `提案事業\n${o.projects.map((line) => `　　${oneLine(line)}`).join('\n')}`,
      ...(o.wishes ? [`希望する政策分野：${oneLine(o.wishes)}`] : []),
      ...(o.doubts.length > 0
        ? [`お確かめください\n${o.doubts.map((line) => `　　${line}`).join('\n')}`]
        : []),
      ...(o.changes.length > 0
        ? [
            `名簿と違うところがあります。文書は名簿の宛先に送ります。「事業者」タブで確かめ、正しければ「連絡先変更を承認する」を選んでください。\n${o.changes
              .map((line) => `　　${oneLine(line)}`)
              .join('\n')}`,
          ]
        : []),
      '「事業者」タブで事業者等の基準を、「提案事業」タブで適否を確かめ、「案件」タブの「次の操作」で次に進めてください。',
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
    key: `保留:${o.intakeId}`,
    subject: `【要確認】${o.formKey}を保留しました（受付番号 ${o.intakeId}）`,
    target: o.intakeId,
    lines: [
      `${oneLine(o.sender) || '提出者不明'}からの${o.formKey}を保留しました。内容は「受付」タブにそのまま残っています。`,
      `理由\n${o.reasons.map((line) => `　　${line}`).join('\n')}`,
      `「受付」タブの ${o.intakeId} の行で、${o.suggestion}`,
    ],
  });
}

/** ④/E: every department asked has answered. */
export function answersComplete(
  context: Context,
  o: { caseId: string; round: string; businessName: string; undecided: readonly string[] },
): Notice {
  return toPolicyDivision(context, {
    kind: 'answersComplete',
    key: `回答完了:${o.caseId}:${o.round}`,
    subject: `${o.caseId} 連携可否の回答がそろいました（${oneLine(o.businessName)}）`,
    target: o.caseId,
    lines: [
      `${o.caseId}（${oneLine(o.businessName)}）の照会に、すべての課から回答がありました。`,
      o.undecided.length > 0
        ? `次の提案事業は、課の回答が分かれたなどのため、判断が必要です。「提案事業」タブの「市の回答」に可または否を入れてください。\n${o.undecided
            .map((line) => `　　${oneLine(line)}`)
            .join('\n')}`
        : '「案件」タブで「回答を締め切る」を選ぶと、様式4の案を作ります。',
    ],
  });
}

/** A mail or document that needs a person. */
export function troubleReport(
  context: Context,
  o: { key: string; target: string; what: string; remedy: string },
): Notice {
  return toPolicyDivision(context, {
    kind: 'trouble',
    key: `障害:${o.key}`,
    subject: `【要確認】${o.target} ${oneLine(o.what)}`,
    target: o.target,
    lines: [o.what, o.remedy],
  });
}

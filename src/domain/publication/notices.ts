// I 公表の準備: to 総合政策課, once a year; what would be published, what is withheld and why, and what differs.

import { fiscalYearCode, fiscalYearName } from '../base/era';
import { hint, oneLine } from '../base/text';
import type { Context } from '../context';
import { type MailKey, mailKey } from '../mail/keys';
import type { Notice } from '../mail/notice';
import { toPolicyDivision } from '../mail/policyDivision';
import type { Achievement } from '../reports/achievement';
import { OTHER_FIELD } from './agreementsOfYear';
import type { Publication } from './compose';
import { ASK_AGAIN, counted, nothingToPublish, type Standing, stillOpen } from './standing';

export const publicationKey = (fiscalYear: number): MailKey =>
  mailKey('publicationReady', { year: fiscalYearCode(fiscalYear) });

/** The mail that nothing is to be published yet; what is ready is told later, by the other key. */
export const nothingToPublishKey = (fiscalYear: number): MailKey =>
  mailKey('nothingToPublish', { year: fiscalYearCode(fiscalYear) });

const MOST_LISTED = 30;

/** @param lines as they stand in the mail */
function listed(title: string, lines: readonly string[]): string | false {
  const more = lines.length - MOST_LISTED;
  const shown = [...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`　　ほか${more}件`] : [])];
  return lines.length > 0 && `${title}（${lines.length}件）\n${shown.join('\n')}`;
}

const named = ({ values }: Achievement): string =>
  `${values.projectId} ${hint(values.projectName, 60)}（${hint(values.businessName, 40)}）`;

export function publicationReady(
  context: Context,
  o: {
    standing: Standing;
    publication: Publication;
    /** 文書名 of the pack */
    packName: string | undefined;
  },
): Notice {
  const { standing, publication } = o;
  const { fiscalYear, withheld, oneSided, declined } = standing;
  const year = fiscalYearName(fiscalYear);
  const code = fiscalYearCode(fiscalYear);
  const nothing = standing.shown.length === 0;
  const open = stillOpen(standing);
  return toPolicyDivision(context, {
    kind: 'publicationReady',
    key: nothing ? nothingToPublishKey(fiscalYear) : publicationKey(fiscalYear),
    subject: nothing
      ? `【公表】${year}の連携事業について、公表する実績が${open.length > 0 ? 'まだ' : ''}ありません（${counted(standing)}）`
      : `【公表】${year}の連携事業の実績を公表する準備ができました（${counted(standing)}）`,
    target: code,
    parts: [
      nothing
        ? `${year}の連携事業について、${nothingToPublish(standing)}。`
        : `${year}の連携事業の実績を公表する準備ができました。${counted(standing)}です。`,
      o.packName &&
        !nothing &&
        `公表資料「${o.packName}」を作ります。10分ほどで、Google ドライブのフォルダ「包括連携協定」→「公表」に次の3つのファイルができます。\n　　${code}-実績.html（ホームページに貼り付けるもの）\n　　${code}-実績.csv（オープンデータ用）\n　　${code}-実績.json（オープンデータ用）`,
      listed(
        '保留しているもの',
        withheld.map(
          (row) =>
            `　　${named(row)}${row.values.findings
              .split('\n')
              .filter(Boolean)
              .map((finding) => `\n　　　　${oneLine(finding)}`)
              .join('')}`,
        ),
      ),
      listed(
        '双方の報告がそろっていないもの',
        oneSided.map((row) => `　　${named(row)}：${row.values.comparison}`),
      ),
      listed(
        '公表しないとしたもの',
        declined.map((row) => `　　${named(row)}`),
      ),
      listed(
        '政策分野のないもの（「その他」に数えます。「提案事業」タブの政策分野に書いてください）',
        publication.results
          .filter(({ fields }) => fields[0] === OTHER_FIELD)
          .map(({ projectId, projectName }) => `　　${projectId} ${hint(projectName, 60)}`),
      ),
      ...differences(publication),
      nothing &&
        open.length > 0 &&
        '「実績」タブで選びます。公表できるものができましたら、公表資料を作り、あらためてお知らせします（毎日確かめています）。',
      ...(nothing ? [] : readyToPublish(standing)),
    ],
  });
}

/** What to do with what is ready, and with what is not. */
function readyToPublish({ oneSided }: Standing): (string | false)[] {
  return [
    oneSided.length > 0 && `報告のないものは、「実績」タブで${ASK_AGAIN}。`,
    `「実績」タブの「公表」で、「する」か「しない」を選んでください。公表するまでの間、変更は毎日公表資料に反映されます。\nよろしければ、メニュー「包括連携」の「実績を公表する」を選び、できたファイルをホームページに掲載してください。`,
  ];
}

/** Against what was published of the year before, and what was reported after earlier publications. */
function differences({
  results,
  totals,
  difference,
  supplements,
}: Publication): (string | false)[] {
  const short = ({ projectName, businessName }: { projectName: string; businessName: string }) =>
    `　　${hint(projectName, 60)}（${hint(businessName, 40)}）`;
  const compared = difference
    ? [
        `前年度との違い\n　　連携事業：${difference.previous.projects}件→${totals.projects}件　事業者等：${difference.previous.businesses}→${totals.businesses}　担当部局：${difference.previous.departments}→${totals.departments}`,
        listed('新しい連携事業', results.filter(({ standing }) => standing === '新規').map(short)),
        listed('前年度から続いていない連携事業', difference.gone.map(short)),
      ]
    : [];
  return [
    ...compared,
    listed(
      '追補（以前の年度の公表のあとに届いた、または変わった実績）',
      supplements.map((one) => `　　${fiscalYearName(one.fiscalYear)}　${short(one).trim()}`),
    ),
  ];
}

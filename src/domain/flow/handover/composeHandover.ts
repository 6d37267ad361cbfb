// 引継書: what the successor of 総合政策課 has to know, composed from the registry as it is now.
import { japaneseDate, parseDay } from '../../base/era';
import { japaneseDayWithWeekday } from '../../base/moment';
import { hint, oneLine } from '../../base/text';
import { caseOfProject, isOpen } from '../../cases/cases';
import type { Context } from '../../context';
import { blockIndent, type DocumentContent } from '../../documents/kinds';
import { projectStep } from '../../meetings/nextStep';
import { reviewOpensOn } from '../../review/terms';
import { type Settings, settingKeys, settings as settingTable } from '../../settings';
import { openAsks } from '../asks';
import { askLines } from '../home';
import { comingYear } from './comingYear';
import { yearInWords } from './handoverYear';
import { runningTerms, termName } from './terms';
import { uncertainties } from './uncertain';

const chapterNumbers = '１２３４５６７';

const items = (lines: readonly string[], none: string): string[] =>
  (lines.length > 0 ? lines : [none]).map((line) => `${blockIndent}${line}`);

export function composeHandover(context: Context, fiscalYear: number): DocumentContent {
  const { settings, today } = context;
  const chapters: [title: string, lines: string[]][] = [
    ['進行中の案件', openCases(context)],
    ['回答を待っているもの', items(awaited(context), 'ありません。')],
    ['これから1年の予定', calendar(context)],
    ['協定（満了日の順）', agreements(context)],
    ['確かめること', items(uncertainties(context, fiscalYear), 'ありません。')],
    ['どこに何があるか', places(settings)],
    ['いまの設定', items(inForce(settings), '')],
  ];
  const body = [
    `${settings.cityName}の包括連携協定の事務について、${japaneseDate(today)}現在の状況を引き継ぎます。`,
    'この文書は台帳から作ったものです。作った後の動きは、台帳の「ホーム」でご確認ください。',
    ...chapters.flatMap(([title, lines], index) => [
      '',
      `${chapterNumbers[index]}　${title}`,
      ...lines,
    ]),
  ];
  return {
    fields: { title: `包括連携協定　引継書（${yearInWords(fiscalYear)}）`, body: body.join('\n') },
  };
}

function openCases(context: Context): string[] {
  const { registry } = context;
  const cases = registry.rows('cases').filter(isOpen);
  const projects = registry.having('projects', 'state', '協議中').flatMap((project) => {
    const row = caseOfProject(registry, project);
    const step = row?.values.state === '完了' ? projectStep(context, project) : undefined;
    return row && step ? [{ project, row, step }] : [];
  });
  if (cases.length + projects.length === 0) return items([], 'ありません。');
  return [
    ...cases.flatMap(({ values }) => {
      const due = parseDay(values.dueOn);
      return entry(`${values.caseId}　${hint(values.businessName, 60)}（${values.kind}）`, [
        `段階：${values.stage}`,
        `次にすること：${oneLine(values.nextStep)}`,
        due ? `期限：${japaneseDayWithWeekday(due)}` : '期限：なし',
      ]);
    }),
    ...projects.flatMap(({ project, row, step }) =>
      entry(
        `${project.values.projectId}　${hint(project.values.projectName, 60)}（${hint(row.values.businessName, 60)}）`,
        [`段階：${project.values.stage}`, `次にすること：${oneLine(step.text)}`],
      ),
    ),
  ];
}

const entry = (head: string, lines: readonly string[]): string[] => [
  `${blockIndent}${head}`,
  ...lines.map((line) => `${blockIndent}${blockIndent}${line}`),
];

/** Who has been asked for what, and until when; what is overdue stands among 確かめること. */
const awaited = (context: Context): string[] =>
  askLines(context, openAsks(context))
    .filter(({ section }) => section === '待っているもの')
    .map(
      ({ place, subject, what, dueOn }) =>
        `${place}　${subject}：${what}${dueOn === '' ? '' : `（期限 ${japaneseDayWithWeekday(dueOn)}）`}`,
    );

const calendar = (context: Context): string[] =>
  items(
    comingYear(context).map(({ on, what }) => `${japaneseDayWithWeekday(on)}　${what}`),
    'ありません。',
  );

function agreements(context: Context): string[] {
  const terms = runningTerms(context);
  if (terms.length === 0) return items([], '有効な協定はありません。');
  return terms.flatMap((term) => {
    const { expiresOn, state, reviewedFrom, matters, nextStep } = term.values;
    const last = parseDay(expiresOn);
    const over = last !== undefined && last < context.today;
    const review =
      state === '有効' && last
        ? `次の見直し：${japaneseDate(reviewOpensOn(context.settings, last))}から`
        : `見直し：${parseDay(reviewedFrom) ? `${japaneseDate(parseDay(reviewedFrom) as string)}に開始` : '開始日の記録なし'}`;
    return entry(termName(term), [
      `満了日：${last ? japaneseDate(last) : '読み取れません'}${over ? '（過ぎています）' : ''}　状態：${state}`,
      review,
      ...(nextStep === '' ? [] : [`次にすること：${oneLine(nextStep)}`]),
      ...(matters.trim() === '' ? [] : [`連携事項：${hint(matters, 200)}`]),
    ]);
  });
}

/** Short: 使い方を見る tells the rest. */
const places = ({ policyDivisionMail }: Settings): string[] =>
  items(
    [
      '「ホーム」タブ：今日すること、期限を過ぎたもの、確かめるもの。毎朝ここから始めます',
      '「案件」「提案事業」タブ：「次にすること」に従い、「次の操作」を選んで進めます',
      '「協定」タブ：協定を期ごとに1行。見直しと更新もここで行います',
      '「実績」タブ：様式7・様式8の報告と、公表するかどうか',
      '「文書」タブ：作成した文書。決裁日と文書番号はここに入れます',
      '「送信」「受付」タブ：送ったメールと届いた回答のすべて',
      '「部署」「事業者」タブ：宛先。人事異動や組織改編は、新しい行で加えます',
      '「設定」タブ：日付、期限、宛名など。「記録」タブ：誰がいつ何をしたか',
      'メニュー「包括連携」：使い方を見る、案件カード、案件を開く、代理入力、台帳を点検する、先の予定を見る、実績を公表する',
      `メールの返信先：${policyDivisionMail}`,
    ],
    '',
  );

const inForce = (settings: Settings): string[] =>
  settingKeys.map((key) => `${settingTable[key].item}：${written(settings[key])}`);

function written(value: Settings[keyof Settings]): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  const text = Array.isArray(value)
    ? value.join('、')
    : typeof value === 'object'
      ? Object.entries(value)
          .map(([form, name]) => `${form}＝${name}`)
          .join('、')
      : String(value);
  return oneLine(text) || '（空欄）';
}

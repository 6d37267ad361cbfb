// 次にすること: the step with its mark, who must act, by when, and what is missing.
import { japaneseDate } from '../calendar/era';
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import { mark } from '../steps';
import { caseStates } from '../tabs/cases';
import { hint, oneLine } from '../text';
import { businessOf, openCriteria } from './businesses';
import { type Case, dueOn, inquiredProjects, kindOf, livingProjects, stepOf } from './cases';
import { cityReplyName } from './cityReply';
import { currentVersion, type DocumentRow } from './documentRows';
import { inquiryProgress } from './inquiry';

export interface NextStep {
  readonly text: string;
  /** 担当 */
  readonly actor: string;
}

const shortName = (row: Case) => hint(row.values.businessName, 40);

function by(context: Context, row: Case): string {
  const due = dueOn(row);
  if (!due) return row.values.dueOn.trim() ? '（期限の日付が読み取れません）' : '';
  return `（期限 ${japaneseDate(due)}${context.today > due ? '・超過' : ''}）`;
}

export function nextStep(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  if (!caseStates.some((state) => state === row.values.state)) {
    return {
      text: `状態「${row.values.state}」が読み取れません。元の表示（${caseStates.join('・')}）に戻してください。`,
      actor: office,
    };
  }
  if (row.values.state !== '進行中') return { text: '', actor: '' };
  const step = stepOf(row);
  if (!step) {
    return {
      text: `段階「${row.values.stage}」が読み取れません。元の表示（例：${mark('proposal', kindOf(row))} 提案・相談）に戻してください。`,
      actor: office,
    };
  }
  const marked = (what: string, actor: string): NextStep => ({
    text: `${mark(step, kindOf(row))} ${what}`,
    actor,
  });
  switch (step) {
    case 'proposal':
      return row.values.returnedOn !== ''
        ? marked(
            `再提出待ち：${shortName(row)}（${japaneseDate(row.values.returnedOn)}に差し戻し）`,
            '事業者等',
          )
        : marked(screening(context, row), office);
    case 'consultation':
      return marked(consulting(context, row), office);
    case 'posting':
      return marked(`各課への照会：${office}（「照会を開始する」を選ぶ）`, office);
    case 'departmentAnswer':
    case 'departmentProposal':
      return answering(context, row, marked);
    case 'cityReply':
      return marked(replying(context, row), office);
    case 'businessAnswer':
      return marked(`連携可否の回答待ち：${shortName(row)}${by(context, row)}`, '事業者等');
    case 'feedback':
      return marked(`提案結果のフィードバック：${office}（担当した課への様式6）`, office);
    default:
      return marked(row.values.stage.split(' ').slice(1).join(' '), office);
  }
}

function screening(context: Context, row: Case): string {
  const { registry, settings } = context;
  const rejection = currentVersion(registry, `${row.values.caseId}-不適合通知`);
  if (rejection) return letterStep(context, rejection);
  const business = businessOf(registry, row.values.businessId);
  const { undecided, met } = business ? openCriteria(business) : { undecided: [], met: [] };
  const projects = livingProjects(registry, row.values.caseId, '事業者');
  const open = projects.filter(
    ({ values }) => values.eligibility !== '適合' && values.eligibility !== '不適合',
  );
  const todo = [
    undecided.length > 0 && `事業者の基準の確認（残り${undecided.length}件）`,
    open.length > 0 && `提案事業の適否（${open.map(({ values }) => values.projectId).join('・')}）`,
  ].filter(Boolean);
  const rejected =
    projects.length > 0 && projects.every(({ values }) => values.eligibility === '不適合');
  const conclusion = met.length > 0 || rejected ? '「不適合とする」を選ぶ' : '「適合とする」を選ぶ';
  return `提案内容の確認：${settings.policyDivisionName}（${todo.length > 0 ? todo.join('、') : conclusion}）`;
}

function consulting(context: Context, row: Case): string {
  const { registry, settings } = context;
  const open = livingProjects(registry, row.values.caseId, '事業者').filter(
    ({ values }) => values.eligibility !== '適合' && values.eligibility !== '不適合',
  );
  const todo = [
    row.values.consultedOn.trim() === '' && '協議日を入れる',
    row.values.policyFields.trim() === '' && '政策分野を入れる',
    open.length > 0 &&
      `追加の提案事業の適否（${open.map(({ values }) => values.projectId).join('・')}）`,
  ].filter(Boolean);
  return `事業者等との協議：${settings.policyDivisionName}（${
    todo.length > 0 ? todo.join('、') : '「照会を開始する」を選ぶ'
  }）`;
}

function answering(
  context: Context,
  row: Case,
  marked: (what: string, actor: string) => NextStep,
): NextStep {
  const { registry, settings } = context;
  const office = settings.policyDivisionName;
  const { awaited } = inquiryProgress(registry, row);
  const undecided = inquiredProjects(registry, row.values.caseId).filter(
    ({ values }) => values.cityAnswer === '要判断',
  );
  const proposals = livingProjects(registry, row.values.caseId, '市').filter(
    ({ values }) => values.state === '受付',
  );
  const todo = [
    undecided.length > 0 && `要判断：${undecided.map(({ values }) => values.projectId).join('・')}`,
    proposals.length > 0 &&
      `採用の判断：${proposals.map(({ values }) => values.projectId).join('・')}`,
  ].filter(Boolean);
  const also = todo.length > 0 ? `　${todo.join('　')}` : '';
  if (awaited.length > 0) {
    return marked(
      `連携可否の回答待ち：${awaited.map(oneLine).join('・')}${by(context, row)}${also}`,
      '担当部局',
    );
  }
  return todo.length > 0
    ? marked(`回答のとりまとめ：${office}（${todo.join('、')}）`, office)
    : marked(`回答のとりまとめ：${office}（「回答を締め切る」を選ぶ）`, office);
}

function replying(context: Context, row: Case): string {
  const letter = currentVersion(context.registry, cityReplyName(row.values.caseId));
  if (!letter) {
    return `様式4の作成：${context.settings.policyDivisionName}（「様式4を作り直す」を選ぶ）`;
  }
  return letterStep(context, letter);
}

/** What a letter waits for: to be made, decided upon, sent, or a person's word about its mail. */
function letterStep({ registry, settings }: Context, { values }: DocumentRow): string {
  const office = settings.policyDivisionName;
  if (values.state === '発送待ち') {
    const mail = registry
      .rows('outbox')
      .find((row: Row<'outbox'>) => row.values.key === `発送:${values.name}`);
    return mail && ['要確認', '失敗', '不達'].includes(mail.values.state)
      ? `${values.form}の送信の確認：${office}（「送信」タブの ${mail.values.mailId} が${mail.values.state}）`
      : `${values.form}の送信待ち`;
  }
  if (values.fileId === '') return `${values.form}の案を作成中`;
  const todo = [
    values.approvedOn.trim() === '' && '決裁日',
    values.documentNumber.trim() === '' && '文書番号',
  ].filter(Boolean);
  return todo.length > 0
    ? `${values.form}の決裁：${office}（「文書」タブの「${values.name}」に${todo.join('と')}を入れる）`
    : `${values.form}の発送：${office}（「${values.form === '様式4' ? '様式4を発送する' : '発送する'}」を選ぶ）`;
}

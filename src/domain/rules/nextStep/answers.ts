// ④⑤⑦/E, C, G: whose answers are waited for, and what 総合政策課 has to do meanwhile.
import type { Context } from '../../context';
import { oneLine } from '../../text';
import { silentDepartments } from '../asks';
import { awaitedFromBusiness } from '../businessAnswers';
import { type Case, inquiredProjects, livingProjects, stepOf } from '../cases';
import { currentVersion } from '../documentRows';
import { inquiryProgress } from '../inquiry';
import { postingName } from '../posting';
import { also, BUSINESS, by, DEPARTMENTS, isPast, type NextStep, shortName } from './words';

/** What 総合政策課 can do while departments are still asked (④⑤): to post, to settle, to decide on proposals. */
export function todoWhileAsking({ registry }: Context, row: Case): string[] {
  const step = stepOf(row);
  if (step !== 'departmentAnswer' && step !== 'departmentProposal') return [];
  const { caseId, postedOn } = row.values;
  const ids = (projects: ReturnType<typeof livingProjects>) =>
    projects.map(({ values }) => values.projectId).join('・');
  const posting = currentVersion(registry, postingName(caseId));
  const undecided = inquiredProjects(registry, caseId).filter(
    ({ values }) => values.cityAnswer === '要判断',
  );
  const proposals = livingProjects(registry, caseId, '市').filter(
    ({ values }) => values.state === '受付',
  );
  return [
    ...(postedOn.trim() === '' && posting
      ? [`掲示：「${posting.values.name}」を庁内掲示板に載せ、掲載日を入れる`]
      : []),
    ...(undecided.length > 0 ? [`要判断：${ids(undecided)}`] : []),
    ...(proposals.length > 0 ? [`採用の判断：${ids(proposals)}`] : []),
  ];
}

/** ④/E */
export function answering(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  const { awaited } = inquiryProgress(context, row);
  const todo = todoWhileAsking(context, row);
  if (awaited.length > 0) {
    const late = isPast(context, row.values.dueOn)
      ? '　待たずに進めるときは、「回答を締め切る」を選ぶ'
      : '';
    return {
      text: `連携可否の回答待ち：${awaited.map(oneLine).join('・')}${by(context, row.values.dueOn)}${also(todo)}${late}`,
      actor: DEPARTMENTS,
    };
  }
  return {
    text: `回答のとりまとめ：${office}（${todo.length > 0 ? todo.join('、') : '「回答を締め切る」を選ぶ'}）`,
    actor: office,
  };
}

/** ⑤/C without ④/E: the departments may propose, and nobody has to. */
export function calling(context: Context, row: Case): NextStep {
  const { settings, registry } = context;
  const office = settings.policyDivisionName;
  const todo = todoWhileAsking(context, row);
  const silent = silentDepartments(context, row);
  const proposed = livingProjects(registry, row.values.caseId, '市').length;
  if (silent.length > 0 && row.values.dueOn.trim() !== '' && !isPast(context, row.values.dueOn)) {
    return {
      text: `課からの提案の募集中：提案${proposed}件、まだ提案のない課${silent.length}${by(context, row.values.dueOn)}${also(todo)}`,
      actor: '各部局',
    };
  }
  return {
    text: `提案のとりまとめ：${office}（${todo.length > 0 ? todo.join('、') : '「回答を締め切る」を選ぶ'}）`,
    actor: office,
  };
}

/** ⑦/G */
export function businessAnswering(context: Context, row: Case): NextStep {
  const open = awaitedFromBusiness(context.registry, row.values.caseId).map(
    ({ values }) => values.projectId,
  );
  const late = isPast(context, row.values.dueOn)
    ? '　待たずに進めるときは、「事業者回答を締め切る」を選ぶ'
    : '';
  return {
    text: `連携可否の回答待ち：${shortName(row)}${open.length > 0 ? ` ${open.join('・')}` : ''}${by(context, row.values.dueOn)}${late}`,
    actor: BUSINESS,
  };
}

// ⑪ before conclusion, J–L after it: what the agreement still lacks, and the projects under way beside it.
import type { Context } from '../../context';
import type { Case } from '../cases';
import { projectsUnderWay } from './projects';
import { also, DEPARTMENTS, type NextStep } from './words';

/** ⑪: 締結日, 協定名称 and 政策分野 are typed, then 締結する. */
export function concluding(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  const { concludedOn, agreementName, policyFields } = row.values;
  const missing = [
    policyFields.trim() === '' && '政策分野',
    agreementName.trim() === '' && '協定名称',
    concludedOn.trim() === '' && '締結日',
  ].filter(Boolean);
  const todo =
    missing.length > 0 ? `${missing.join('・')}を入れて「締結する」を選ぶ` : '「締結する」を選ぶ';
  const under = projectsUnderWay(context, row).map(({ text }) => text);
  return { text: `包括連携協定締結：${office}（${todo}）${also(under)}`, actor: office };
}

/** J, K, L: the case follows its projects. */
export function underWay(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  const steps = projectsUnderWay(context, row);
  return {
    text:
      steps.map(({ text }) => text).join('　') ||
      row.values.stage
        .split(/[\s　]/)
        .slice(1)
        .join(' '),
    actor: steps.some(({ actor }) => actor === office) ? office : DEPARTMENTS,
  };
}

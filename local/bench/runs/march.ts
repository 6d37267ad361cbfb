/** 1 March: both sides of every project are asked for the year’s results, within a day’s quotas; then they answer. */
import { parseTime } from '../../runtime';
import { WORKSPACE_QUOTA } from '../../runtime/quotas';
import { type Cost, costsOf } from '../measure';
import { startTriggers } from '../registry/benchRegistry';
import type { Kind } from '../registry/compose';
import { FISCAL_YEAR } from '../registry/moment';
import type { BenchRun } from './run';
import type { Stage } from './stage';

const MARCH = `${FISCAL_YEAR + 1}-03-01`;
/** Long enough for whatever is left on the first day. */
const UNTIL = `${FISCAL_YEAR + 1}-03-03T12:00`;

/** Only projects of this year's season are asked about. */
const hasSeason = ({ moment, years }: Kind): boolean => moment === 'quiet' && years > 0;

export const marchRuns: readonly BenchRun[] = [
  {
    name: 'march',
    label: '1 March: all reports asked for',
    budget: 'march',
    where: hasSeason,
    // A mail to every business, and one to every department that has carried something out.
    act: (stage) => stage.sending(stage.city.size.agreements, () => askForReports(stage)),
  },
  {
    name: 'form7',
    label: '様式7 received',
    budget: 'operation',
    after: 'march',
    where: hasSeason,
    act: (stage) => reportAs(stage, 'departmentReport', stage.city.departments[0].mail),
  },
  {
    name: 'form8',
    label: '様式8 received',
    budget: 'operation',
    after: 'march',
    where: hasSeason,
    act: (stage) => reportAs(stage, 'businessReport', stage.city.businesses[0].mail),
  },
];

/** Passes the winter in one step, and lets the triggers work through the first days of March. */
function askForReports({ runtime }: Stage): Cost[] {
  const { state } = runtime;
  const { quota } = state;
  state.now = parseTime(`${MARCH}T00:10`);
  state.properties.sweptThrough = String(state.now);
  startTriggers(runtime, state.now);
  state.quota = { ...WORKSPACE_QUOTA };
  const first = runtime.executions.length;
  const costs = costsOf(runtime, () => runtime.advanceTo(UNTIL));
  state.quota = quota;
  const runs = runtime.executions.slice(first);
  const last = runs.findLastIndex(({ calls }) => 'MailApp.sendEmail' in calls);
  return costs.slice(0, last + 1).filter((_, index) => runs[index].cellsWritten > 0);
}

function reportAs(stage: Stage, form: 'departmentReport' | 'businessReport', to: string): Cost[] {
  const costs = stage.reply(form, to, {
    実績の有無: 'あり',
    'No.1 実績内容': '計画のとおり行い、延べ28人が参加した。',
    担当者: '連携担当',
    連絡先: '内線100',
  });
  stage.rest();
  return costs;
}

// 取り下げ (案件, any open step): at the business's wish the case ends, and whoever was asked or concerned is told.
import { withdrawalConfirmed } from '../notices/withdrawal';
import { record } from '../rules/audit';
import { projectsOf } from '../rules/cases';
import { onItsWay, standDown, tellBusiness } from '../rules/closing';
import { endCase, endStates } from '../rules/endCase';
import { stepKeys } from '../steps';
import { words } from '../words';
import { atStep } from './guards';
import { operation } from './operation';

export const withdrawCase = operation({
  name: '取り下げ',
  tab: 'cases',
  about: words('事業者等の申出により案件を終え、照会した課と事業者等にお知らせします。'),
  correctedBy: '手続きを続けるときは、新しい案件として様式1を受け付けてください。',
  misplaced: (_context, row) => atStep(row, ...stepKeys),
  missing: (context, row) => {
    const obstacle = onItsWay(context.registry, row.values.caseId);
    return obstacle ? [obstacle] : [];
  },
  perform: (context, row) => {
    const { registry } = context;
    const { caseId, stage } = row.values;
    const projects = projectsOf(registry, caseId).filter(
      ({ values }) => values.proposerSide === '事業者' && !endStates.has(values.state),
    );
    const untold = standDown(context, row, { ending: '取下げ' });
    endCase(context, row, '取下げ', '取下げ');
    untold.push(
      ...tellBusiness(
        context,
        row,
        { key: `取下げ確認:${caseId}`, target: caseId, what: '取下げの手続きをしたこと' },
        (address) =>
          withdrawalConfirmed(context, {
            ...address,
            caseId,
            projects: projects.map(({ values }) => ({
              id: values.projectId,
              name: values.projectName,
            })),
          }),
      ),
    );
    record(context, { action: '取り下げ', target: caseId, before: stage, after: '取下げ' });
    return ['取り下げました。関係する課と事業者等にメールでお知らせします。', ...untold].join('　');
  },
});

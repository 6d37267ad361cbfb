// 取り下げ (案件, any open step): at the business's wish, or since nothing came of it, the case ends; whoever was
// asked or concerned is told.

import { gathered } from '../base/gathered';
import { isAmong } from '../base/text';
import { words } from '../base/words';
import { type Case, projectsOf } from '../cases/cases';
import { carriedOn, endCase, endsWithCase } from '../cases/endCase';
import { stepKeys } from '../cases/steps';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import { tellBusiness } from '../documents/tell';
import { onItsWay, standDown } from '../ending/closing';
import { WITHDRAW } from '../ending/names';
import { mailKey, mailsKeyed } from '../mail/keys';
import { atStep } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { presentBusinessId } from '../parties/businesses';
import { those } from '../registry/refusal';
import { withdrawalConfirmed } from './notices';

export const withdrawCase = operation({
  name: WITHDRAW,
  place: 'ends',
  reason: '取り下げる理由（事業者等の申出の内容など）を書いて',
  tab: 'cases',
  about: words(
    '事業者等の申出があったとき、または続いている提案がないときに案件を終え、関係する課と事業者等にお知らせします。',
  ),
  correctedBy: '手続きを続けるときは、新しい案件として様式1を受け付けてください。',
  tells: true,
  misplaced: (context, row) => atStep(context, row, ...stepKeys),
  prepare: (context, row) =>
    unless(those(onItsWay(context.registry, row.values.caseId)), () => {
      const { registry } = context;
      const { caseId, stage, remarks } = row.values;
      const all = projectsOf(registry, caseId);
      const proposed = all.some(({ values }) => values.proposerSide === '事業者');
      const concerned = proposed || wasAsked(context, row);
      const projects = all.filter(
        (project) => project.values.proposerSide === '事業者' && endsWithCase(project),
      );
      const untold = standDown(context, row, { ending: proposed ? '取下げ' : '終了' });
      endCase(context, row, '取下げ', '取下げ');
      if (concerned) {
        untold.push(
          ...tellBusiness(
            context,
            row,
            { key: mailKey('withdrawal', { caseId }), target: caseId, what: '手続きを終えたこと' },
            (address) =>
              withdrawalConfirmed(context, {
                ...address,
                caseId,
                proposed,
                projects: projects.map(({ values }) => ({
                  id: values.projectId,
                  name: values.projectName,
                })),
              }),
          ),
        );
      }
      return {
        said: gathered(
          concerned
            ? '取り下げました。関係する課と事業者等にメールでお知らせします。'
            : '取り下げました。関係する課にメールでお知らせします。事業者等には、提案も回答のお願いもないため、お知らせしません。',
          carriedOn(registry, caseId),
          ...untold,
        ).join('　'),
        logged: { before: stage, after: `取下げ（${remarks.trim()}）` },
      };
    }),
});

/** Whether the business has been asked anything: 様式4 or a 日程調整 has gone out to it. */
function wasAsked({ registry }: Context, { values: { caseId, businessId } }: Case): boolean {
  const replied = registry
    .having('documents', 'caseId', caseId)
    .some(
      ({ values }) => values.form === documentKinds.cityReply.form && values.state === '発送済',
    );
  if (replied) return true;
  const present = presentBusinessId(registry, businessId);
  return mailsKeyed('scheduling', registry.rows('outbox')).some(
    ({ mail, parts }) =>
      parts.projectId.startsWith(`${caseId}-`) &&
      presentBusinessId(registry, parts.who) === present &&
      isAmong(mail.values.state, ['送信中', '送信済', '要確認', '不達']),
  );
}

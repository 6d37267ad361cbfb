// 様式6を発送する (⑧/H): every department concerned gets its own 様式6, the others the text for the 庁内掲示板.

import { gathered } from '../base/gathered';
import { words } from '../base/words';
import type { Case } from '../cases/cases';
import { openOutcomes } from '../cases/outcomes';
import type { Context } from '../context';
import { dispatch, needsApproval, notReadyToSend } from '../documents/dispatch';
import { draft } from '../documents/drafts';
import { documentKinds } from '../documents/kinds';
import { unsigned } from '../documents/letterFields';
import { type DocumentRow, putAwayDraft } from '../documents/rows';
import { unlessAt } from '../operations/guards';
import { operation } from '../operations/operation';
import { heldFor, holdsBack } from '../receiving/heldAnswers';
import { because, type Refusal, those } from '../registry/refusal';
import { contradictingReply } from '../reply/cityReply';
import { outcomeNotice } from './notice';
import { upToDateOutcomePosting } from './posting';
import { goOnFromFeedback, outcomeProgress, outcomesTold } from './progress';

const { form } = documentKinds.outcomeNotice;

const names = (documents: readonly DocumentRow[]): string =>
  documents.map(({ values }) => `「${values.name}」`).join('、');

/** What keeps the results from being told at all. */
function unsettled(context: Context, row: Case): Refusal[] {
  const { registry } = context;
  const { caseId } = row.values;
  const open = openOutcomes(registry, caseId);
  const contradicting = contradictingReply(registry, caseId);
  return those(
    holdsBack(heldFor(context, row, 'businessAnswer')),
    open.length > 0 &&
      because(
        `結果の決まっていない提案事業があります：${open.join('、')}`,
        '回答を入れるか、「提案事業」タブで「取り下げ」を選んでください。',
      ),
    contradicting.length > 0 &&
      because(
        `市の回答が、発送した様式4と違う提案事業があります：${contradicting.join('、')}`,
        '「文書」タブの様式4で「差し替える」を選び、訂正を発送してください。',
      ),
  );
}

export const sendOutcomeNotices = operation({
  name: '様式6を発送する',
  place: 'next',
  tab: 'cases',
  about: words('関わりのある課それぞれに様式6を送り、結果掲示文を作ります。'),
  correctedBy: '送った様式6は、「文書」タブの「差し替える」で訂正できます。',
  tells: true,
  misplaced: unlessAt('feedback'),
  prepare: (context, row) => {
    const { missing: unmade, drafts, waiting, needless } = outcomeProgress(context, row);
    const unready = those(
      unmade.length > 0 && unsigned(context.settings, outcomeNotice.signer),
      unsettled(context, row),
      ...unmade.map((name) => {
        const address = outcomeNotice.addressOf(context, row, name);
        return 'problem' in address && address.problem;
      }),
    );
    if (unready.length > 0) return { missing: unready };
    const obstacles = drafts.map((letter) => notReadyToSend(context, outcomeNotice, row, letter));
    const ready = drafts.filter((_letter, index) => obstacles[index].length === 0);
    // Those that are ready go, whatever the others still lack.
    if (unmade.length + ready.length === 0 && drafts.length + waiting.length > 0) {
      return {
        missing:
          drafts.length > 0
            ? obstacles.flat()
            : [
                because(
                  `${names(waiting)}は発送待ちです`,
                  '「送信」タブで送信の結果を確かめてください（すべて送ると、次の段階に進みます）。',
                ),
              ],
      };
    }
    return {
      perform: () => {
        const left = drafts.filter((letter) => !ready.includes(letter));
        for (const letter of needless) putAwayDraft(context.registry, letter);
        const posting = upToDateOutcomePosting(context, row).values.name;
        const made = unmade.map((name) => draft(context, outcomeNotice, row, name));
        const decides = needsApproval(context.settings, form);
        const sent = decides ? ready : [...ready, ...made];
        for (const letter of sent) dispatch(context, outcomeNotice, row, letter);
        if (outcomesTold(context, row)) goOnFromFeedback(context, row);
        return {
          said: gathered(
            sent.length > 0 && `様式6を${sent.length}課に発送します。`,
            decides &&
              made.length > 0 &&
              `様式6の案を作ります（${names(made)}）。「文書」タブで決裁日と文書番号を入れてから、もう一度「様式6を発送する」を選んでください。`,
            left.length > 0 && `まだ送れない様式6があります：${names(left)}`,
            sent.length + made.length + left.length === 0 && '様式6を送る課はありません。',
            `結果掲示文「${posting}」を庁内掲示板に載せてください。`,
          ).join(''),
          logged: {
            after: gathered(
              sent.length > 0 && `発送：${sent.map(({ values }) => values.name).join('、')}`,
              decides &&
                made.length > 0 &&
                `案：${made.map(({ values }) => values.name).join('、')}`,
              sent.length + made.length === 0 && '関わりのある課なし',
            ).join('　'),
          },
        };
      },
    };
  },
});

// 差し替える (文書): the next version of a letter that was sent; the sent one stands until the new one is really sent.

import { words } from '../base/words';
import type { Context } from '../context';
import { lackingApproval } from '../documents/dispatch';
import { baseName, draft } from '../documents/drafts';
import { documentKinds } from '../documents/kinds';
import type { DocumentRow } from '../documents/rows';
import { operation, unless } from '../operations/operation';
import { because, those } from '../registry/refusal';
import type { Settings } from '../settings';
import { letterAndCase } from './sendDocument';

/** A correction of this letter that is drafted or on its way. */
const correctionOf = ({ registry }: Context, document: DocumentRow): DocumentRow | undefined =>
  registry
    .having('documents', 'caseId', document.values.caseId)
    .find(
      ({ values }) =>
        (values.state === '案' || values.state === '発送待ち') &&
        baseName(values.name) === baseName(document.values.name),
    );

/** What staff do with a new draft: look at it, decide upon it where the setting asks for that, send it. */
export function afterDrafting(settings: Settings, document: DocumentRow): string {
  const lacking = lackingApproval(settings, document);
  return `「文書」タブの「${document.values.name}」で内容を確かめ、${
    lacking.length > 0 ? `${lacking.join('と')}を入れて、` : ''
  }「発送する」を選んでください。`;
}

/** 様式6 told the departments what a corrected 様式4 may change. */
function outcomesTold({ registry }: Context, document: DocumentRow): string {
  if (document.values.form !== documentKinds.cityReply.form) return '';
  const told = registry
    .having('documents', 'caseId', document.values.caseId)
    .filter(
      ({ values }) => values.form === documentKinds.outcomeNotice.form && values.state === '発送済',
    );
  return told.length > 0
    ? `市の回答が変わるときは、発送した様式6（${told.map(({ values }) => values.name).join('、')}）も差し替えてください。`
    : '';
}

export const replaceDocument = operation({
  name: '差し替える',
  tab: 'documents',
  about: words(
    '発送した文書の訂正を、台帳のいまの内容で作ります。送ると、前の文書は差替済になります。',
  ),
  misplaced: (context, document) => {
    const found = letterAndCase(context, document);
    if ('problem' in found) return found.problem;
    const { name, state } = document.values;
    return state === '発送済'
      ? undefined
      : because(`「${name}」は${state}です`, 'この操作は「発送済」のときに行えます。');
  },
  prepare: (context, document) => {
    const found = letterAndCase(context, document);
    if ('problem' in found) return { missing: [found.problem] };
    const { letter, row } = found;
    const { name, receiver } = document.values;
    const standing = correctionOf(context, document);
    const missing = those(
      standing &&
        because(
          `訂正の「${standing.values.name}」が${standing.values.state}になっています`,
          'そちらを直すか、発送してください。',
        ),
      letter.cannotBeMade?.(context, row),
    );
    return unless(missing, () => {
      const next = draft(context, letter, row, receiver);
      return {
        said: `訂正の「${next.values.name}」の案を作ります。${afterDrafting(context.settings, next)}${outcomesTold(context, document)}`,
        logged: { before: name, after: next.values.name },
      };
    });
  },
});

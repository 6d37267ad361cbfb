// 案件カード: what the sidebar asks for, and what comes of it. Runs as the person at the keyboard: nothing is sent.

import type { Case } from '../domain/cases/cases';
import type { Context } from '../domain/context';
import { cardOf, caseOf } from '../domain/flow/card/card';
import { outdated, press, type TypedRow, typeIn } from '../domain/flow/card/pressed';
import type { CardTab, CardView } from '../domain/flow/card/view';
import { operate } from '../domain/flow/operate';
import type { Row } from '../domain/registry/registry';
import { hasColumn, tabKeys, tabs } from '../domain/registry/tabs';
import { BUSY } from './dialogValues';
import { type Selection, selectedRow } from './selection';
import { lookAtRegistry, onRegistry, type Work } from './session';

export const CARD = '案件カード';

/** What the card asks for. Without `rows` nothing was typed. */
export interface CardRequest {
  /** The case on which the cursor stands, the card with what was typed, or what was typed and pressed done. */
  readonly act: 'selected' | 'look' | 'press';
  readonly caseId?: string;
  readonly rows?: readonly TypedRow[];
  readonly pressed?: { readonly tab: CardTab; readonly key: string; readonly operation: string };
}

export interface CardAnswer {
  /** Whether what was asked for was done; what was typed stays on the card where it was not. */
  readonly ok: boolean;
  /** For the person at the card. */
  readonly said: string;
  readonly card?: CardView;
}

const NO_CASE =
  '案件の行を選んでから、「選んでいる行を表示」を押してください。案件のほか、ホーム・提案事業・回答・協議・文書・送信・受付・事業者の行からも開けます。';

export function cardAnswer(
  work: Work,
  request: CardRequest,
  selection: Selection | undefined,
): CardAnswer {
  if (request.act === 'press') return pressOnCard(work, request);
  const context = lookAtRegistry(work);
  const row =
    request.act === 'selected'
      ? caseAt(context, selection)
      : context.registry.find('cases', request.caseId ?? '');
  if (!row) return { ok: false, said: request.act === 'selected' ? NO_CASE : gone(request) };
  return look(context, row, request.rows ?? []);
}

const gone = ({ caseId = '' }: CardRequest): string =>
  `案件 ${caseId} が台帳にありません。行が削除されたか、番号が書き換えられています。「台帳を点検する」で確かめてください。`;

function caseAt({ registry }: Context, selection: Selection | undefined): Case | undefined {
  const tab = tabKeys.find((key) => tabs[key].name === selection?.tab);
  const row: Row | undefined = tab && selectedRow(registry, tab, selection);
  return row && caseOf(registry, row);
}

/** The card as it would be with what was typed: each row keeps its version, so that it can still be pressed. */
function look(context: Context, row: Case, rows: readonly TypedRow[]): CardAnswer {
  const problems = outdated(context.registry, rows);
  if (problems.length > 0) {
    return { ok: false, said: problems.join('\n'), card: cardOf(context, row) };
  }
  const versions = new Map(rows.map(({ tab, key, version }) => [`${tab} ${key}`, version]));
  typeIn(context, rows);
  const card = cardOf(context, row);
  return {
    ok: true,
    said: '',
    card: {
      ...card,
      rows: card.rows.map((one) => ({
        ...one,
        version: versions.get(`${one.tab} ${one.key}`) ?? one.version,
      })),
    },
  };
}

function pressOnCard(work: Work, { caseId = '', rows = [], pressed }: CardRequest): CardAnswer {
  const answer = onRegistry(work, (session): CardAnswer => {
    const { context } = session;
    const { registry } = context;
    const row = registry.find('cases', caseId);
    if (!row) return { ok: false, said: gone({ act: 'press', caseId }) };
    const problems = outdated(registry, rows);
    if (problems.length > 0) {
      return { ok: false, said: problems.join('\n'), card: cardOf(context, row) };
    }
    session.changedByHand(press(context, rows, pressed));
    operate(context);
    session.derive();
    const chosen: Row | undefined = pressed && registry.find(pressed.tab, pressed.key);
    const result = chosen && hasColumn(chosen.tab, 'result') ? resultOf(chosen) : '';
    return {
      ok: true,
      said: result || '入力した内容を台帳に書きました。',
      card: cardOf(context, row),
    };
  });
  return answer ?? { ok: false, said: BUSY };
}

const resultOf = ({ values }: Row): string =>
  (values as Readonly<Record<string, string>>).result ?? '';

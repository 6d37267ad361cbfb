// 台帳に取り込む: the dialog, and what comes of it. Runs as the person at the keyboard: nothing is sent.

import type { Context } from '../domain/context';
import { importTables } from '../domain/importing/importTables';
import { fieldOf, importLists, type ListKey } from '../domain/importing/lists';
import { acceptance, refusal } from '../domain/importing/report';
import type { GivenTable } from '../domain/importing/table';
import { tabs } from '../domain/registry/tabs';
import { readTable } from '../intake/readTable';
import type { Dialog, DialogAnswer, DialogField, DialogValues } from './dialog';
import { BUSY, refusedWith, textIn } from './dialogValues';
import { onRegistry, type Work } from './session';

export const IMPORT = '台帳に取り込む';

const TRIAL = '確認だけ行う';
const REAL = '取り込む';

/** As people think of them: who, what was agreed, what is done; then the city's own departments. */
const asked: readonly ListKey[] = ['businesses', 'agreements', 'projects', 'departments'];

const labelOf = (list: ListKey): string => `${tabs[list].name}のCSV`;

export function importDialog(call: string): Dialog {
  return {
    title: IMPORT,
    about:
      '紙や表計算で管理してきた事業者・協定・提案事業・部署を、まとめて台帳に入れます。1行目に見出しを書いたCSVを貼り付けてください。Excelやスプレッドシートの範囲を、見出しごとコピーしてそのまま貼り付けることもできます。1件でも誤りがあれば、何も取り込みません。メールは送りません。',
    fields: [
      ...asked.map(
        (list): DialogField => ({
          name: list,
          label: labelOf(list),
          kind: 'paragraph',
          help: helpOf(list),
        }),
      ),
      {
        name: 'action',
        label: '行うこと',
        kind: 'choice',
        choices: [TRIAL, REAL],
        value: TRIAL,
        required: true,
        help: 'まず「確認だけ行う」で、誤りと、付く番号を確かめてください。',
      },
    ],
    submit: '実行する',
    call,
  };
}

function helpOf(list: ListKey): string {
  const { required, offered } = importLists[list];
  const headers = (keys: readonly string[]) => keys.map((key) => fieldOf(list, key).header);
  const others = offered.filter((key) => !required.includes(key));
  return `必須：${headers(required).join('、')}\nほかに書ける列：${headers(others).join('、')}`;
}

export function importByDialog(work: Work, values: DialogValues): DialogAnswer {
  const action = textIn(values, 'action');
  if (action !== TRIAL && action !== REAL) {
    return refusedWith(`行うことに、「${TRIAL}」か「${REAL}」を選んでください。`);
  }
  const tables: { [K in ListKey]?: GivenTable } = {};
  for (const list of asked) tables[list] = readTable(textIn(values, list));
  const given = asked.filter((list) => tables[list]);
  if (given.length === 0) {
    return refusedWith(
      `取り込むものがありません。${asked.map(labelOf).join('・')}のどれかに貼り付けてください。`,
    );
  }
  const empty = given.filter((list) => {
    const table = tables[list];
    return table?.rows.length === 0 && table.problems.length === 0;
  });
  if (empty.length > 0) {
    return refusedWith(
      ...empty.map(
        (list) =>
          `${labelOf(list)}に見出ししかありません。2行目から中身を書くか、空欄にしてください。`,
      ),
    );
  }
  const trial = action === TRIAL;
  const answer = onRegistry(work, ({ context }) => answerTo(context, tables, trial));
  return answer ?? refusedWith(BUSY);
}

function answerTo(
  context: Context,
  tables: { readonly [K in ListKey]?: GivenTable },
  trial: boolean,
): DialogAnswer {
  // Terms are reckoned from the settings: one that cannot be read would give wrong days.
  const problems = context.settingProblems.map(({ said }) => said);
  if (problems.length > 0) return refusedWith(...problems);
  const outcome = importTables(context, tables, { trial });
  if (outcome.mistakes.length > 0) return refusedWith(refusal(outcome));
  const message = acceptance(outcome, trial);
  return trial ? { ok: true, message, again: true } : { ok: true, message };
}

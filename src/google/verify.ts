// 動作確認: tries on the real platform what the code takes for granted, on files that it takes away again.

import type { Dialog, DialogAnswer, DialogValues } from '../app/dialog';
import { messageOf } from '../domain/base/text';
import { passing } from './registry/sheetsApi';
import { otherOwner } from './setUp/owner';
import { apiChecks } from './verify/apiChecks';
import { leftToPeople } from './verify/byHand';
import { type Check, RefusedWith, TITLE } from './verify/check';
import { docChecks } from './verify/docChecks';
import { driveChecks } from './verify/driveChecks';
import { formChecks } from './verify/formChecks';
import { ownChecks } from './verify/ownChecks';
import { clearScratch } from './verify/scratch';
import { sheetChecks } from './verify/sheetChecks';

/** Each is tried in a run of its own, far from the six minutes, with files of its own. */
export const portions: readonly (readonly [string, () => Check[]])[] = [
  ['台帳の地域・権限・フォーム・自動の処理', ownChecks],
  ['スプレッドシート', sheetChecks],
  ['Sheets API', apiChecks],
  ['文書', docChecks],
  ['ドライブ', driveChecks],
  ['フォーム', formChecks],
];

export function verifyDialog(call: string): Dialog {
  return {
    title: TITLE,
    about:
      'このソフトウェアがGoogleについて前提にしていることを、実際に試して確かめます。台帳は変えません。試しのファイルをフォルダ「動作確認」に作り、終わるたびに消します。自分宛てにメールを1通送ります。数分かかります。途中で閉じても構いません。',
    fields: [],
    submit: '始める',
    call,
  };
}

const outcomes = ['違っていた', '理由を見る', '試せなかった', '確認できた'] as const;

/** A row of the table, as it goes to the page and back. */
type Line = readonly [outcome: (typeof outcomes)[number], what: string, detail: string];

const HEAD = '結果\t確かめたこと\t見えたもの、試す人と方法';

/** Tries one portion; what those before it have found comes along in `values`. */
export function verify({ portion = '0', found = '[]' }: DialogValues): DialogAnswer {
  const at = Number(portion);
  const lines: Line[] = JSON.parse(String(found));
  try {
    // What a run that died has left would be taken for what this one makes.
    clearScratch();
    lines.push(...portions[at][1]().map(outcomeOf));
    clearScratch();
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
  const done = at + 1;
  if (done < portions.length) {
    return {
      ok: true,
      message: portions[done][0],
      next: {
        done,
        total: portions.length,
        values: { portion: String(done), found: JSON.stringify(lines) },
      },
    };
  }
  const all = [
    ...lines,
    ...leftToPeople().map(
      ({ what, how, ids }): Line => ['試せなかった', `${what}（${ids.join('、')}）`, how],
    ),
  ];
  const chapters = outcomes.map((outcome) => {
    const rows = all.filter(([one]) => one === outcome);
    const table = rows.length > 0 ? [HEAD, ...rows.map((row) => row.join('\t'))] : ['ありません。'];
    return [`■ ${outcome}（${rows.length}）`, ...table].join('\n');
  });
  return { ok: true, message: chapters.join('\n') };
}

const shown = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');

function outcomeOf({ what, see, expected, owners }: Check): Line {
  const owner = owners && otherOwner();
  if (owner) return ['試せなかった', what, `${owner}：そのアカウントで「動作確認」を選ぶ`];
  try {
    const seen = see();
    if (JSON.stringify(seen) === JSON.stringify(expected)) return ['確認できた', what, ''];
    const instead =
      Array.isArray(expected) && expected.length === 0 ? '' : `　想定：${shown(expected)}`;
    return ['違っていた', what, shown(seen) + instead];
  } catch (error) {
    const message = shown(messageOf(error));
    if (error instanceof RefusedWith) {
      const how = 'この人：理由が、確かめたことのとおりなら、それで合っています';
      return [outcomes[1], what, `断られた：${message}　${how}`];
    }
    return passing(message)
      ? ['試せなかった', what, `この人：少し待って、もう一度「動作確認」を選ぶ（${message}）`]
      : ['違っていた', what, message];
  }
}

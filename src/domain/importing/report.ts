// What is told to who imports: what comes in with its numbers, or every mistake, by list and row.

import { hint } from '../base/text';
import { tabs } from '../registry/tabs';
import { findingLine } from './findings';
import { listKeys } from './lists';
import type { Outcome, Taken } from './run';

/** `J0001〜J0020、J0031`: numbers that follow one another are drawn together. */
export function numbersOf(taken: readonly Pick<Taken, 'id'>[]): string {
  const spans: { first: string; last: string }[] = [];
  for (const { id } of taken) {
    const span = spans[spans.length - 1];
    if (span && follows(span.last, id)) span.last = id;
    else spans.push({ first: id, last: id });
  }
  return spans.map(({ first, last }) => (first === last ? first : `${first}〜${last}`)).join('、');
}

function follows(before: string, id: string): boolean {
  const [, stem, number] = /^(.*?)(\d+)$/.exec(before) ?? [];
  return (
    stem !== undefined && id === stem + String(Number(number) + 1).padStart(number.length, '0')
  );
}

export function refusal({ mistakes, warnings }: Outcome): string {
  return [
    `取り込んでいません。次の${mistakes.length}件を直して、もう一度お試しください（1件でも誤りがあれば、何も取り込みません）。`,
    ...mistakes.map(findingLine),
    ...lookedAt(warnings),
  ].join('\n');
}

/** @param trial nothing has come in yet */
export function acceptance({ entered, standing, warnings }: Outcome, trial: boolean): string {
  return [
    trial
      ? entered.length > 0
        ? `誤りはありません。次の${entered.length}件を取り込めます（まだ取り込んでいません）。`
        : '誤りはありませんが、新しく取り込むものがありません。'
      : entered.length > 0
        ? `${entered.length}件を取り込みました。`
        : '新しく取り込むものはありませんでした。台帳は変わっていません。',
    ...(trial && entered.length > 0
      ? ['取り込むときは、「行うこと」で「取り込む」を選び、もう一度押してください。']
      : []),
    ...listed(
      entered,
      ({ id, about, line }) => `　${id}${about && `　${hint(about, 80)}`}（${line}行目）`,
    ),
    ...(standing.length > 0 ? ['すでに台帳にあるため、取り込まない行：'] : []),
    ...listed(standing, ({ about, line }) => `　${about}（${line}行目）`),
    ...lookedAt(warnings),
  ].join('\n');
}

function listed(taken: readonly Taken[], line: (one: Taken) => string): string[] {
  return listKeys.flatMap((list) => {
    const ofList = taken.filter((one) => one.list === list);
    return ofList.length > 0
      ? [`【${tabs[list].name}】${ofList.length}件`, ...ofList.map(line)]
      : [];
  });
}

const lookedAt = (warnings: Outcome['warnings']): string[] =>
  warnings.length > 0
    ? ['確かめてください（このままでも取り込めます）：', ...warnings.map(findingLine)]
    : [];

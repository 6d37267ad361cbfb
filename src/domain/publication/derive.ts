// 公表† and 確認すること of 実績: する once something is reported, 保留 while personal data seem to stand in it, or the business alone has reported (I).

import { hint, withRest } from '../base/text';
import { isContradictory } from '../cases/contradictions';
import type { Context } from '../context';
import type { Registry } from '../registry/registry';
import { type Achievement, isReported, textsOf } from '../reports/achievement';
import { standsAsReleased } from '../reports/releases';
import { contactNamesIn } from './contactNames';
import { type NamesIn, personalDataIn } from './personalData';

const MOST_SHOWN = 20;

/** `様式7の実績内容に電話番号らしい「0142-23-3331」`, one a line; '' where nothing was found. */
function findingsIn(row: Achievement, namesIn: NamesIn): string {
  const { projectName, byDepartment, byBusiness } = textsOf(row);
  const found = (
    [
      ['連携事業名', projectName],
      ['様式7の実績内容', byDepartment],
      ['様式8の実績内容', byBusiness],
    ] as const
  ).flatMap(([place, text]) =>
    personalDataIn(text, namesIn).map(
      ({ kind, words }) => `${place}に${kind}らしい「${hint(words, 60)}」`,
    ),
  );
  if (byDepartment === '') found.push('実績を報告したのは、事業者等だけです');
  return withRest(found, MOST_SHOWN).join('\n');
}

/** Remembers what 確認すること said when staff chose 公表, as long as that stands: `する\n様式8の実績内容に…`. */
function noteDecided(registry: Registry, row: Achievement): void {
  const { published, findings, decidedUpon } = row.values;
  const typed = registry.isTyped(row, 'published') ? published : '';
  if (typed === decidedUpon.split('\n')[0]) return;
  registry.set(row, { decidedUpon: typed && [typed, findings].join('\n') });
}

/**
 * Looks at every row that does not stand as it was published, of whatever year; what does is not judged again. What
 * staff chose stands (†).
 */
export function derivePublication(context: Context, rows: readonly Achievement[]): void {
  const { registry } = context;
  let names: NamesIn | undefined;
  const namesIn: NamesIn = (text) => {
    names ??= contactNamesIn(context);
    return names(text);
  };
  for (const row of rows) {
    if (standsAsReleased(row) || isContradictory(registry, row)) continue;
    noteDecided(registry, row);
    registry.attempt(() => {
      const findings = isReported(row) ? findingsIn(row, namesIn) : '';
      const published = !isReported(row) ? '' : findings === '' ? 'する' : '保留';
      registry.set(row, { findings, published });
    });
  }
}

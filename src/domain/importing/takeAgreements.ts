// 協定 from a list: one row for each term (期); known by number and 期, or by who signed it, its name and its day.

import type { Day } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { distinct, grouped } from '../base/grouped';
import { folded, hint, listOf } from '../base/text';
import { type Agreement, agreementsInForce } from '../parties/agreements';
import { presentBusinessId } from '../parties/businesses';
import type { ReadRow } from './readRows';
import { businessMeant } from './reference';
import { mistake, type Run, standsAlready, warning } from './run';
import { called } from './takeBusinesses';
import { completeTerms, enterTerms, inForceStates, type Term } from './terms';

interface Readable {
  readonly row: ReadRow<'agreements'>;
  readonly businessIds: readonly string[];
}

export function takeAgreements(run: Run, rows: readonly ReadRow<'agreements'>[]): void {
  const fresh = newOnes(run, readable(run, rows));
  const terms = completeTerms(
    run,
    fresh.map(({ row, businessIds }) => ({
      given: row.given,
      businessIds: businessIds.join('、'),
    })),
  );
  const made = new Map<Term, ReadRow<'agreements'>>();
  terms.forEach((term, index) => {
    const { row } = fresh[index];
    made.set(term, row);
    checkDays(run, row, term);
  });
  checkOrder(run, made);
  enterTerms(run.registry, terms);
  for (const [{ termId, name = '', startsOn, expiresOn, state }, { list, line }] of made) {
    const about = `${hint(name, 40)}　${shown(startsOn)}〜${shown(expiresOn)}　${state}`;
    run.entered.push({ list, line, id: termId, about });
  }
  warnOfSeveral(run, fresh);
}

const shown = (day: string): string => (parseDay(day) ? japaneseDate(day) : day);

/** The rows whose cells, businesses and days can be taken. */
function readable(run: Run, rows: readonly ReadRow<'agreements'>[]): Readable[] {
  return rows.flatMap((row) => {
    if (row.broken) return [];
    const { business = '', concludedOn = '' } = row.given;
    const names = run.businesses.named(business).length > 0 ? [business] : listOf(business);
    const meant = names.map((name) => businessMeant(run, row, name)?.values.businessId);
    const businessIds = distinct(meant);
    const future = concludedOn > run.today;
    if (future) {
      mistake(run, row, { concludedOn: '先の日付です。締結した協定だけを取り込んでください。' });
    }
    if (businessIds.length < meant.length && !meant.includes(undefined)) {
      mistake(run, row, { business: '同じ事業者等が2度書かれています。1つにしてください。' });
      return [];
    }
    return future || !businessIds.every((id): id is string => id !== undefined)
      ? []
      : [{ row, businessIds }];
  });
}

/** What one agreement is known by where nobody gave its number. */
const identityOf = (businessIds: readonly string[], name: string, concludedOn: Day): string =>
  [[...businessIds].sort().join('、'), folded(name), concludedOn].join('｜');

interface KnownTerm {
  readonly agreementId: string;
  readonly term: string;
  readonly line: number;
  readonly row?: Agreement;
}

/** Those that do not stand in the registry yet, each once. */
function newOnes(run: Run, rows: readonly Readable[]): Readable[] {
  const { registry } = run;
  const byIdentity = new Map<string, KnownTerm[]>();
  const byTermId = new Map<string, KnownTerm>();
  const owners = new Map<string, string>();
  const know = (known: KnownTerm, businessIds: readonly string[], name: string, day: Day) => {
    const identity = identityOf(businessIds, name, day);
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), known]);
    if (known.agreementId === '') return;
    byTermId.set(`${known.agreementId}｜${known.term}`, known);
    if (!owners.has(known.agreementId)) {
      owners.set(known.agreementId, [...businessIds].sort().join('、'));
    }
  };
  for (const row of registry.rows('agreements')) {
    const { agreementId, term, businessIds, name, concludedOn, state } = row.values;
    if (state === '取消') continue;
    const ids = listOf(businessIds).map((id) => presentBusinessId(registry, id));
    know({ agreementId, term, line: 0, row }, ids, name, parseDay(concludedOn) ?? '');
  }
  return rows.filter(({ row, businessIds }) => {
    const { agreementId = '', term = '1', name = '', concludedOn = '' } = row.given;
    const alike = byIdentity.get(identityOf(businessIds, name, concludedOn)) ?? [];
    const same = alike.find((one) => one.term === term);
    const known = agreementId === '' ? same : byTermId.get(`${agreementId}｜${term}`);
    const owner = owners.get(agreementId);
    if (known && known.line > 0) {
      return mistake(run, row, {
        [agreementId === '' ? 'name' : 'agreementId']:
          `${known.line}行目と同じ協定の同じ期です。1行にするか、期を直してください。`,
      });
    }
    if (owner !== undefined && owner !== [...businessIds].sort().join('、')) {
      return mistake(run, row, {
        agreementId: `${agreementId} は別の事業者等（${owner}）の協定です。番号か事業者を直してください。`,
      });
    }
    if (known?.row) {
      const { termId } = known.row.values;
      standsAlready(run, row, known.row.values, {
        id: termId,
        called: `${termId}（${hint(name, 40)}）`,
      });
      return false;
    }
    const other = same ?? alike.find((one) => agreementId === '' || one.agreementId === '');
    if (other) {
      const place = other.row ? `台帳に ${other.row.values.termId} として` : `${other.line}行目に`;
      return mistake(run, row, {
        agreementId: `同じ事業者等・名称・締結日の協定が${place}あります。同じ協定の別の期なら同じ協定番号と期を、別の協定なら別の協定番号を、どちらの行にも書いてください。`,
      });
    }
    know({ agreementId, term, line: row.line }, businessIds, name, concludedOn);
    return true;
  });
}

function checkDays(
  run: Run,
  row: ReadRow<'agreements'>,
  { startsOn, expiresOn, state }: Term,
): void {
  if (expiresOn < startsOn) {
    mistake(run, row, {
      expiresOn: `満了日（${shown(expiresOn)}）が始期（${shown(startsOn)}）より前です。始期か満了日を直してください。`,
    });
  } else if (inForceStates.has(state) && expiresOn < run.today) {
    warning(run, row, {
      expiresOn: `${shown(expiresOn)}に満了しています。更新されたなら次の期の行を加え、終わったなら状態に「満了」か「終了」と書いてください。`,
    });
  }
}

/** The terms of one agreement follow one another, those that stand in the registry included. */
function checkOrder(run: Run, made: ReadonlyMap<Term, ReadRow<'agreements'>>): void {
  for (const [agreementId, ofAgreement] of grouped(made, ([values]) => values.agreementId)) {
    const standing = run.registry
      .having('agreements', 'agreementId', agreementId)
      .filter(({ values }) => values.state !== '取消');
    const terms: { values: Term; row?: ReadRow<'agreements'> }[] = [
      ...standing.map(({ values }) => ({ values })),
      ...ofAgreement.map(([values, row]) => ({ values, row })),
    ].sort((a, b) => Number(a.values.term) - Number(b.values.term));
    terms.forEach(({ values, row }, index) => {
      const before = terms[index - 1];
      const startsOn = parseDay(values.startsOn);
      const until = before && parseDay(before.values.expiresOn);
      const at = row ?? before?.row;
      if (!at || !until || !startsOn || startsOn > until) return;
      mistake(run, at, {
        '': `${agreementId} の第${values.term}期（${shown(startsOn)}から）が、第${before.values.term}期（${shown(until)}まで）と重なっています。始期・満了日・期を直してください。`,
      });
    });
  }
}

function warnOfSeveral(run: Run, fresh: readonly Readable[]): void {
  const inForce = new Map<string, Set<string>>();
  for (const { values } of agreementsInForce(run.registry, run.today)) {
    for (const id of listOf(values.businessIds)) {
      inForce.set(id, (inForce.get(id) ?? new Set()).add(values.agreementId));
    }
  }
  const told = new Set<string>();
  for (const { row, businessIds } of fresh) {
    for (const id of businessIds) {
      const agreements = inForce.get(id) ?? new Set();
      const business = run.registry.find('businesses', id);
      if (agreements.size < 2 || told.has(id) || !business) continue;
      told.add(id);
      warning(run, row, {
        business: `${called(business)}には、有効な協定が${agreements.size}つあります（${[...agreements].join('・')}）。間違いがないか確かめてください。`,
      });
    }
  }
}

// What contradicts itself in the registry, and what must wait until somebody has put it right.

import { distinct } from '../base/grouped';
import { folded, hint, listOf } from '../base/text';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { unitIn } from '../registry/archiveUnits';
import { asItStands } from '../registry/asItStands';
import { type Finding, findings, findingsIn } from '../registry/findings';
import { isOwn } from '../registry/reading';
import { isOf, type Registry, type Row } from '../registry/registry';
import type { ColumnKey, TabKey } from '../registry/tabs';
import { type Case, isOpen } from './cases';

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** The businesses by their folded names: their numbers of today. */
function businessesByName(registry: Registry): Names {
  const names = new Map<string, Set<string>>();
  for (const { values } of registry.rows('businesses')) {
    const name = folded(values.name);
    const ids = names.get(name) ?? new Set();
    names.set(name, ids.add(presentBusinessId(registry, values.businessId)));
  }
  return names;
}

/** Whose the case is: its business, those that sign with it, and whom its agreements bind. */
function partiesOf(registry: Registry, row: Case): ReadonlySet<string> {
  const bound = listOf(row.values.agreementIds).flatMap((id) =>
    registry
      .havingHere('agreements', 'agreementId', id)
      .flatMap(({ values }) => listOf(values.businessIds)),
  );
  return new Set(
    [row.values.businessId, ...listOf(row.values.jointBusinesses), ...bound].map((id) =>
      presentBusinessId(registry, id),
    ),
  );
}

/** An open case in whose row or proposals another registered business is named than the one that it is of. */
function foreignParties(registry: Registry, row: Case, names: Names): Finding[] {
  const { caseId, businessId } = row.values;
  const proposals = registry.havingHere('projects', 'caseId', caseId);
  const named: readonly { place: string; name: string; told: boolean }[] = [
    ...(isOwn(row.values, 'businessName')
      ? [{ place: `「案件」${caseId}の事業者名`, name: row.values.businessName, told: false }]
      : []),
    ...proposals
      .filter(({ values }) => values.proposerSide === '事業者')
      .map(({ values: { projectId, proposer } }) => ({
        place: `「提案事業」${projectId}の提案者`,
        name: proposer,
        told: true,
      })),
  ];
  let parties: ReadonlySet<string> | undefined;
  return named.flatMap(({ place, name, told }): Finding[] => {
    const ids = names.get(folded(name));
    if (!ids || ids.has(presentBusinessId(registry, businessId))) return [];
    parties ??= partiesOf(registry, row);
    if ([...ids].some((id) => parties?.has(id))) return [];
    const own = businessOf(registry, businessId)?.values.name ?? '';
    return [
      {
        place: `案件 ${caseId}`,
        said: `${place}「${hint(name, 40)}」が、案件の事業者番号 ${businessId || '（空）'}${own && `（${hint(own, 40)}）`}と違います。案件の事業者番号か、その行を元に戻してください（「ファイル」→「変更履歴」で前の内容を見られます）。`,
        matters: [caseId],
        told,
      },
    ];
  });
}

/** Everything found in the registry, as far as it has been read. */
export function allFindings(registry: Registry): Finding[] {
  const names = businessesByName(registry);
  return [
    ...findings(registry),
    ...registry
      .rows('cases')
      .filter(isOpen)
      .flatMap((row) => foreignParties(registry, row, names)),
  ];
}

const known = new WeakMap<Registry, readonly Finding[]>();

/** The same as far as it had been read when this was first asked: hands come before the run. */
export function contradictions(registry: Registry): readonly Finding[] {
  const before = known.get(registry);
  if (before) return before;
  const found = allFindings(registry);
  known.set(registry, found);
  return found;
}

/** What a row hangs on by its cells; 実績 of a year stand, whatever becomes of the case. */
const hangsOn: { readonly [K in TabKey]?: readonly ColumnKey<K>[] } = {
  cases: ['caseId'],
  projects: ['projectId', 'caseId'],
  agreements: ['termId', 'agreementId', 'businessIds'],
  achievements: ['achievementId', 'projectId'],
  businesses: ['businessId'],
  documents: ['name', 'caseId', 'receiver'],
  outbox: ['mailId', 'target', 'receiver'],
  intake: ['intakeId'],
};

const ownMatters = ({ tab }: Row, values: Readonly<Record<string, string>>): string[] =>
  (hangsOn[tab] ?? []).flatMap((column) => [
    ...listOf(values[column]),
    tab === 'achievements' ? '' : unitIn(values[column]),
  ]);

/** What has to be put right before anything is asked, sent or concluded about these matters, by their numbers. */
export const inTheWay = (registry: Registry, matters: readonly string[]): readonly Finding[] =>
  touching(contradictions(registry), new Set(matters));

const touching = (found: readonly Finding[], matters: ReadonlySet<string>): readonly Finding[] =>
  found.filter((finding) => finding.matters.some((id) => matters.has(id)));

const onceEach = (found: readonly Finding[]): Finding[] => [
  ...new Map(found.map((finding) => [finding.said, finding])).values(),
];

/** What is found in the rows of a case, as far as they are read now. */
export const foundInCase = asItStands<Case, Finding>((registry, row) =>
  onceEach(
    [row, ...registry.rowsOf(row.values.caseId)].flatMap((one) => findingsIn(registry, one)),
  ),
);

/** The same for a row: what it hangs on, the rows of its case and the business it is of, as far as they are read now. */
export const contradictionsOf = asItStands<Row, Finding>((registry, row) => {
  const here = isOf(row, 'cases') ? [row] : casesOf(registry, row);
  const inRows = [
    ...(isOf(row, 'cases') ? [] : findingsIn(registry, row)),
    ...here.flatMap((one) => foundInCase(registry, one)),
  ];
  const standing = contradictions(registry);
  if (standing.length + inRows.length === 0) return [];
  const matters = new Set([
    ...ownMatters(row, row.values),
    ...here.flatMap(({ values }) => [values.caseId, values.businessId]),
  ]);
  matters.delete('');
  return touching(onceEach([...standing, ...inRows]), matters);
});

/** Whether something has to be put right before anything is done with a row. */
export const isContradictory = (registry: Registry, row: Row): boolean =>
  contradictionsOf(registry, row).length > 0;

/** The case of a project or document, by its own number and by its cell. */
function casesOf(registry: Registry, row: Row): Case[] {
  if (!isOf(row, 'projects') && !isOf(row, 'documents')) return [];
  const key = isOf(row, 'projects') ? row.values.projectId : row.values.name;
  return distinct([row.values.caseId, unitIn(key)]).flatMap(
    (id) => registry.findHere('cases', id) ?? [],
  );
}

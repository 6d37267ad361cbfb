/** What stands in the registry at the start: the scenario's rows, completed as the import of production does it. */
import { enterBusiness } from '../../../src/domain/importing/businesses';
import { fieldsByHeader, type Given, type ListKey } from '../../../src/domain/importing/lists';
import { Numbering } from '../../../src/domain/importing/numbering';
import { enterProjects } from '../../../src/domain/importing/projects';
import { completeTerms, enterTerms } from '../../../src/domain/importing/terms';
import { Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { parseSettings } from '../../../src/intake/parseSettings';
import type { GivenRow, Scenario } from '../scenario/scenario';

/** New rows by the tab's name. */
export type Records = Readonly<Record<string, readonly GivenRow[]>>;

/** The rows to add to each tab, in the order of the scenario. */
export function recordsOf(scenario: Scenario): Records {
  const registry = new Registry({});
  const { businesses, agreements, projects } = scenario;
  const entering = {
    registry,
    numbering: new Numbering(registry, [
      ...businesses.map((row) => row.事業者番号),
      ...agreements.map((row) => row.協定番号),
      ...projects.flatMap((row) => [row.提案事業番号, row.案件番号]),
    ]),
    settings: parseSettings(scenario.settings).settings,
  };
  const owners = new Map<string, ReturnType<typeof enterBusiness>>();
  for (const row of businesses) {
    const owner = enterBusiness(entering, byKeys('businesses', row));
    for (const named of [owner.values.name, owner.values.businessId]) {
      if (!owners.has(named)) owners.set(named, owner);
    }
  }
  const owner = (named: string) => owners.get(named) as ReturnType<typeof enterBusiness>;
  const names = new Set(businesses.map((row) => row.名称));
  const terms = completeTerms(
    entering,
    agreements.map((row) => ({
      given: byKeys('agreements', row),
      businessIds: (names.has(row.事業者) ? [row.事業者] : row.事業者.split('、'))
        .map((named) => owner(named).values.businessId)
        .join('、'),
    })),
  );
  enterTerms(registry, terms);
  enterProjects(
    entering,
    projects.map((row) => ({ given: byKeys('projects', row), owner: owner(row.事業者) })),
  );
  return {
    [tabs.departments.name]: scenario.departments,
    ...Object.fromEntries(
      (['businesses', 'agreements', 'cases', 'projects', 'counters'] as const).map((tab) => [
        tabs[tab].name,
        registry.rows(tab).map(({ values }) => byHeaders(tab, values)),
      ]),
    ),
  };
}

function byKeys<K extends ListKey>(list: K, row: GivenRow): Given<K> {
  const fields = fieldsByHeader(list);
  return Object.fromEntries(
    Object.entries(row).map(([header, text]) => [fields[header].key, text]),
  ) as Given<K>;
}

/** The cells that hold something. */
function byHeaders(tab: TabKey, values: Readonly<Record<string, string>>): GivenRow {
  const columns: Readonly<Record<string, Column>> = tabs[tab].columns;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, text]) =>
      text === '' ? [] : [[columns[key].header, text]],
    ),
  );
}

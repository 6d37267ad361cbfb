// The lists that may be taken into the registry from paper: what each row needs and may hold. Menu, scenarios, help
// and docs/取り込み.md follow from this table.
import { businessCriteria, everyCriterion } from '../base/criteria';
import { type Words, words } from '../base/words';
import { type ColumnKey, tabs, type Values } from '../registry/tabs';
import type { Column } from '../registry/tabs/column';

export const listKeys = ['departments', 'businesses', 'agreements', 'projects'] as const;
/** Each is also the key of the tab that it fills; in this order a list may name what stands in one before it. */
export type ListKey = (typeof listKeys)[number];

/** What is given of a row, by the keys of its tab's columns; 事業者 and 年度 besides, where a list takes them. */
export type Given<K extends ListKey> = Partial<Values<K>> & {
  readonly business?: string;
  readonly fiscalYear?: string;
};

export type Field = Pick<Column, 'header' | 'type' | 'choices'> & { readonly note: Words };

interface ImportList<K extends ListKey> {
  /** Keys, in the order in which they are asked for. */
  readonly required: readonly string[];
  /** Keys that are no columns of the tab. */
  readonly besides: Readonly<Record<string, Field>>;
  /** The columns that a CSV may hold besides; all others are the system's. */
  readonly offered: readonly (ColumnKey<K> | 'business' | 'fiscalYear')[];
  /** What is filled in when left out, for the guide. */
  readonly completed: Readonly<Partial<Record<ColumnKey<K>, string>>>;
}

const business: Field = {
  header: '事業者',
  type: 'text',
  note: words('事業者の番号（例：J0001）または名称です。'),
};

export const importLists: { readonly [K in ListKey]: ImportList<K> } = {
  departments: {
    required: ['name'],
    besides: {},
    offered: [
      'name',
      'head',
      'mail',
      'headMail',
      'validFrom',
      'validUntil',
      'formerNames',
      'confirmedOn',
      'inquired',
    ],
    completed: {},
  },
  businesses: {
    required: ['name'],
    besides: {},
    offered: [
      'businessId',
      'name',
      'corporateNumber',
      'address',
      'representative',
      'contactPerson',
      'mail',
      'phone',
      ...businessCriteria.map(({ key }) => key),
      'confirmedOn',
      'ground',
      'remarks',
    ],
    completed: {
      businessId: '順に付きます',
      ...everyCriterion('該当なし'),
    },
  },
  agreements: {
    required: ['business', 'name', 'concludedOn'],
    besides: {
      business: {
        ...business,
        note: words('事業者の番号（例：J0001）または名称です。連名のときは「、」で区切ります。'),
      },
    },
    offered: [
      'agreementId',
      'term',
      'business',
      'name',
      'concludedOn',
      'startsOn',
      'expiresOn',
      'matters',
      'state',
      'signers',
      'fileLink',
      'remarks',
    ],
    completed: {
      agreementId: '順に付きます',
      term: '1',
      startsOn: '前の期の満了日の翌日。前の期の行がなければ、締結日と期から数えます',
      expiresOn: '「設定」の協定期間（年）で数えます',
      state: '有効。あとの期の行があれば、更新済',
    },
  },
  projects: {
    required: [
      'business',
      'projectName',
      'content',
      'proposerSide',
      'department',
      'state',
      'fiscalYear',
    ],
    besides: {
      business,
      fiscalYear: {
        header: '年度',
        type: 'number',
        note: words('提案のあった年度です。例：2025、令和7、R7'),
      },
    },
    offered: [
      'projectId',
      'caseId',
      'business',
      'fiscalYear',
      'projectName',
      'content',
      'proposerSide',
      'proposer',
      'department',
      'policyFields',
      'state',
      'cityAnswer',
      'cityReason',
      'businessAnswer',
      'implementedFrom',
      'implementedUntil',
      'remarks',
    ],
    completed: {
      projectId: '案件の中で順に付きます',
      caseId: '事業者と年度ごとに、新しい案件が1つできます',
      proposer: '提案者区分が事業者なら事業者の名称、市なら担当部局',
    },
  },
};

/** A key of a list: a column of its tab, or one of what the list takes besides. */
export function fieldOf(list: ListKey, key: string): Field {
  const columns: Readonly<Record<string, Column>> = tabs[list].columns;
  return importLists[list].besides[key] ?? columns[key];
}

/** All that a row of the list may be given, by header: what it takes besides first, then every column of its tab. */
export function fieldsByHeader(list: ListKey): Readonly<Record<string, { key: string } & Field>> {
  const keys = [...Object.keys(importLists[list].besides), ...Object.keys(tabs[list].columns)];
  return Object.fromEntries(
    keys.map((key) => [fieldOf(list, key).header, { ...fieldOf(list, key), key }]),
  );
}

/** Numbers from which others are reckoned. */
export const ranges: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  fiscalYear: [1990, 2100],
  term: [1, 99],
};

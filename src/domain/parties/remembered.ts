// 保存の控え of a business: what rules ask of its cases of long ago, without the archive being read.

import { listOf } from '../base/text';
import { isOf, type Registry, type Row } from '../registry/registry';
import { fields, list, record, stored, text, tuple } from '../registry/storedCell';
import { type Business, businessOf } from './businesses';

/** A project that was carried out, as evidence (※2). */
export interface PastProject {
  readonly values: {
    readonly projectId: string;
    readonly projectName: string;
    readonly state: string;
  };
}

interface Remembered {
  /** By the department's name of then, the newest project with it: number, name, state. */
  worked: Record<string, readonly [string, string, string]>;
  /** Who answered. */
  names: string[];
}

export const storedMemory = stored<Remembered>(
  fields({ worked: record(tuple<readonly [string, string, string]>(3)), names: list(text) }),
);

const read = ({ values }: Business): Remembered =>
  storedMemory.read(values.archived) ?? { worked: {}, names: [] };

/** The departments, by their names of then, with which it carried out a project that has moved. */
export const workedWith = (business: Business): { department: string; project: PastProject }[] =>
  Object.entries(read(business).worked).map(([department, [projectId, projectName, state]]) => ({
    department,
    project: { values: { projectId, projectName, state } },
  }));

export const namesRemembered = (business: Business): readonly string[] => read(business).names;

/** Takes down of rows that move what is asked for later. @param businessId of their case */
export function rememberMoved(registry: Registry, businessId: string, moved: readonly Row[]): void {
  const business = businessOf(registry, businessId);
  if (!business) return;
  const { worked, names } = read(business);
  for (const row of moved) {
    if (isOf(row, 'answers')) {
      const { contactPerson } = row.values;
      if (contactPerson !== '' && !names.includes(contactPerson)) names.push(contactPerson);
    }
    if (!isOf(row, 'projects')) continue;
    const { projectId, projectName, state, department } = row.values;
    if (state !== '終了') continue;
    for (const name of listOf(department)) {
      if ((worked[name]?.[0] ?? '') < projectId) worked[name] = [projectId, projectName, state];
    }
  }
  if (Object.keys(worked).length + names.length === 0) return;
  registry.set(business, { archived: storedMemory.write({ worked, names }) });
}

/** What summary.txt takes from ホーム: everything that waits or is uncertain and that no other line of the page says. */
import { tabs } from '../../../src/domain/registry/tabs';
import type { HomeSection } from '../../../src/domain/registry/tabs/home';
import type { RegistryRow, RegistryTabs } from './registry';
import { cell, dayLabel, rowsOf } from './summaryRows';

const { section, place, subject, what, dueOn } = tabs.home.columns;

const isIn = (row: RegistryRow, ...sections: readonly HomeSection[]): boolean =>
  sections.some((one) => one === cell(row, section));

function lineOf(row: RegistryRow): string {
  const where = [cell(row, place), cell(row, subject)].filter((text) => text !== '').join('　');
  const due = cell(row, dueOn);
  return `${where}：${cell(row, what)}${due === '' ? '' : `（${dayLabel(due)}まで）`}`;
}

/** 期限超過, 今日すること and 待っているもの; of the cases that are told by 次にすること, what is overdue only. */
export function homeWaitingLines(
  registry: RegistryTabs,
  toldCases: readonly RegistryRow[],
): string[] {
  const told = new Set(toldCases.map((row) => `案件 ${cell(row, tabs.cases.columns.caseId)}`));
  return rowsOf(registry, 'home')
    .filter(
      (row) =>
        isIn(row, '期限超過') ||
        (isIn(row, '今日すること', '待っているもの') && !told.has(cell(row, place))),
    )
    .map((row) => `　${cell(row, section)}　${lineOf(row)}`);
}

/** 要確認; what is held in 受付 and doubtful in 送信 is told from those tabs. */
export const homeUncertainLines = (registry: RegistryTabs): string[] =>
  rowsOf(registry, 'home')
    .filter((row) => isIn(row, '要確認') && !/^(?:受付|送信) /.test(cell(row, place)))
    .map((row) => `　${lineOf(row)}`);

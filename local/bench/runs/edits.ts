/** Edits that are no operation: with nothing derived from them, and with something. */
import type { BenchRun } from './run';
import type { Stage } from './stage';

/** The first open case; at either moment it waits for departments. */
const openCase = (stage: Stage) => {
  const { 案件番号: id } = stage.row('案件', { 状態: '進行中' });
  return { 案件番号: String(id) };
};

export const editRuns: readonly BenchRun[] = [
  {
    name: 'edit-phone',
    label: 'edit: 事業者の電話',
    budget: 'plainEdit',
    act: (stage) =>
      stage.edit('事業者', { 名称: stage.city.businesses[0].name }, '電話', '0142-99-0001'),
  },
  {
    name: 'edit-link',
    label: 'edit: 案件の文書リンク',
    budget: 'plainEdit',
    act: (stage) => stage.edit('案件', openCase(stage), '文書リンク', '書庫 3段目'),
  },
  {
    name: 'edit-derived',
    label: 'edit: 案件の協議日',
    budget: 'derivedEdit',
    act: (stage) => stage.edit('案件', openCase(stage), '協議日', stage.today),
  },
];

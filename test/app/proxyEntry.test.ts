// 代理入力 in a city that waits for more than it can offer: what to do about the others is said only where it helps.
import { proxyEntryDialog } from '../../src/app/proxyEntry';
import { atDepartmentAnswer, caseAt, project } from '../domain/support/given';
import { Town } from './support/town';

const rows = atDepartmentAnswer();
const [first] = rows.cases ?? [];
const awaited = Array.from({ length: 60 }, (_, index) => `R8-${101 + index}`);
const returned = Array.from({ length: 60 }, (_, index) => `R8-${301 + index}`);
const town = new Town({
  ...rows,
  cases: [
    ...returned.map((caseId) => caseAt({ caseId, returnedOn: '2026-04-10' })),
    ...awaited.map((caseId) => ({ ...first, caseId })),
  ],
  projects: [
    ...returned.map((caseId) => project(`${caseId}-01`, { caseId, state: '受付' })),
    ...awaited.map((caseId) =>
      project(`${caseId}-01`, { caseId, state: '照会中', cityAnswer: '' }),
    ),
  ],
});

const field = (selection?: { tab: string; row: number }) => {
  const { fields } = proxyEntryDialog(town.work(), { call: 'call', entryId: '1', selection });
  return fields.find(({ name }) => name === 'ask');
};

test('of everything: the soonest due, and that a row narrows it', () => {
  const { help, choices = [] } = field() ?? {};
  expect(help).toContain('期限の早いものを出しています。ほかの130件は、');
  expect(help).toContain('当たる行を選んでから、代理入力を開き直すと出ます。');
  expect(choices.every((label) => label.includes('（期限 '))).toBe(true);
});

test('of the row that is chosen already: only how many are not shown', () => {
  const { help } = field({ tab: '部署', row: 2 }) ?? {};
  expect(help).toContain('期限の早いものを出しています。ほかに10件あります。');
  expect(help).not.toContain('当たる行');
});

/** Which city the workbench starts with. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../../build/ensureBuilt';
import { restoreCity } from '../../../local/rehearse/start/restoreCity';
import { cityMaker } from '../../../local/workbench/server/cities';
import { openCity } from '../../../local/workbench/server/openCity';
import { StateFile } from '../../../local/workbench/server/stateFile';
import { Workbench } from '../../../local/workbench/server/workbench';
import { smallBundle, smallCity } from './smallCity';

let folder: string;
let statePath: string;

afterEach(() => jest.restoreAllMocks());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-open-'));
  statePath = join(folder, 'state.json');
});

/** Opens what the folder holds; the sample is a small city. */
async function openWithSmallSample(): Promise<Workbench> {
  const file = new StateFile(statePath);
  const workbench = new Workbench(file);
  const none = () => Promise.reject(new Error('not used here'));
  const maker = {
    sample: async () => ({ city: smallCity() }),
    scenario: none,
    export: none,
    restore: none,
  };
  await openCity(workbench, file, async () => smallBundle(), maker);
  return workbench;
}

test('the first time it is the sample, which is kept', async () => {
  const workbench = await openWithSmallSample();
  expect(workbench.ready).toBe(true);
  expect(JSON.parse(readFileSync(statePath, 'utf8'))).toHaveProperty('snapshot');
});

test('the next time it is the city of last time', async () => {
  const first = await openWithSmallSample();
  await first.change(({ people }) => people.insertRow('案件', { 案件番号: 'R8-777' }));
  const second = await openWithSmallSample();
  expect(second.runtime.people.tab('案件').rows[0]?.cells.案件番号).toBe('R8-777');
  expect(second.notice).toBeUndefined();
});

const rowsOf = ({ runtime }: Workbench) =>
  runtime.people.tab('案件').rows.map(({ cells }) => cells.案件番号);
const addCase = (workbench: Workbench, caseId: string) =>
  workbench.step(
    () => ({ label: `${caseId} を足す`, recorded: [] }),
    ({ people }) => people.insertRow('案件', { 案件番号: caseId }),
  );
const restore = async (snapshot: unknown) => restoreCity(snapshot, { dist: smallBundle() });

test('what was done before a restart is taken back after it, step by step, and what is done then too', async () => {
  const first = await openWithSmallSample();
  await addCase(first, 'R8-001');
  await addCase(first, 'R8-002');
  await addCase(first, 'R8-003');
  expect(await first.goBack(restore)).toBe('R8-003 を足す');

  const second = await openWithSmallSample();
  expect(second.story.canGoBack).toBe(true);
  await addCase(second, 'R8-004');
  expect(rowsOf(second)).toEqual(['R8-001', 'R8-002', 'R8-004']);
  expect(await second.goBack(restore)).toBe('R8-004 を足す');
  expect(await second.goBack(restore)).toBe('R8-002 を足す');

  const third = await openWithSmallSample();
  expect(rowsOf(third)).toEqual(['R8-001']);
  expect(await third.goBack(restore)).toBe('R8-001 を足す');
  expect(rowsOf(third)).toEqual([]);
  expect(third.story.canGoBack).toBe(false);
});

test('another city has no way back into the one before, whose worlds are not kept', async () => {
  const workbench = await openWithSmallSample();
  await addCase(workbench, 'R8-001');
  await workbench.replace(async () => ({ city: smallCity() }));
  expect(workbench.story.canGoBack).toBe(false);
  expect(readdirSync(join(folder, 'before'))).toEqual([]);
  await addCase(workbench, 'R8-009');
  const again = await openWithSmallSample();
  await again.goBack(restore);
  expect(rowsOf(again)).toEqual([]);
});

test('a world before that cannot be read any more is said to be gone', async () => {
  const first = await openWithSmallSample();
  await addCase(first, 'R8-001');
  const [name] = readdirSync(join(folder, 'before'));
  writeFileSync(join(folder, 'before', name as string), 'broken');
  const second = await openWithSmallSample();
  await expect(second.goBack(restore)).rejects.toThrow('これより前の状態は残っていません。');
  expect(rowsOf(second)).toEqual(['R8-001']);
});

test.each(['{"snapshot":', '[]', '{"snapshot":{"state":{}}}'])(
  'a state that cannot be read (%s) is put aside, and people are told',
  async (text) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(statePath, text);
    const terminal = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const workbench = await openWithSmallSample();
    expect(workbench.ready).toBe(true);
    expect(terminal).toHaveBeenCalledTimes(1);
    expect(workbench.notice).toContain('前回の状態を読めなかった');
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('state-unreadable'));
    expect(readFileSync(join(folder, aside as string), 'utf8')).toBe(text);
  },
);

describe('cities of the real bundle', () => {
  const silent = () => undefined;

  test('the sample shows a case that waits for departments', async () => {
    const { city } = await cityMaker(ensureBuilt, folder).sample(silent);
    expect(city.executions.filter((run) => !run.ok)).toEqual([]);
    const [row] = city.people.tab('案件').rows;
    expect(row?.cells).toMatchObject({ 状態: '進行中', 回答状況: '1/5' });
    expect(row?.cells.段階).toContain('④');
  });

  test('mistakes in a scenario are told with their places', async () => {
    const text =
      '{"start":"2026-04-01T09:00","steps":[{"at":"2026-04-02T09:00","submit":"様式9"}]}';
    await expect(cityMaker(ensureBuilt, folder).scenario(text, silent)).rejects.toMatchObject({
      message: 'シナリオに誤りがあります。',
      details: expect.arrayContaining([expect.stringContaining('steps[0]: there is no form')]),
    });
  });

  test('a city is written out as the files of a rehearsal', async () => {
    const maker = cityMaker(ensureBuilt, join(folder, 'export'));
    const { city } = await maker.scenario('{"start":"2026-04-01T09:00","steps":[]}', silent);
    const written = await maker.export(city);
    expect(readdirSync(written)).toEqual(
      expect.arrayContaining(['registry.xlsx', 'registry.json', 'mail.json', 'summary.txt']),
    );
  });
});

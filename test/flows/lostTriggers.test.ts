// A trigger is deleted, by hand or by Google: it stands again once, 総合政策課 is told once, and what came meanwhile is taken in.
import { type City, city, submitProposal } from './city';

const TOLD = '自動の処理';
const told = (there: City) => there.mails.filter(({ subject }) => subject.includes(TOLD));
const handlers = ({ runtime }: City) => runtime.state.triggers.map(({ handler }) => handler).sort();
const all = ['daily', 'handleEdit', ...Array(8).fill('handleFormSubmit'), 'sweep'].sort();

function lose(there: City, ...lost: string[]) {
  const { state } = there.runtime;
  for (const handler of lost) {
    const at = state.triggers.findIndex((one) => one.handler === handler);
    state.triggers.splice(at, 1);
  }
}

test('nothing is made or said where all stand', () => {
  const there = city().run(submitProposal('2026-04-06T10:00'), { until: '2026-04-09T12:00' });
  expect(handlers(there)).toEqual(all);
  expect(told(there)).toEqual([]);
});

test.each(['sweep', 'handleEdit', 'handleFormSubmit'])('%s: the next daily run', (handler) => {
  const there = city().run({ until: '2026-04-06T09:00' });
  lose(there, handler);
  there.run(submitProposal('2026-04-06T10:00'), { until: '2026-04-09T12:00' });
  expect(handlers(there)).toEqual(all);
  expect(told(there)).toMatchObject([
    { subject: expect.stringContaining('一部が止まっていたため、作り直しました') },
  ]);
  expect(there.rows('受付')).toHaveLength(1);
  expect(there.failures).toEqual([]);
});

test('daily: a sweep, once it is past its time', () => {
  const there = city().run({ until: '2026-04-06T09:00' });
  lose(there, 'daily');
  there.run(submitProposal('2026-04-06T10:00'), { until: '2026-04-10T12:00' });
  expect(handlers(there)).toEqual(all);
  expect(told(there)).toMatchObject([{ body: expect.stringContaining('毎朝の処理') }]);
  expect(there.failures).toEqual([]);
});

test('what cannot be made is told, and made the next day', () => {
  const there = city().run({ until: '2026-04-06T09:00' });
  lose(there, 'handleEdit', 'sweep');
  there.runtime.faults.add({ kind: 'throwBefore', service: 'ScriptApp.createTrigger' } as never);
  there.run({ until: '2026-04-07T12:00' });
  expect(told(there)).toMatchObject([
    { body: expect.stringMatching(/止まっているもの\n.*10分ごとの巡回\n理由：/s) },
  ]);
  there.run({ until: '2026-04-09T12:00' });
  expect(handlers(there)).toEqual(all);
  expect(told(there)).toHaveLength(2);
});

test.each(['ScriptApp.getProjectTriggers', 'ScriptApp.createTrigger'])(
  'never twice, and the day goes on, where %s goes wrong after it is done',
  (service) => {
    const there = city().run({ until: '2026-04-06T09:00' });
    lose(there, 'handleEdit');
    there.runtime.faults.add({ kind: 'throwAfter', service } as never);
    there.run(submitProposal('2026-04-06T10:00'), { until: '2026-04-09T12:00' });
    expect(handlers(there)).toEqual(all);
    expect(told(there)).toHaveLength(1);
    expect(there.failures).toEqual([]);
  },
);

test('runs of an account that is not the owner make nothing', () => {
  const there = city().run({ until: '2026-04-06T09:00' });
  lose(there, 'handleEdit');
  there.runtime.state.properties.owner = 'daihyo@city.example.jp';
  there.run({ until: '2026-04-09T12:00' });
  expect(handlers(there)).toEqual(all.filter((one) => one !== 'handleEdit'));
  expect(told(there)).toEqual([]);
});

test('none runs for five hours, and nothing else changes: the next night what came meanwhile is found', () => {
  const there = city().run({ until: '2026-05-22T08:00' });
  const { state } = there.runtime;
  const all = state.triggers.splice(0);
  there.run(submitProposal('2026-05-22T10:00'), { until: '2026-05-22T13:00' });
  state.triggers.push(...all);
  there.run({ until: '2026-05-23T01:00' });
  expect(there.rows('受付')).toHaveLength(1);
});

// †: a cell that the system fills, emptied by hand, holds again what the system last wrote, as long as something hangs on it.

import type { TabKey } from '../../../src/domain/registry/tabs';
import {
  answer,
  atDepartmentAnswer,
  beforeFirstMeeting,
  businessOf,
  caseAt,
  clear,
  departments,
  project,
} from '../support/given';
import { Office } from '../support/office';

const inquired = () => {
  const there = new Office({
    businesses: [businessOf(1, clear)],
    departments,
    cases: [
      caseAt({
        stage: '② 総合政策課と事業者等の協議',
        policyFields: '健康・福祉',
        consultedOn: '2026-05-15',
      }),
    ],
    projects: [project('01', { state: '受付', cityAnswer: '' })],
  });
  there.choose('cases', 'R8-001', '照会を開始する');
  return there.sendMails();
};

const empty = (there: Office, tab: TabKey, key: string, column: string) =>
  there.type(tab, key, { [column]: '' }).derive();

test('期限 at ④, as the system had filled it', () => {
  const there = inquired();
  const { dueOn } = there.row('cases', 'R8-001');
  empty(there, 'cases', 'R8-001', 'dueOn');
  expect(there.row('cases', 'R8-001').dueOn).toBe(dueOn);
  expect(there.rows('auditLog').map(({ action, after }) => [action, after])).toContainEqual([
    '空にされた欄を戻す',
    dueOn,
  ]);
});

test('期限 that staff had typed is asked of them: the earlier one of the system would end the asking', () => {
  const there = inquired();
  there.type('cases', 'R8-001', { dueOn: '2026-06-30' });
  // Saved, with its marks.
  there.registry.changes();
  there.newDay('2026-06-20');
  empty(there, 'cases', 'R8-001', 'dueOn');
  const { dueOn, nextStep } = there.row('cases', 'R8-001');
  expect(dueOn).toBe('');
  expect(nextStep).toContain('期限がありません（期限を入れる）');
});

test('a department out of 照会先, while its answer is waited for; none whose mail never left', () => {
  const there = inquired();
  const { inquired: all } = there.row('cases', 'R8-001');
  const [first, ...others] = all.split('、');
  there.type('cases', 'R8-001', { inquired: others.join('、') }).derive();
  expect(there.row('cases', 'R8-001').inquired).toBe(all);
  expect(there.rows('auditLog').map(({ action, after }) => [action, after])).toContainEqual([
    '照会先に戻す',
    first,
  ]);
  const mail = there.rows('outbox').find(({ receiver }) => receiver === `部署:${first}`);
  there.type('outbox', mail?.mailId ?? '', { state: '失敗' });
  there.type('cases', 'R8-001', { inquired: others.join('、') }).derive();
  expect(there.row('cases', 'R8-001').inquired).toBe(others.join('、'));
});

test('whoever is taken out of 照会先 and has not answered is awaited: nobody hears that all have answered', () => {
  const there = inquired();
  const [first, second] = there.row('cases', 'R8-001').inquired.split('、');
  there.registry.append('answers', answer('01', second, '可'));
  there.derive();
  const said = () => there.rows('outbox').map(({ kind }) => kind);
  const before = said();
  there.type('cases', 'R8-001', { inquired: second }).derive();
  expect(there.row('cases', 'R8-001')).toMatchObject({
    inquired: [first, second].join('、'),
    answered: '1/2',
  });
  expect(said()).toEqual(before);
});

test('a day ahead is filled in again though staff had typed another', () => {
  const there = inquired();
  const { dueOn } = there.row('cases', 'R8-001');
  there.type('cases', 'R8-001', { dueOn: '2026-06-30' });
  there.registry.changes();
  empty(there, 'cases', 'R8-001', 'dueOn');
  expect(there.row('cases', 'R8-001').dueOn).toBe(dueOn);
});

test('no 期限 where nothing is asked', () => {
  const there = inquired();
  there.type('cases', 'R8-001', { dueOn: '2026-06-30' });
  there.insist('cases', 'R8-001', '取り下げ', { remarks: '申出による' });
  empty(there, 'cases', 'R8-001', 'dueOn');
  expect(there.row('cases', 'R8-001').dueOn).toBe('');
});

test('市の回答 and 担当部局 after ④', () => {
  const there = new Office(
    atDepartmentAnswer({
      projects: [project('01', { state: '照会中', cityAnswer: '' })],
      answers: [answer('01', '健康福祉課', '可'), answer('01', '商工観光課', '所管外')],
    }),
    '2026-05-12T09:00',
  ).derive();
  there.insist('cases', 'R8-001', '回答を締め切る');
  for (const [column, said] of [
    ['cityAnswer', '可'],
    ['department', '健康福祉課'],
  ]) {
    empty(there, 'projects', 'R8-001-01', column);
    expect(there.row('projects', 'R8-001-01')).toMatchObject({ [column]: said });
  }
  // Typed by staff, and emptied: 様式4 does not leave with it.
  there.type('projects', 'R8-001-01', { cityAnswer: '否', cityReason: '人手不足' });
  there.registry.changes();
  empty(there, 'projects', 'R8-001-01', 'cityAnswer');
  there.makeDocuments();
  there.type('documents', 'R8-001-様式4', { approvedOn: '2026-05-12', documentNumber: '第1号' });
  expect(there.insist('cases', 'R8-001', '様式4を発送する')).toContain(
    '市の回答に可または否を入れてください：R8-001-01',
  );
});

test('日程調整期限 while dates are asked for', () => {
  const there = new Office(beforeFirstMeeting);
  there.choose('projects', 'R8-001-01', '日程調整を始める');
  empty(there, 'projects', 'R8-001-01', 'schedulingDueOn');
  expect(there.row('projects', 'R8-001-01').schedulingDueOn).toBe('2026-05-27');
});

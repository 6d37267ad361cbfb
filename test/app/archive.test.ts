// What is finished leaves the working tabs by itself, and comes back when somebody works on it.

import { sweep } from '../../src/app/sweep';
import { mailKey } from '../../src/domain/mail/keys';
import type { GivenRows } from '../domain/support/rows';
import { businessProposal, Town } from './support/town';

/** A case that ended in June 2026: one project never came about, one ended long ago, one is carried out. */
const finished = (caseId = 'R8-001', over: Record<string, string> = {}): GivenRows => ({
  cases: [
    {
      caseId,
      kind: '締結前',
      fiscalYear: '2026',
      businessId: 'J0001',
      businessName: '株式会社A',
      stage: '⑪ 締結',
      state: '完了',
      receivedOn: '2026-04-06',
      concludedOn: '2026-06-10',
      ...over,
    },
  ],
  projects: [
    {
      projectId: `${caseId}-01`,
      projectName: '見守り',
      content: '見守ります。',
      caseId,
      state: '不成立',
      proposerSide: '事業者',
    },
    {
      projectId: `${caseId}-02`,
      projectName: '見守り',
      content: '見守ります。',
      caseId,
      state: '実施中',
      stage: '⑫ 連携事業の実施',
      implementedFrom: '2026-06-10',
      department: '健康福祉課',
    },
  ],
  answers: [
    {
      answerId: 'A000001',
      projectId: `${caseId}-01`,
      form: '様式2',
      answer: '可',
      validity: '有効',
    },
    {
      answerId: 'A000002',
      projectId: `${caseId}-02`,
      form: '様式2',
      answer: '可',
      validity: '有効',
    },
  ],
  documents: [
    {
      name: `${caseId}-様式4`,
      form: '様式4',
      caseId,
      state: '発送済',
      fileId: 'f',
      sentOn: '2026-05-12',
    },
  ],
  outbox: [
    {
      mailId: 'S000001',
      target: caseId,
      key: mailKey('letter', { document: `${caseId}-様式4` }),
      state: '送信済',
      sentAt: '2026-05-12T09:00',
      body: '本文',
    },
    { mailId: 'S000002', target: caseId, state: '送信済', sentAt: '2026-06-10T09:00' },
    { mailId: 'S000003', target: 'J0001', state: '送信済', sentAt: '2026-08-10T09:00' },
  ],
  counters: [{ series: `${caseId}-`, last: '2' }],
  businesses: [{ businessId: 'J0001', name: '株式会社A' }],
});

const at = (town: Town, minute: string): Town => {
  town.pass((Date.parse(`${minute}:00+09:00`) - town.time) / 60_000);
  return town;
};

const keys = (town: Town) =>
  Object.fromEntries(
    (['projects', 'answers', 'documents', 'outbox', 'counters'] as const).map((tab) => [
      tab,
      town.read(tab).map((row) => Object.values(row)[0]),
    ]),
  );

test('a case moves once nothing of it has moved for 60 days; what is carried out stays', () => {
  const town = at(new Town(finished()), '2026-08-08T10:00');
  town.dailyComes = true;
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).toBe('');
  at(town, '2026-08-11T10:00');
  sweep(town.work());
  expect(town.read('cases')[0]).toMatchObject({
    archivedIn: 'https://docs.example.jp/台帳 保存 令和8年度',
    available: '保存から戻す',
    state: '完了',
  });
  expect(keys(town)).toMatchObject({
    projects: ['R8-001-02'],
    // The last number of each kind stays.
    answers: ['A000002'],
    documents: [],
    outbox: ['S000003'],
    counters: expect.not.arrayContaining(['R8-001-']),
  });
  // What is remembered follows what stands here.
  expect(
    town
      .read('memory')
      .map(({ entries }) => entries)
      .join(),
  ).not.toContain('S000001');
  expect(
    town
      .read('memory')
      .map(({ entries }) => entries)
      .join(),
  ).toContain('S000003');
  expect(town.archived(2026, 'outbox').map(({ mailId, body }) => [mailId, body])).toEqual([
    ['S000001', '本文'],
    ['S000002', ''],
  ]);
  expect(town.archiveReadings).toBe(0);
  // Nobody misses what has moved.
  town.pass(60);
  sweep(town.work());
  const said = () =>
    town
      .read('home')
      .map(({ what }) => what)
      .join();
  expect(said()).not.toContain('消されたか');
  town.delete('projects', () => true);
  town.pass(60);
  sweep(town.work());
  expect(said()).toContain('「提案事業」のR8-001-02の行が、消されたか');
});

test('to see that a case has been quiet, nothing is read of it but what every whole look reads', () => {
  const town = at(new Town(finished()), '2026-08-08T10:00');
  sweep(town.work());
  expect(town.read('cases')[0].quietSince).toContain('2026-06-10 ');
  expect(town.furtherReadings).toBe(0);
});

test('a run that has taken long already leaves the moving to the next one', () => {
  const town = at(new Town(finished()), '2026-08-11T10:00');
  town.loadingMs = 160_000;
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).toBe('');
  town.loadingMs = 20_000;
  at(town, '2026-08-11T11:00');
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).not.toBe('');
});

test('what somebody typed lately keeps a case where it is', () => {
  const town = at(new Town(finished()), '2026-08-08T10:00');
  sweep(town.work());
  town.type('cases', 'R8-001', { remarks: 'あとで見る' });
  at(town, '2026-08-11T10:00');
  sweep(town.work());
  at(town, '2026-10-09T10:00');
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).toBe('');
  at(town, '2026-10-10T10:00');
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).not.toBe('');
});

const moved = () => {
  const town = at(new Town(finished()), '2026-08-11T10:00');
  sweep(town.work());
  return town;
};

test('looking at everything again and again reads no archive', () => {
  const town = moved();
  for (let i = 0; i < 3; i++) {
    town.pass(60);
    sweep(town.work());
  }
  expect(town.archiveReadings).toBe(0);
});

test('保存から戻す brings everything back, and it moves again after 60 days', () => {
  const town = moved();
  town.dailyComes = true;
  town.type('cases', 'R8-001', { operation: '保存から戻す' });
  town.pass(60);
  sweep(town.work());
  expect(town.read('cases')[0]).toMatchObject({
    archivedIn: '',
    operation: '',
    result: expect.stringContaining('保存から'),
  });
  expect(keys(town)).toMatchObject({
    projects: ['R8-001-02', 'R8-001-01'],
    documents: ['R8-001-様式4'],
    outbox: ['S000003', 'S000001', 'S000002'],
  });
  expect(town.read('outbox')[1].body).toBe('本文');
  town.pass(60 * 24 * 59);
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).toBe('');
  town.pass(60 * 24 * 3);
  sweep(town.work());
  expect(town.read('cases')[0].archivedIn).not.toBe('');
  expect(town.archived(2026, 'outbox')).toHaveLength(2);
});

test('実施を終了する brings its case back; 状態 typed over by hand does too', () => {
  const town = moved();
  town.type('projects', 'R8-001-02', {
    operation: '実施を終了する',
    remarks: '所期の目的を達したため',
  });
  town.pass(60);
  sweep(town.work());
  expect(
    town
      .read('projects')
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['不成立', '終了']);
  expect(town.read('cases')[0].archivedIn).toBe('');
  const other = moved();
  other.type('cases', 'R8-001', { state: '進行中' });
  other.pass(60);
  sweep(other.work());
  expect(keys(other).documents).toEqual(['R8-001-様式4']);
});

test('an archive in the trash is told once, and everything else goes on', () => {
  const town = at(new Town(finished()), '2026-08-08T10:00');
  sweep(town.work());
  at(town, '2026-08-11T10:00');
  town.lostArchives.add(2026);
  for (let i = 0; i < 3; i++) {
    sweep(town.work());
    town.pass(60);
  }
  const reports = town.sent.filter(({ subject }) => subject.includes('台帳 保存 令和8年度'));
  expect(reports).toHaveLength(1);
  expect(reports[0].body).toContain('ゴミ箱から戻してください');
  expect(keys(town).documents).toEqual(['R8-001-様式4']);
  town.lostArchives.clear();
  sweep(town.work());
  expect(keys(town).documents).toEqual([]);
});

test('what cannot be read now is refused in words', () => {
  const town = moved();
  town.lostArchives.add(2026);
  town.type('cases', 'R8-001', { operation: '保存から戻す' });
  town.pass(60);
  sweep(town.work());
  expect(town.read('cases')[0].result).toContain('台帳 保存 令和8年度');
  expect(town.read('cases')[0].archivedIn).not.toBe('');
});

test('a row copied back by hand counts, and stands once', () => {
  const town = moved();
  town.copyBack(2026, 'documents', 'R8-001-様式4');
  town.type('documents', 'R8-001-様式4', { documentNumber: '手書き' });
  town.type('cases', 'R8-001', { operation: '保存から戻す' });
  town.pass(60);
  sweep(town.work());
  expect(town.read('documents').map(({ name, documentNumber }) => [name, documentNumber])).toEqual([
    ['R8-001-様式4', '手書き'],
  ]);
  expect(
    town
      .read('outbox')
      .map(({ mailId }) => mailId)
      .sort(),
  ).toEqual(['S000001', 'S000002', 'S000003']);
});

test('a late answer to an archived case is held with its reason, and the case rests', () => {
  const town = moved();
  const code = JSON.stringify({
    form: 'departmentAnswer',
    who: '健康福祉課',
    caseId: 'R8-001',
    projectIds: ['R8-001-01'],
    until: '2026-05-01',
  });
  town.submit('departmentAnswer', {
    課名: '健康福祉課',
    課長名: '佐藤',
    'No.1 提案事業': 'R8-001-01',
    'No.1 連携可否': '可',
    担当者: '係',
    連絡先: '内線1',
    回答コード: `code:${code}`,
  });
  town.pass(60);
  sweep(town.work());
  const [late] = town.read('intake');
  expect(late.state).toBe('保留');
  expect(late.reason).not.toContain('エラー');
  expect(town.read('cases')[0].archivedIn).not.toBe('');
});

test('numbers of what rests in the archive are never given again', () => {
  const town = moved();
  town.submit('businessProposal', businessProposal('株式会社B'));
  town.pass(60);
  sweep(town.work());
  expect(town.read('cases').map(({ caseId }) => caseId)).toEqual(['R8-001', 'R8-002']);
  const mails = town.read('outbox').map(({ mailId }) => mailId);
  expect(mails).toEqual([...new Set(mails)]);
  expect(mails.every((id) => id >= 'S000003')).toBe(true);
});

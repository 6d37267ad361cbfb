// Hands in 受付 and 送信: whatever is deleted, copied or emptied there, nothing goes out or is taken in twice, nothing
// silently never goes, and ホーム says it until it is settled.
import { submitted } from '../../src/app/receive';
import { daily, sweep } from '../../src/app/sweep';
import { bringBack } from '../../src/domain/flow/bringBack';
import { inspect } from '../../src/domain/flow/inspect';
import { mailKey } from '../../src/domain/mail/keys';
import { isPosted } from '../../src/domain/mail/notice';
import { type LoadedTabs, Registry } from '../../src/domain/registry/registry';
import { type TabKey, tabKeys, tabs } from '../../src/domain/registry/tabs';
import { contextOf } from '../domain/support/context';
import { achievement, answer, bound, caseAt, project } from '../domain/support/given';
import { businessProposal, Town } from './support/town';

/** Two mails, of which one has gone, and two submissions, of which one is held. */
function town(): Town {
  const place = new Town({
    outbox: ['一課', '二課'].map((department, index) => ({
      mailId: `S00000${index + 1}`,
      to: `to${index + 1}@example.jp`,
      subject: `件名${index + 1}`,
      kind: '引継ぎ',
      target: 'R8-001',
      state: '待ち',
      scheduledAt: index === 0 ? '2026-04-20T09:00' : '2026-04-20T12:00',
      attempts: '0',
      key: mailKey('handover', { caseId: 'R8-001', department }),
      body: '本文',
    })),
  });
  submitted(place.work(), place.submit('businessProposal', businessProposal('株式会社A')));
  submitted(
    place.work(),
    place.submit('businessProposal', { ...businessProposal('株式会社B'), 誓約: [] }),
  );
  sweep(place.work());
  return place;
}

const runs = (place: Town, count = 3) => {
  for (let run = 0; run < count; run++) {
    place.pass(run === 0 ? 60 : 10);
    sweep(place.work());
  }
  place.pass(60 * 24);
  daily(place.work());
  sweep(place.work());
};

const went = (place: Town) =>
  place.sent.filter(({ to }) => to.startsWith('to')).map(({ to }) => to);
const home = (place: Town) =>
  place.read('home').map(({ place: where, subject, what }) => `${where} ${subject} ${what}`);
const row = <K extends 'outbox' | 'intake'>(place: Town, tab: K, number: string) =>
  place.read(tab).filter((one) => Object.values(one)[0] === number);
const loadedOf = (place: Town): LoadedTabs =>
  Object.fromEntries(
    tabKeys.map((tab: TabKey) => [
      tab,
      place.read(tab).map((values, index) => ({ position: index + 2, values, auto: {} })),
    ]),
  );
const findings = (place: Town) => inspect(new Registry(loadedOf(place)), '2026-04-20').join('\n');

test('without hands: both mails go once, one submission is taken in and one held', () => {
  const place = town();
  runs(place);
  expect(went(place)).toEqual(['to1@example.jp', 'to2@example.jp']);
  expect(place.read('intake').map(({ state }) => state)).toEqual(['処理済', '保留']);
  expect(place.read('cases')).toHaveLength(1);
  expect(home(place).join()).not.toContain('消され');
});

describe.each<[string, (place: Town) => void]>([
  [
    'the sent mail deleted',
    (place) => place.delete('outbox', ({ mailId }) => mailId === 'S000001'),
  ],
  ['every mail deleted', (place) => place.delete('outbox', ({ state }) => state === '送信済')],
  ['its number emptied', (place) => place.type('outbox', 'S000001', { mailId: 'x' })],
  ['its 重複防止キー emptied', (place) => place.type('outbox', 'S000001', { key: '' })],
  ['its state emptied', (place) => place.type('outbox', 'S000001', { state: '' as '送信済' })],
  ['its state 待ち again', (place) => place.type('outbox', 'S000001', { state: '待ち' })],
  [
    'the sent mail copied as 待ち',
    (place) => place.duplicate('outbox', 'S000001', { state: '待ち' }),
  ],
  ['the waiting mail copied', (place) => place.duplicate('outbox', 'S000002')],
  [
    'the waiting mail copied under another number',
    (place) => place.duplicate('outbox', 'S000002', { mailId: 'S000999' }),
  ],
  ['the submission deleted', (place) => place.delete('intake', ({ state }) => state === '処理済')],
  ['every submission deleted', (place) => place.delete('intake', () => true)],
  ['its 回答ID emptied', (place) => place.type('intake', 'U000001', { responseId: '' })],
  ['its 内容の印 emptied', (place) => place.type('intake', 'U000001', { answersHash: '' })],
  [
    'the 回答ID of two submissions exchanged',
    (place) => {
      const [one, other] = place.read('intake').map(({ responseId }) => responseId);
      place.type('intake', 'U000001', { responseId: other });
      place.type('intake', 'U000002', { responseId: one });
    },
  ],
  [
    'all but its number written over with the held one',
    (place) => {
      const { intakeId: _, ...other } = place.read('intake')[1];
      place.type('intake', 'U000001', other);
    },
  ],
  ['the submission copied', (place) => place.duplicate('intake', 'U000001')],
  ['the held one copied', (place) => place.duplicate('intake', 'U000002', { intakeId: 'U000999' })],
])('%s', (_name, hand) => {
  test('nothing goes out or is taken in twice, and what waits goes', () => {
    const place = town();
    const sentBefore = place.sent.length;
    hand(place);
    runs(place);
    expect(went(place)).toEqual(['to1@example.jp', 'to2@example.jp']);
    expect(place.sent.slice(sentBefore).filter(({ to }) => !to.startsWith('to'))).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ to: 'suzuki@minori.example.jp' })]),
    );
    expect(place.read('cases')).toHaveLength(1);
    expect(place.read('projects')).toHaveLength(1);
    expect(place.alarms).toEqual([]);
  });
});

test('a deleted row stands again with its number, and ホーム and 点検 say so until 備考 says that it is all right', () => {
  const place = town();
  place.delete('outbox', ({ mailId }) => mailId === 'S000001');
  runs(place, 1);
  expect(row(place, 'outbox', 'S000001')).toMatchObject([
    { state: '送信済', target: 'R8-001', kind: '引継ぎ', body: '' },
  ]);
  expect(home(place)).toContainEqual(expect.stringMatching(/^送信 S000001 .*もう一度送ったり/));
  expect(findings(place)).toContain('もう一度送ったり');
  place.type('outbox', 'S000001', { remarks: '整理のため消した' });
  runs(place, 1);
  expect(home(place).join()).not.toContain('もう一度送る');
  expect(findings(place)).not.toContain('もう一度送る');
});

test('a sent mail whose row was written over with another’s is not posted again', () => {
  const place = town();
  const { key } = place.read('outbox')[0];
  const { mailId: _, ...other } = place.read('outbox')[1];
  place.type('outbox', 'S000001', other);
  const registry = new Registry(loadedOf(place));
  bringBack(contextOf({}, { registry }));
  expect(isPosted(registry, key)).toBe(true);
});

describe('a mail deleted before it went', () => {
  const deleted = () => {
    const place = town();
    place.delete('outbox', ({ mailId }) => mailId === 'S000002');
    runs(place, 1);
    return place;
  };
  const line = expect.stringMatching(/^送信 S000002 .*まだ送っていません/);

  test('is said not to have gone, until a person takes it off', () => {
    const place = deleted();
    expect(went(place)).toEqual(['to1@example.jp']);
    expect(home(place)).toContainEqual(line);
    place.type('outbox', 'S000002', { operation: '再送する' });
    sweep(place.work());
    expect(row(place, 'outbox', 'S000002')[0].result).toContain('本文が残っていません');
    place.type('outbox', 'S000002', { operation: '取りやめる' });
    sweep(place.work());
    expect(home(place).join()).not.toContain('S000002');
    expect(went(place)).toEqual(['to1@example.jp']);
  });

  test('goes once its row is put back, beside the one of the memory or in its place', () => {
    const before = town();
    const [saved] = row(before, 'outbox', 'S000002');
    const place = deleted();
    place.delete('outbox', ({ mailId }) => mailId === 'S000002');
    place.duplicate('outbox', 'S000001', saved);
    runs(place, 1);
    expect(went(place)).toEqual(['to1@example.jp', 'to2@example.jp']);
    expect(home(place)).not.toContainEqual(line);
  });
});

test('a held submission that was deleted is held again under its number, with what the form keeps, and acknowledged once', () => {
  const place = town();
  const sent = place.sent.length;
  place.delete('intake', ({ intakeId }) => intakeId === 'U000002');
  runs(place);
  expect(row(place, 'intake', 'U000002')).toMatchObject([
    { state: '保留', answers: expect.stringContaining('株式会社B') },
  ]);
  expect(place.read('intake')).toHaveLength(2);
  expect(home(place)).toContainEqual(expect.stringMatching(/^受付 U000002 /));
  expect(place.sent.slice(sent).map(({ to }) => to)).not.toContain('suzuki@minori.example.jp');
});

test('a column sorted alone: no mail goes under the number of another', () => {
  const place = town();
  place.type('outbox', 'S000001', { mailId: 'x' });
  place.type('outbox', 'S000002', { mailId: 'S000001' });
  place.type('outbox', 'x', { mailId: 'S000002' });
  runs(place);
  expect(went(place)).toEqual(['to1@example.jp']);
  expect(home(place)).toContainEqual(expect.stringMatching(/^送信 S00000\d .*食い違う/));
});

test('a copied row does nothing, and says so', () => {
  const place = town();
  place.duplicate('outbox', 'S000002');
  place.duplicate('intake', 'U000002', { intakeId: 'U000999' });
  runs(place, 1);
  expect(row(place, 'outbox', 'S000002').map(({ state }) => state)).toEqual(['送信済', '取りやめ']);
  expect(row(place, 'outbox', 'S000002')[1].reason).toContain('写した行は消し');
  expect(home(place)).toContainEqual(expect.stringMatching(/^受付 U000999 .*控えにない番号/));
  place.type('intake', 'U000999', { target: 'R8-001', operation: '対象に付ける' });
  runs(place, 1);
  expect(row(place, 'intake', 'U000999')[0].result).toContain('控えにない番号');
  place.delete('intake', ({ intakeId }) => intakeId === 'U000999');
  runs(place, 1);
  expect(home(place).join()).not.toContain('控えにない番号');
  expect(place.read('intake')).toHaveLength(2);
});

test('a cell of the memory that somebody wrote into calls nothing off', () => {
  const place = town();
  const [{ block }] = place.read('memory');
  place.type('memory', block, { entries: 'x' });
  runs(place);
  expect(went(place)).toEqual(['to1@example.jp', 'to2@example.jp']);
  expect(place.read('memory')[0].entries).toContain('S000001');
});

test('a registry of before remembers what its rows show from the first run on', () => {
  const place = town();
  place.delete('memory', () => true);
  place.pass(60);
  sweep(place.work());
  place.delete('outbox', ({ state }) => state === '送信済');
  place.delete('intake', () => true);
  runs(place);
  expect(went(place)).toEqual(['to1@example.jp', 'to2@example.jp']);
  expect(place.read('cases')).toHaveLength(1);
});

test.each(['送信済', '待ち'])(
  '%s mails of 1 April deleted: everybody is called upon once',
  (state) => {
    const place = new Town({
      ...bound(),
      settings: [{ item: '稼働開始日', value: '2026-10-01' }],
    });
    place.pass((Date.parse('2027-04-01T06:00:00+09:00') - place.time) / 60_000);
    daily(place.work());
    if (state === '送信済') sweep(place.work());
    place.delete('outbox', (mail) => mail.state === state);
    for (let day = 0; day < 3; day++) {
      sweep(place.work());
      place.pass(24 * 60);
      daily(place.work());
      sweep(place.work());
    }
    const called = place.sent.filter(({ subject }) => /提案/.test(subject)).map(({ to }) => to);
    expect(called.sort()).toEqual([
      'inoue@a.example.jp',
      'inoue@b.example.jp',
      'kenko@city.example.jp',
      'shoko@city.example.jp',
    ]);
  },
);

describe('rows of the other tabs', () => {
  const [caseId, projectId] = ['R8-001', 'R8-001-01'];
  /** Runs have seen everything once. */
  function standing(): Town {
    const place = new Town({
      ...bound(),
      cases: [caseAt({ caseId, stage: '④ 連携可否の回答' })],
      projects: [project(projectId)],
      answers: [{ ...answer('01', '健康福祉課', '可'), answerId: 'A000001' }],
      meetings: [{ meetingId: 'M000001', kind: '②協議', subject: caseId, state: '済' }],
      documents: [{ name: 'R8-001-掲示文', form: '掲示文', caseId, state: '案', fileId: 'F1' }],
      achievements: [achievement(2026, projectId)],
    });
    runs(place, 1);
    return place;
  }
  const DELETED = 'の行が、消されたか';
  const keyIn = (place: Town, tab: TabKey) => String(Object.values(place.read(tab)[0])[0]);
  const deleteFirst = (place: Town, tab: TabKey) => {
    const [first] = place.read(tab);
    place.delete(tab, (one) => one === first);
    return first;
  };

  test('nothing is missed where nothing was deleted', () => {
    const place = standing();
    runs(place);
    expect(home(place).join() + findings(place)).not.toContain(DELETED);
  });

  test.each([
    'cases',
    'projects',
    'answers',
    'meetings',
    'documents',
    'achievements',
    'agreements',
    'businesses',
    'departments',
  ] as const)('%s: ホーム and 点検 name a deleted row until it is there again', (tab) => {
    const place = standing();
    const line = `「${tabs[tab].name}」の${keyIn(place, tab)}${DELETED}`;
    const row = deleteFirst(place, tab);
    runs(place, 1);
    runs(place, 1);
    expect(home(place)).toContainEqual(expect.stringContaining(line));
    expect(findings(place)).toContain(line);
    place.insert(tab, row);
    runs(place, 1);
    expect(home(place).join() + findings(place)).not.toContain(DELETED);
  });

  test('nothing is concluded about a case of which an answer was deleted', () => {
    const place = standing();
    deleteFirst(place, 'answers');
    place.type('cases', caseId, { operation: '取り下げ', remarks: '申出により' });
    sweep(place.work());
    expect(place.read('cases')[0]).toMatchObject({ state: '進行中' });
    expect(place.read('cases')[0].result).toContain(`「回答」のA000001${DELETED}`);
  });

  test('rows that people made up or moved on are not missed', () => {
    const place = standing();
    place.duplicate('projects', projectId, { projectId: 'R8-001-77' });
    runs(place, 1);
    place.delete('projects', (one) => one.projectId === 'R8-001-77');
    const [{ name }] = place.read('departments');
    place.type('departments', name, { name: '新しい課', formerNames: name });
    runs(place, 1);
    expect(home(place).join() + findings(place)).not.toContain(DELETED);
  });
});

// What staff type and choose: noted, and served at once where the trigger reaches us.
import { staffEdited } from '../../src/app/staffEdit';
import { sweep } from '../../src/app/sweep';
import { businessCriteria } from '../../src/domain/base/criteria';
import { type TabKey, tabs } from '../../src/domain/registry/tabs';
import { businessProposal, Town } from './support/town';

const town = () => {
  const place = new Town();
  place.submit('businessProposal', businessProposal('株式会社A'));
  sweep(place.work());
  return place;
};

/** The edit as Google tells it, by tab, row and column keys. */
const edit = (
  tab: TabKey,
  firstRow: number,
  lastRow: number,
  firstKey: string,
  lastKey = firstKey,
) => {
  const keys = Object.keys(tabs[tab].columns);
  return {
    tab: tabs[tab].name,
    firstRow,
    lastRow,
    firstColumn: keys.indexOf(firstKey) + 1,
    lastColumn: keys.indexOf(lastKey) + 1,
  };
};

test('the decision on a criterion is noted with who made it and what it was before', () => {
  const place = town();
  place.type('businesses', 'J0001', { taxArrears: '該当なし' });
  staffEdited(place.work('tanaka@city.example.jp'), {
    ...edit('businesses', 2, 2, 'taxArrears'),
    oldValue: '確認中',
  });
  expect(place.read('auditLog').pop()).toMatchObject({
    at: '2026-04-20T10:00',
    actor: 'tanaka@city.example.jp',
    action: '基準の確認：(4) 市税滞納',
    target: 'J0001',
    before: '確認中',
    after: '該当なし',
  });
});

const decided = (decision: string) =>
  Object.fromEntries(businessCriteria.map(({ key }) => [key, decision]));
const decisionsNoted = (place: Town) =>
  place.read('auditLog').filter(({ action }) => action.startsWith('基準の確認：'));

test('a paste over several criteria is noted decision by decision', () => {
  const place = town();
  place.type('businesses', 'J0001', { ...decided('該当なし'), insolvency: '該当' });
  staffEdited(
    place.work('tanaka@city.example.jp'),
    edit('businesses', 2, 2, 'lawViolation', 'publicBody'),
  );
  sweep(place.work());
  expect(decisionsNoted(place).map(({ action, actor, after }) => [action, actor, after])).toEqual(
    businessCriteria.map(({ key, header }) => [
      `基準の確認：${header}`,
      'tanaka@city.example.jp',
      key === 'insolvency' ? '該当' : '該当なし',
    ]),
  );
});

test('a decision whose trigger never came is noted by the sweep, once, as made by nobody known', () => {
  const place = town();
  place.type('businesses', 'J0001', { taxArrears: '該当なし' });
  sweep(place.work());
  sweep(place.work());
  expect(decisionsNoted(place)).toMatchObject([
    { actor: '不明', target: 'J0001', before: '確認中', after: '該当なし' },
  ]);
});

test('a paste over other columns is noted cell by cell', () => {
  const place = town();
  place.type('cases', 'R8-001', { consultedOn: '2026-04-20', consultationNotes: '市役所で協議' });
  staffEdited(place.work(), edit('cases', 2, 2, 'consultedOn', 'consultationNotes'));
  const notes = place.read('auditLog').filter(({ action }) => action.startsWith('編集：'));
  expect(notes.map(({ action, after }) => [action, after])).toEqual([
    ['編集：案件・協議日', '2026-04-20'],
    ['編集：案件・協議記録', '市役所で協議'],
  ]);
});

test.each([
  ['the header row', edit('businesses', 1, 1, 'name')],
  ['a row without a record', edit('businesses', 9, 9, 'name')],
  [
    'a column that people added',
    { ...edit('businesses', 2, 2, 'name'), firstColumn: 90, lastColumn: 90 },
  ],
  ['a tab that people added', { ...edit('businesses', 2, 2, 'name'), tab: 'メモ' }],
])('an edit of %s is nothing to note', (_name, edited) => {
  const place = town();
  const before = place.read('auditLog');
  staffEdited(place.work(), edited);
  expect(place.read('auditLog')).toEqual(before);
});

test('an operation that cannot be done says what is missing, empties its cell and changes nothing else', () => {
  const place = town();
  const [before] = place.read('cases');
  const project = { ...place.read('projects')[0] };
  const kept = { ...before };
  place.type('cases', 'R8-001', { operation: '適合とする' });
  staffEdited(place.work(), edit('cases', 2, 2, 'operation'));
  const [after] = place.read('cases');
  expect(after).toEqual({ ...kept, operation: '', result: after.result });
  expect(after.result).toMatch(/^「適合とする」はできません。.*確認中の基準.*適否が確認中/);
  expect(place.read('projects')[0]).toEqual(project);
});

test.each([
  [
    'the edit trigger',
    (place: Town) => staffEdited(place.work(), edit('cases', 2, 2, 'operation')),
  ],
  ['the sweep, when no trigger came', (place: Town) => sweep(place.work())],
])('an operation is done once by %s', (_name, serve) => {
  const place = town();
  place.type('businesses', 'J0001', decided('該当なし'));
  place.type('projects', 'R8-001-01', { eligibility: '適合' });
  place.type('cases', 'R8-001', { operation: '適合とする' });
  serve(place);
  serve(place);
  expect(place.read('cases')[0]).toMatchObject({
    stage: '② 総合政策課と事業者等の協議',
    operation: '',
    result: '適合としました。② 総合政策課と事業者等の協議 に進みました。',
  });
  expect(place.read('auditLog').filter(({ action }) => action === '適合とする')).toHaveLength(1);
});

test('an operation that does not exist is answered with those that are possible now', () => {
  const place = town();
  place.type('cases', 'R8-001', { operation: 'やっておいて' });
  sweep(place.work());
  expect(place.read('cases')[0]).toMatchObject({
    operation: '',
    result: expect.stringContaining(
      '「やっておいて」という操作はありません。いまできる操作：入力すればできる：差し戻す、所管課へ引き継ぐ、取り下げ',
    ),
  });
});

test('of a burst of edits most are only noted; operations and criteria are served', () => {
  const place = town();
  place.rush = true;
  const before = place.read('auditLog').length;
  place.type('cases', 'R8-001', { consultedOn: '2026-04-20' });
  staffEdited(place.work('tanaka@city.example.jp'), edit('cases', 2, 2, 'consultedOn'));
  expect(place.read('auditLog')).toHaveLength(before);
  expect(place.notedEdits).toMatchObject([
    { actor: 'tanaka@city.example.jp', headers: ['協議日'] },
  ]);
  place.type('businesses', 'J0001', { taxArrears: '該当なし' });
  staffEdited(place.work('tanaka@city.example.jp'), edit('businesses', 2, 2, 'taxArrears'));
  expect(decisionsNoted(place)).toMatchObject([{ actor: 'tanaka@city.example.jp' }]);
  place.type('cases', 'R8-001', { operation: '適合とする' });
  staffEdited(place.work(), edit('cases', 2, 2, 'operation'));
  expect(place.read('cases')[0].operation).toBe('');
});

test('an operation is waited for wherever its column stood when the tab was last read', () => {
  const place = town();
  const waits: number[] = [];
  const work = place.work('tanaka@city.example.jp');
  const headers = Object.values(tabs.cases.columns).map(({ header }) => header);
  const moved = [...headers.filter((header) => header !== '次の操作'), '次の操作'];
  const { ports } = work;
  const there = {
    ...work,
    ports: {
      ...ports,
      registry: { ...ports.registry, headersOf: () => moved },
      lock: { ...ports.lock, acquire: (ms: number) => waits.push(ms) > 0 },
    },
  };
  const at = (header: string) => ({
    ...edit('cases', 2, 2, 'operation'),
    firstColumn: moved.indexOf(header) + 1,
    lastColumn: moved.indexOf(header) + 1,
  });
  staffEdited(there, at('次の操作'));
  staffEdited(there, at('備考'));
  expect(waits[0]).toBeGreaterThan(10_000);
  expect(waits[1]).toBeLessThan(10_000);
});

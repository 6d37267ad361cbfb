// 初期設定 from the menu on the built bundle: in portions, left and chosen again, and what ホーム says of it.
import { join } from 'node:path';
import { Runtime } from '../../local/runtime';
import { slower } from '../../local/runtime/costs';
import { formOnPage } from '../../local/runtime/dialogs/pageForm';
import { base, city, cityOf, submitProposal } from './city';

const empty = (costs?: ReturnType<typeof slower>): Runtime => {
  const dist = join(__dirname, '../../dist');
  const runtime = Runtime.create({ start: '2026-04-01T09:00', dist, costs });
  runtime.people.openSpreadsheet();
  return runtime;
};

/** The question whether the account is to be the owner comes first, once. */
const finished = ({ people }: Runtime) => people.menu('初期設定').dialogs.at(-1)?.answer;

/** Chooses it and starts nothing yet. @returns what the page would call with */
function chosen({ people }: Runtime): unknown {
  const { dialogs } = people.menu('初期設定', { leaveForm: true });
  return formOnPage(dialogs.at(-1)?.message ?? '')?.given;
}

const portions = ({ executions }: Runtime) =>
  executions.filter((run) => run.function === 'setUpFromDialog');

const homeOf = ({ people }: Runtime) =>
  people
    .tab('ホーム')
    .rows.map(({ cells }) => `${cells.区分} ${cells.場所} ${cells.内容}`)
    .filter((line) => line.trim() !== '');

test('should every call take four times as long, no run of it takes half of the six minutes', () => {
  const runtime = empty(slower(4));
  expect(finished(runtime)).toMatchObject({ ok: true });
  const runs = portions(runtime);
  expect(runs.reduce((sum, { modelMs }) => sum + modelMs, 0)).toBeGreaterThan(6 * 60_000);
  expect(Math.max(...runs.map(({ modelMs }) => modelMs))).toBeLessThan(3 * 60_000);
  // When everything stands, looking for what is lost is the longest of it.
  expect(finished(runtime)).toMatchObject({ ok: true });
  const all = runtime.executions.filter(({ trigger }) => trigger === 'menu');
  expect(Math.max(...all.map(({ modelMs }) => modelMs))).toBeLessThan(4 * 60_000);
});

test('left half-way and chosen again, it goes on, and says at the end what is left to do', () => {
  const runtime = empty();
  let values = chosen(runtime);
  for (let portion = 0; portion < 6; portion++) {
    const { result } = runtime.people.callFromPage('setUpFromDialog', [values]);
    values = (result as { next: { values: unknown } }).next.values;
  }
  expect(finished(runtime)?.message).toMatch(/^■ 初期設定が終わりました\n[\s\S]*■ 作ったもの\n/);
  expect(runtime.state.forms).toHaveLength(8);
  const names = Object.values(runtime.state.documents.files).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(finished(runtime)?.message).toContain('すべてそろっています。');
});

test('killed wherever it may be: the guide opens, and once it was chosen again ホーム says where everything is', () => {
  const PLACES = 10;
  const count = (runtime: Runtime, at = 0) => {
    let calls = 0;
    runtime.onCall = (_, run) => {
      calls += 1;
      if (calls === at) run.pass(Number.MAX_SAFE_INTEGER, true);
    };
    runtime.people.menu('初期設定');
    runtime.onCall = undefined;
    return calls;
  };
  const whole = count(empty());
  // The last place is just before everything is noted to be done.
  for (let place = 1; place <= PLACES; place++) {
    const runtime = empty();
    count(runtime, Math.floor((place * (whole - 30)) / PLACES));
    for (const user of [undefined, 'tanaka@city.example.jp']) {
      expect(runtime.people.menu('使い方を見る', { user, row: { tab: '案件', row: 1 } }).ok).toBe(
        true,
      );
    }
    expect(finished(runtime)).toMatchObject({ ok: true });
    const folder = `https://drive.google.com/drive/folders/${runtime.state.properties['folder.root']}`;
    expect({ place, home: homeOf(runtime).join('\n') }).toMatchObject({
      place,
      home: expect.stringMatching(
        new RegExp(`初期設定 .*フォルダ「包括連携協定」にあります：${folder}`),
      ),
    });
  }
});

test('the city says its name before anything bears it, once', () => {
  const runtime = empty();
  const { people } = runtime;
  const done = people.menu('初期設定', { input: { 市名: '北見市' } }).dialogs.at(-1)?.answer;
  expect(done).toMatchObject({ ok: true });
  const [row] = people.tab('設定').rows.filter(({ cells }) => cells.項目 === '市名');
  expect(row.cells.値).toBe('北見市');
  expect(runtime.state.forms.every(({ description }) => !description.includes('伊達市'))).toBe(
    true,
  );
  people.editCell('設定', row.row, '値', '網走市');
  const again = people.menu('初期設定', { leaveForm: true }).dialogs.at(-1);
  expect(formOnPage(again?.message ?? '')?.fields).toEqual([]);
});

test('chosen again after a setting was written, it names the forms that follow it, once', () => {
  const runtime = empty();
  finished(runtime);
  const [contact] = runtime.people.tab('設定').rows.filter(({ cells }) => cells.項目 === '連絡先');
  runtime.people.editCell('設定', contact.row, '値', '0142-00-0000');
  expect(finished(runtime)?.message).toMatch(
    /■ お確かめください\nフォーム「様式1 連携事業の提案（事業者等）」の題名と案内を、「設定」のとおりにしました。\n/,
  );
  expect(homeOf(runtime).join('\n')).toMatch(/初期設定 タブ（\d+）/);
  expect(finished(runtime)?.message).not.toContain('フォーム「');
});

test('what was lost after the question is not made anew by an old word', () => {
  const { runtime } = city();
  const given = chosen(runtime);
  runtime.people.trashFile(runtime.state.forms[0].id);
  const { result } = runtime.people.callFromPage('setUpFromDialog', [given]);
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining('見つからなく') });
  expect(runtime.state.forms).toHaveLength(8);
});

test('at its end ホーム says what was made and where, and what is left to people', () => {
  const runtime = empty();
  finished(runtime);
  const { url } = JSON.parse(runtime.state.properties['form.businessProposal']);
  const folder = runtime.state.properties['folder.root'];
  const lines = homeOf(runtime);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^今日すること 部署 回答を頼む課の/),
      `お知らせ 様式1 様式1のリンクを市のサイトに載せてください：${url}`,
      expect.stringMatching(/^お知らせ 台帳 .*「共有」/),
      expect.stringMatching(
        new RegExp(
          `^お知らせ 初期設定 タブ（\\d+）、.*フォーム（8）.*https://drive.google.com/drive/folders/${folder}$`,
        ),
      ),
    ]),
  );
  runtime.people.insertRow('部署', { 部署名: '健康福祉課', メール: 'kenko@city.example.jp' });
  runtime.advanceTo('2026-04-01T11:00');
  expect(homeOf(runtime).join('\n')).not.toContain('回答を頼む課の');
});

test('what is said about beginning stands beside rows of before until the first 様式1 comes, and the rest a month', () => {
  const there = cityOf({
    ...base,
    businesses: [{ 名称: '株式会社みずほ' }],
    projects: [
      {
        事業者: '株式会社みずほ',
        年度: 2024,
        事業名: '見守り',
        提案内容: '見守ります。',
        提案者区分: '事業者',
        担当部局: '健康福祉課',
        状態: '終了',
      },
    ],
  });
  const ofSetUp = () => there.rows('ホーム').filter(({ 出どころ }) => 出どころ === '初期設定');
  expect(there.rows('案件')).toHaveLength(1);
  expect(ofSetUp().map((row) => row.場所)).toEqual(['初期設定', '台帳', '様式1']);
  there.run(submitProposal('2026-04-06T10:00'));
  expect(ofSetUp().map((row) => row.場所)).toEqual(['初期設定']);
  there.run({ until: '2026-05-02T09:00' });
  expect(ofSetUp()).toEqual([]);
});

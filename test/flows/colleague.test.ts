// Somebody else than the role account at the menu, and forms that the records do not have: nothing is lost or doubled.
import { menu } from '../../src/app/menu';
import { city, submitProposal, untilInquiry } from './city';

const OWNER = 'seisaku@city.example.jp';
const COLLEAGUE = 'tanaka@city.example.jp';

/** What only 初期設定 and the runs of the role account may change. */
const installed = ({ runtime: { state } }: ReturnType<typeof city>) => {
  const { watch: _, missed: __, ...properties } = state.properties;
  return {
    properties,
    triggers: state.triggers.map(({ id }) => id),
    forms: state.forms.map(({ id, items }) => [id, items.length]),
    files: Object.values(state.documents.files)
      .filter(({ trashed }) => !trashed)
      .map(({ id, name }) => [id, name]),
    mails: state.mails.length,
  };
};

/** What the dialogs are answered with; the others by what they show. */
const inputs: Record<string, Record<string, string>> = {
  代理入力: {
    様式: '様式2',
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    受領日: '2026-04-20',
    'No.1 連携可否': '可',
    担当者: '係 担当',
    連絡先: '内線1',
  },
  台帳に取り込む: {
    部署のCSV: '部署名,課長名,メール\n土木課,山田太郎,doboku@city.example.jp',
  },
};

/** What a dialog's button says, or what was shown. */
const shown: Record<string, string> = {
  使い方を見る: '使い方',
  案件カード: '案件カード',
  案件を開く: '案件 R8-002',
  代理入力: '受け付けました',
  台帳に取り込む: '取り込',
  実績を公表する: '公表できる実績がありません。',
  初期設定: OWNER,
  台帳を点検する: '気になるところはありませんでした。',
  先の予定を見る: '見込みです。',
  動作確認: OWNER,
  列を並べ直す: '仕事に使う順',
};

test.each(menu.map(({ label }) => label))('%s, chosen by a colleague', (label) => {
  const there = city().run(...untilInquiry());
  const before = installed(there);
  const { ok, dialogs } = there.runtime.people.menu(label, {
    user: COLLEAGUE,
    row: { tab: '案件', row: 2 },
    input: inputs[label],
  });
  expect(ok).toBe(true);
  const [{ title, message, answer }] = dialogs;
  expect(`${title} ${answer?.message ?? message}`).toContain(shown[label]);
  expect(installed(there)).toEqual(before);
  // What has to be made and sent for it, the role account does.
  there.run({ until: '2026-04-20T11:00' });
  expect(there.failures).toEqual([]);
});

test('初期設定 says to a colleague who must do it', () => {
  const { dialogs } = city().runtime.people.menu('初期設定', { user: COLLEAGUE });
  expect(dialogs[0].message).toContain(OWNER);
});

test('a step of a scenario names who acts, and 記録 has it', () => {
  const there = city()
    .run(submitProposal('2026-04-06T10:00'))
    .run(
      { at: '2026-04-07T09:00', menu: '台帳を点検する', user: COLLEAGUE },
      {
        at: '2026-04-07T09:10',
        edit: '案件',
        where: { 案件番号: 'R8-001' },
        set: { 備考: 'メモ' },
        user: 'suzuki@city.example.jp',
      },
    );
  const actorOf = (act: string) => there.row('記録', { 操作: act }).実行者;
  expect(actorOf('台帳を点検する')).toBe(COLLEAGUE);
  expect(actorOf('編集：案件・備考')).toBe('suzuki@city.example.jp');
});

test('a colleague’s run that fails tells the role account', () => {
  const there = city();
  there.runtime.faults.add({ service: 'Sheets.Values.batchGet', kind: 'throwBefore', call: 1 });
  there.runtime.state.properties['form.businessProposal'] = '{';
  there.runtime.people.menu('台帳を点検する', { user: COLLEAGUE });
  expect(there.mails.map(({ to }) => to)).toEqual([OWNER]);
});

describe('a form that the records do not have', () => {
  /** The record names another form now, as after a doubled 初期設定: the one that businesses know is in none. */
  function strayCity() {
    const there = city();
    const { state } = there.runtime;
    const record = JSON.parse(state.properties['form.businessProposal']);
    const other = JSON.parse(state.properties['form.departmentReport']);
    state.properties['form.businessProposal'] = JSON.stringify({ ...record, id: other.id });
    const form = state.forms.find(({ id }) => id === record.id);
    return { there, form };
  }

  const answers = {
    名称: '株式会社A',
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '代表取締役 青木進',
    担当者: '井上実',
    連絡先メール: 'inoue@a.example.jp',
    '提案1 事業名': '見守り',
    '提案1 提案内容': '見守ります。',
    誓約: true,
  };

  function submit({ there, form }: ReturnType<typeof strayCity>) {
    const url = `https://docs.google.com/forms/d/e/${form?.publishedId}/viewform`;
    there.runtime.people.submitForm(url, answers as never);
  }

  test('what it brings is recorded and told, and the sweep looks at it from then on', () => {
    const stray = strayCity();
    const { there } = stray;
    submit(stray);
    there.run({ until: '2026-04-01T11:00' });
    expect(there.rows('受付')).toEqual([
      expect.objectContaining({
        様式: '様式1',
        状態: '保留',
        提出者: expect.stringContaining('株式会社A'),
        理由: expect.stringContaining('台帳で使っているものではないフォーム「様式1'),
      }),
    ]);
    expect(there.mails.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('様式1を保留しました'),
    );
    there.runtime.faults.add({ kind: 'dropTrigger', service: 'handleFormSubmit' } as never);
    submit(stray);
    there.run({ until: '2026-04-01T13:00' });
    expect(there.rows('受付')).toHaveLength(2);
    there.run({ until: '2026-04-03T13:00' });
    expect(there.rows('受付')).toHaveLength(2);
    expect(there.failures).toEqual([]);
  });

  test('also where the form does not yet show it when its event comes', () => {
    const stray = strayCity();
    const { there } = stray;
    there.runtime.faults.add({ kind: 'throwBefore', service: 'Form.getResponse' } as never);
    submit(stray);
    expect(there.rows('受付')).toEqual([]);
    there.run({ until: '2026-04-01T11:00' });
    expect(there.rows('受付')).toEqual([expect.objectContaining({ 様式: '様式1', 状態: '保留' })]);
  });
});

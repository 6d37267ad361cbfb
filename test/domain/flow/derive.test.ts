// Once all have answered (④/E 様式2, ⑦/G 様式5) 総合政策課 is told, once, of what is to be done next.
import type { Values } from '../../../src/domain/registry/tabs';
import { answer, atBusinessAnswer, atDepartmentAnswer, project } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const derived = (rows: GivenRows) => new Office(rows, '2026-04-27T10:00').derive().derive();

const proposal = (number: string, values: Partial<Values<'projects'>> = {}) =>
  project(number, {
    proposerSide: '市',
    proposer: '商工観光課',
    projectName: `提案${number}`,
    ...values,
  });

describe('回答完了', () => {
  const told = (said: '可' | '否', ...proposals: Partial<Values<'projects'>>[]) => {
    const rows = atDepartmentAnswer();
    const [mail, ...more] = derived({
      ...rows,
      projects: [...(rows.projects ?? []), ...proposals],
      answers: [answer('01', '健康福祉課', '可'), answer('01', '商工観光課', said)].map((one) => ({
        ...one,
        answeredOn: '2026-04-24T10:00',
      })),
    }).mails('回答完了');
    expect(more).toEqual([]);
    return mail.body;
  };
  const toClose = '「回答を締め切る」を選ぶと、様式4の案を作ります';
  const toDecide = '「採用する」か「採用しない」';

  test('after 回答を再開する once more, as soon as somebody has answered again, on that same day too', () => {
    const answers = ['健康福祉課', '商工観光課'].map((who) => ({
      ...answer('01', who, '可'),
      answeredOn: '2026-04-27T09:00',
    }));
    const office = new Office({ ...atDepartmentAnswer(), answers }, '2026-04-27T09:10').derive();
    expect(office.mails('回答完了')).toHaveLength(1);
    expect(office.choose('cases', 'R8-001', '回答を締め切る')).toContain('締め切りました');
    office.at('2026-04-27T10:00').choose('cases', 'R8-001', '回答を再開する');
    expect(office.row('cases', 'R8-001')).toMatchObject({ stage: '④ 連携可否の回答' });
    expect(office.mails('回答完了')).toHaveLength(1);
    office.registry.set(office.registry.rows('answers')[0], { answeredOn: '2026-04-27T10:30' });
    expect(office.derive().derive().mails('回答完了')).toHaveLength(2);
  });

  test('nothing is left to decide', () => {
    const body = told(
      '可',
      proposal('02', { state: '市回答済' }),
      proposal('03', { state: '不採用' }),
    );
    expect(body).toContain(toClose);
    expect(body).not.toContain(toDecide);
  });

  test('様式3 proposals are to be decided before it can be closed', () => {
    const body = told('可', proposal('02', { state: '受付' }), proposal('03', { state: '取下げ' }));
    expect(body).toContain(toDecide);
    expect(body).toContain('　　R8-001-02 提案02');
    expect(body).not.toContain('R8-001-03');
    expect(body).not.toContain(toClose);
    expect(body).not.toContain('可または否');
  });

  test('beside projects that need judgement', () => {
    const body = told('否', proposal('02', { state: '受付' }));
    expect(body).toContain('可または否');
    expect(body).toContain('　　R8-001-01 高齢者見守り事業');
    expect(body).toContain(toDecide);
    expect(body).toContain('　　R8-001-02 提案02');
    expect(body).not.toContain(toClose);
  });
});

describe('様式5完了', () => {
  const rows = (answers: Partial<Values<'answers'>>[]): GivenRows => {
    const given = atBusinessAnswer();
    return {
      ...given,
      projects: [
        ...(given.projects ?? []),
        proposal('03', { state: '市回答済' }),
        proposal('04', { state: '取下げ' }),
      ],
      answers,
    };
  };
  const refusal = answer('03', '株式会社A', '否', '様式5', '人手が\n足りない');

  test('the last answer ends the step: told once, with the answers in short', () => {
    const context = derived(rows([answer('02', '株式会社A', '可', '様式5'), refusal]));
    expect(context.registry.rows('cases')[0].values.stage).toBe('⑧ 提案結果のフィードバック');
    const [mail, ...more] = context.mails('様式5完了');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'seisaku@city.example.jp',
      subject: 'R8-001 伊達市からの提案への回答がそろいました（株式会社A）',
      target: 'R8-001',
    });
    expect(mail.body).toContain(
      '■R8-001-02 観光案内の多言語化：可\n■R8-001-03 提案03：否\n　　理由：人手が 足りない',
    );
    expect(mail.body).not.toContain('R8-001-04');
    expect(mail.body).toContain('「案件」タブで「様式6を発送する」を選んでください');
  });

  test('not while something is awaited, nor when staff closed the answers themselves', () => {
    const awaiting = derived(rows([refusal]));
    expect(awaiting.mails('様式5完了')).toEqual([]);
    expect(awaiting.insist('cases', 'R8-001', '事業者回答を締め切る')).toContain('締め切りました');
    expect(awaiting.mails('様式5完了')).toEqual([]);
  });

  test('an answer that is changed afterwards is not told again', () => {
    const first = derived(rows([answer('02', '株式会社A', '可', '様式5'), refusal]));
    const back = first.type('cases', 'R8-001', { stage: '⑦ 連携可否の回答' }).derive();
    expect(back.registry.rows('cases')[0].values.stage).toBe('⑧ 提案結果のフィードバック');
    expect(back.mails('様式5完了')).toHaveLength(1);
  });
});

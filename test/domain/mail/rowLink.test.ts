// The link to the row that a mail to 総合政策課 is about: the row where it stands, or else no more than its tab.
import { placeOf, withRowLink } from '../../../src/domain/mail/rowLink';
import { mailHtml } from '../../../src/google/mail/mailHtml';
import { contextOf } from '../support/context';
import { atDepartmentAnswer } from '../support/given';

const BODY = '総合政策課　御中\n\n届きました。\n\n――――――――――\n伊達市';
const ADDRESS = 'https://docs.google.com/spreadsheets/d/A/edit#gid=1&range=A5';

test('a mail is about the row whose number it names, in whichever tab', () => {
  const { registry } = contextOf(
    atDepartmentAnswer({ intake: [{ intakeId: 'U000001', state: '保留' }] }),
  );
  expect(placeOf(registry, 'R8-001')).toEqual({ tab: 'cases', position: 2 });
  expect(placeOf(registry, 'R8-001-01')).toEqual({ tab: 'projects', position: 2 });
  expect(placeOf(registry, 'U000001')).toEqual({ tab: 'intake', position: 2 });
  expect(placeOf(registry, '健康福祉課')).toMatchObject({ tab: 'departments' });
});

test('of a row that was only just added the tab is known; of what is no row, ホーム', () => {
  const { registry } = contextOf(atDepartmentAnswer());
  registry.append('documents', { name: 'R8-001-様式4' });
  expect(placeOf(registry, 'R8-001-様式4')).toEqual({ tab: 'documents', position: undefined });
  for (const target of ['R8', '', '1', '①/B']) {
    expect(placeOf(registry, target)).toEqual({ tab: 'home' });
  }
});

test('it stands before the signature, says what to look for, and is a button', () => {
  const body = withRowLink(BODY, 'R8-001', { tab: 'cases', position: 5 }, ADDRESS);
  expect(body.split('\n\n')).toEqual([
    '総合政策課　御中',
    '届きました。',
    `【R8-001 の行を開く】\n${ADDRESS}`,
    '（台帳の行を並べ替えたあとは、ほかの行が開くことがあります。番号が R8-001 の行かを確かめてください。）',
    '――――――――――\n伊達市',
  ]);
  expect(mailHtml(body)).toMatch(/<a href="https:[^"]+range=A5" style="[^"]+">R8-001 の行を開く/);
});

test('without a row it claims none', () => {
  const body = withRowLink(BODY, 'R8-001', { tab: 'cases' }, ADDRESS);
  expect(body).toContain(`\n\n【台帳の「案件」を開く】\n${ADDRESS}\n\n――`);
  expect(body).not.toMatch(/の行/);
});

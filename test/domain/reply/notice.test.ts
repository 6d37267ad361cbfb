// 様式4's mail: an answer to what the business proposed, or a proposal of the city alone.
import { cityReplyNotice } from '../../../src/domain/reply/notice';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';
import { project } from '../support/given';

const ours = project('02', { proposerSide: '市', proposer: '観光課', projectName: '案内' });

const mail = (projects: ReturnType<typeof project>[], city = '伊達市', replaces = false) =>
  cityReplyNotice(contextOf({ projects }, { settings: parseSettings({ 市名: city }).settings }), {
    to: 'inoue@a.example.jp',
    greeting: '株式会社A\n井上　様',
    caseId: 'R8-001',
    documentName: 'R8-001-様式4',
    replaces,
    dueOn: '2026-05-26',
    links: [{ label: '様式5に回答する', url: 'https://forms.example.jp/5' }],
    proposals: [{ id: 'R8-001-02', name: '案内', content: '3か国語' }],
  });

test('what was proposed is answered, and the city proposes beside it', () => {
  const { subject, body } = mail([project('01'), ours]);
  expect(subject).toBe('R8-001 連携事業の提案について（伊達市からの回答）回答期限 令和8年5月26日');
  expect(body).toContain(
    'ご提案いただいた包括連携協定に係る連携事業について、添付の文書（様式4）のとおり回答します。',
  );
  expect(body).toContain('あわせて、伊達市から連携事業を提案します。提案への連携の可否を、');
});

test.each([
  ['nothing', [ours]],
  ['what was withdrawn since', [project('01', { state: '取下げ' }), ours]],
])('to a business that proposed %s the city proposes', (_what, projects) => {
  const { subject, body } = mail(projects, '清瀬市', true);
  expect(subject).toBe(
    '【訂正】R8-001 連携事業の提案について（清瀬市からの提案）回答期限 令和8年5月26日',
  );
  expect(body).toContain(
    '\n\n包括連携協定に係る連携事業について、添付の文書（様式4）のとおり清瀬市から提案します。\n\n',
  );
  expect(body).toContain('\n\n提案への連携の可否を、次のリンクから様式5により ');
  expect(body).not.toMatch(/ご提案いただいた|回答します。|あわせて|伊達市/);
});

// Mails that are not wanted any more: those still here do not leave, those that may have left are named.
import { callOffMails } from '../../../src/domain/mail/callOffMails';
import { noticeKinds } from '../../../src/domain/mail/kinds';
import { city } from '../support/given';

const kind = noticeKinds.hearing.name;

test.each([
  ['待ち', '取りやめ', false],
  ['失敗', '取りやめ', false],
  ['送信中', '送信中', true],
  ['要確認', '要確認', true],
  ['送信済', '送信済', true],
  ['取りやめ', '取りやめ', false],
] as const)('one that is %s is %s then, and went out: %s', (state, then, went) => {
  const there = city({
    outbox: [
      { mailId: 'S000001', kind, target: 'R8-001-01', state },
      { mailId: 'S000002', kind, target: 'R8-001-02', state: '待ち' },
      { mailId: 'S000003', kind: noticeKinds.inquiry.name, target: 'R8-001-01', state: '待ち' },
    ],
  });
  const gone = callOffMails(there.registry, {
    kind: 'hearing',
    target: 'R8-001-01',
    reason: '取下げのため',
  });
  expect(gone.map(({ values }) => values.mailId)).toEqual(went ? ['S000001'] : []);
  const [mail, ...others] = there.rows('outbox');
  expect(mail).toMatchObject({
    state: then,
    reason: then === '取りやめ' && state !== '取りやめ' ? '取下げのため' : '',
  });
  // Those of another project and of another kind wait as before.
  expect(others.map((one) => one.state)).toEqual(['待ち', '待ち']);
});

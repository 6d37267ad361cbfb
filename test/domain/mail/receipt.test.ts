// 受付控え: how it addresses the sender, and what it thanks for.
import { heldAccepted, receiptNotice } from '../../../src/domain/mail/receipt';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';

const context = contextOf(
  {},
  { settings: parseSettings({ 団体の敬称: '御中', 個人の敬称: '様' }).settings },
);

const receipt = (
  form: 'departmentAnswer' | 'businessProposal' | 'scheduling' | 'agreementReview',
  sender: string,
  answers: Record<string, string>,
) =>
  receiptNotice(context, {
    to: 'a@a.example.jp',
    sender,
    intakeId: 'U000001',
    form,
    caseId: 'R8-001',
    held: false,
    reasons: [],
    notes: [],
    toStranger: false,
    answers,
  }).body.split('\n\n');

test.each([
  ['departmentAnswer', '健康福祉課　係 高橋', { 課名: '健康福祉課', 担当者: '係 高橋' }, '様'],
  ['businessProposal', '株式会社A', { 名称: '株式会社A' }, '御中'],
  ['businessProposal', '株式会社A', { 名称: '株式会社A', 担当者: ' ' }, '御中'],
  ['businessProposal', 'a@a.example.jp', {}, '様'],
  ['scheduling', '株式会社A', { 回答者: '株式会社A' }, '御中'],
  ['agreementReview', '健康福祉課', { 回答者: '健康福祉課' }, '御中'],
] as const)('%s of %s is addressed to a person or an organisation', (form, sender, answers, as) => {
  expect(receipt(form, sender, answers)[0]).toBe(`${sender}　${as}`);
});

test.each([
  ['businessProposal', '様式1 連携事業の提案（事業者等）をお送りいただき'],
  ['scheduling', '日程調整の回答をお送りいただき'],
  ['agreementReview', '協定の見直しの回答をお送りいただき'],
] as const)('%s: %s', (form, thanks) => {
  expect(receipt(form, '株式会社A', { 回答者: '株式会社A' })[1]).toContain(thanks);
});

test.each([
  ['scheduling', '株式会社A', '御中', '日程調整の回答について'],
  ['departmentAnswer', '健康福祉課　高橋', '様', '様式2 連携事業の可否（回答）について'],
] as const)('the same once a held %s has been taken in', (form, sender, as, about) => {
  const [addressee, text] = heldAccepted(context, {
    to: 'a@a.example.jp',
    sender,
    intakeId: 'U000001',
    form,
    caseId: 'R8-001',
    notes: [],
  }).body.split('\n\n');
  expect(addressee).toBe(`${sender}　${as}`);
  expect(text).toContain(about);
});

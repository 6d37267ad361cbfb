// Every mail of the system, rendered: what each has to have, and docs/通知一覧.md, which shows them all.
import {
  type NoticeKind,
  type NoticeKindFacts,
  noticeKinds,
} from '../../../../src/domain/mail/kinds';
import { parseSettings } from '../../../../src/intake/parseSettings';
import { contextOf } from '../../support/context';
import { keptPage } from '../../support/keptPage';
import { noticeReceivers } from './receivers';
import { kinds, noticeList } from './render';
import { samples } from './samples';

const { settings } = parseSettings({
  市長名: '白石良平',
  総合政策課長名: '三浦健二',
  担当者: '遠藤真理',
  連絡先: '0142-00-0000',
});
const context = contextOf({}, { settings });

/** About a year's results. */
const aboutYear: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'reportRequest',
  'reportRequestAgain',
  'reportsCompared',
  'lateReport',
]);
/** About a submission, a mail or a year: no case is known. */
const withoutCase: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  ...aboutYear,
  'submissionHeld',
  'manyArrived',
  'publicationReady',
  'handoverReady',
  'seasonCall',
  'departmentsUnconfirmed',
  'trouble',
]);
/** About an agreement: its subject names the term. */
const aboutAgreement: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'reviewOpened',
  'reviewRequest',
  'objection',
  'renewed',
  'renewalDecided',
]);
/** Asks for something that is no form: to come, or to call. */
const withoutLink: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['hearing']);
/** Its link is for what more there may be to propose, or its letter asks. */
const linkBesides: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['receipt', 'cityReply']);

const mails = kinds.flatMap((kind) =>
  samples[kind](context).map((notice, index) => ({
    name: `${noticeKinds[kind].name} ${index + 1}`,
    kind,
    notice,
    held: notice.body.includes('確認のうえ、ご連絡します'),
  })),
);

test('種別 of 送信 is of one kind each', () => {
  const names = kinds.map((kind) => noticeKinds[kind].name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(mails)('$name', ({ kind, notice, held }) => {
  const facts: NoticeKindFacts = noticeKinds[kind];
  const paragraphs = notice.body.split('\n\n');

  test('is of its kind, with a receiver and a key', () => {
    expect(notice.kind).toBe(kind);
    expect(notice.to).toMatch(/^\S+@\S+$/);
    expect(notice.key).not.toBe('');
    if (noticeReceivers[kind].receiver === '総合政策課')
      expect(notice.to).toBe(settings.policyDivisionMail);
  });

  test('names the case in its subject, and stays on one line', () => {
    const ofAgreement = aboutAgreement.has(kind) || notice.target.startsWith('K001');
    if (!withoutCase.has(kind) && !ofAgreement && !held) expect(notice.subject).toContain('R8-001');
    if (ofAgreement) expect(notice.subject).toMatch(/K001 第[12]期/);
    if (aboutYear.has(kind)) expect(notice.subject).toContain('令和8年度');
    expect(notice.subject).not.toMatch(/[\r\n]/);
    expect(notice.subject.length).toBeLessThan(120);
  });

  test('begins with whom it addresses and ends with who writes', () => {
    expect(paragraphs[0]).toMatch(/.(様|御中)$/);
    const signature = paragraphs[paragraphs.length - 1];
    expect(signature).toMatch(/^―+\n伊達市　総合政策課\n/);
    expect(signature).toContain('担当：遠藤真理');
    expect(signature).toContain('連絡先：0142-00-0000');
    expect(signature).toContain(`メール：${settings.policyDivisionMail}`);
  });

  test('has a link where a form is asked for, and the PDF that it speaks of', () => {
    const corrects = notice.subject.startsWith('【訂正】');
    const asks = facts.asks === true;
    const isLinked = /】\nhttps:\S+/.test(notice.body);
    if (!linkBesides.has(kind)) expect(isLinked).toBe(asks && !withoutLink.has(kind));
    if (withoutLink.has(kind)) expect(asks).toBe(true);
    if (/様式[2-5].{0,12}(回答|提案)してください/.test(notice.body) && !corrects) {
      expect(notice.body).toMatch(/https:\S+/);
    }
    if (notice.body.includes('添付の文書')) expect(notice.attachments?.length).toBeGreaterThan(0);
    if (notice.body.includes('添付の予定')) expect(notice.invitation).toBeTruthy();
  });

  test('has nothing left blank', () => {
    const text = `${notice.subject}\n${notice.body}`;
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|（）|「」|：\n\n/);
    expect(notice.body).not.toMatch(/\n{3,}/);
    for (const paragraph of paragraphs) expect(paragraph.trim()).not.toBe('');
  });
});

test('docs/通知一覧.md shows them as they are (UPDATE_DOCS=1 writes it anew)', () => {
  keptPage('docs/通知一覧.md', noticeList(context));
});

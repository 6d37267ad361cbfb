// The kinds of notices: which of them wait for the 送信の猶予.
import { type NoticeKindFacts, noticeKinds } from '../../../src/domain/mail/kinds';
import { noticeReceivers } from '../flow/notices/receivers';

test.each(Object.entries(noticeReceivers))(
  '%s goes at once if it is a receipt or for 総合政策課 alone',
  (kind, { receiver }) => {
    const { atOnce }: NoticeKindFacts = noticeKinds[kind as keyof typeof noticeKinds];
    expect(atOnce ?? false).toBe(/^(総合政策課$|提出した方)/.test(receiver));
  },
);

// 再送する・送信済とする・不達とする・取りやめる (送信): a person settles a mail that is in doubt.

import { mailIn } from '../base/mailAddress';
import { words } from '../base/words';
import type { Context } from '../context';
import { isLetter } from '../documents/letterMail';
import { operation, type Prepared, unless } from '../operations/operation';
import { addressNow } from '../parties/receiver';
import { isBare, oddity } from '../registry/memory';
import { because, inWords, type Refusal, those } from '../registry/refusal';
import type { Row } from '../registry/registry';
import type { OutboxState } from '../registry/tabs/outbox';
import { isWithdrawn, letterOf, mailPutOff, mailSettled, mailWithdrawn } from './afterSending';
import { leaving } from './sending';
import { tooLate, unwanted } from './stillWanted';

type Mail = Row<'outbox'>;

const inState =
  (...allowed: OutboxState[]) =>
  ({ registry }: Context, mail: Mail): Refusal | undefined =>
    oddity(registry, mail) ??
    (allowed.some((state) => state === mail.values.state)
      ? undefined
      : because(
          `このメールは「${mail.values.state}」です`,
          `「${allowed.join('」「')}」のときに行えます。`,
        ));

/** Where the mail would go today: to the department or business as the registry has it now. */
const presentAddress = (context: Context, { values }: Mail): string =>
  (values.receiver === '' ? undefined : addressNow(context, values.receiver)) ?? mailIn(values.to);

/** It goes out with the first delivery after its 猶予. */
function leave(context: Context, mail: Mail, again = ''): Prepared {
  const to = presentAddress(context, mail);
  const missing = those(
    to === '' &&
      because(
        '宛先がメールアドレスではありません',
        '「部署」または「事業者」タブのメールを直してください。',
      ),
    isWithdrawn(mail.values.key) &&
      because(
        'この文書は案に戻っています',
        '「案件」または「文書」タブから、もう一度発送してください。',
      ),
    isBare(context.registry, mail) &&
      mail.values.body === '' &&
      because('行が消されたため、本文が残っていません', 'もとの操作をもう一度行ってください。'),
    tooLate(context, mail).map(inWords),
  );
  return unless(missing, () => {
    const scheduledAt = context.leavesAt ?? context.now;
    context.registry.set(mail, { state: '待ち', to, reason: '', scheduledAt });
    mailPutOff(context, mail);
    return { said: `${again}${leaving(context, '「取りやめる」を選べます') || '送ります。'}` };
  });
}

export const resendMail = operation({
  name: '再送する',
  tab: 'outbox',
  about: words('届いていないことを確かめたうえで、もう一度送ります。'),
  misplaced: (context, mail) => {
    const elsewhere = inState('要確認', '失敗', '不達')(context, mail);
    if (elsewhere) return elsewhere;
    const needless = unwanted(context, mail);
    return needless === undefined ? undefined : inWords(needless);
  },
  prepare: (context, mail) => leave(context, mail, 'もう一度'),
});

/** What staff have read (案). */
export const sendMail = operation({
  name: '送る',
  place: 'next',
  tab: 'outbox',
  about: words('案として作ったメール（本文は操作結果にあります）を送ります。'),
  misplaced: inState('案'),
  prepare: (context, mail) => leave(context, mail),
});

export const confirmMail = operation({
  name: '送信済とする',
  tab: 'outbox',
  anyhow: true,
  about: words('届いていることを確かめた、または別の方法でお渡ししたので、送信済とします。'),
  misplaced: inState('要確認', '不達'),
  prepare: (context, mail) => ({
    perform: () => {
      context.registry.set(mail, { state: '送信済', reason: '' });
      mailSettled(context, mail);
      return { said: '送信済としました。' };
    },
  }),
});

export const bounceMail = operation({
  name: '不達とする',
  tab: 'outbox',
  anyhow: true,
  about: words('届かなかったことが分かったので、不達とします。'),
  misplaced: inState('送信済', '要確認'),
  prepare: ({ registry }, mail) => ({
    perform: () => {
      registry.set(mail, { state: '不達' });
      return {
        said: '不達としました。宛先を確かめて「再送する」を選ぶか、別の方法でお渡しして「送信済とする」を選んでください。',
      };
    },
  }),
});

export const cancelMail = operation({
  name: '取りやめる',
  place: 'ends',
  tab: 'outbox',
  anyhow: true,
  about: words('送るのをやめます。'),
  misplaced: inState('案', '待ち', '要確認', '失敗', '不達'),
  prepare: (context, mail) => {
    const { registry } = context;
    const missing = those(
      mail.values.state === '不達' &&
        isLetter(mail.values.key) &&
        letterOf(registry, mail)?.values.state !== '発送待ち' &&
        because(
          '発送した文書は取りやめられません',
          '宛先を確かめて「再送する」を選ぶか、別の方法でお渡しして「送信済とする」を選んでください。',
        ),
    );
    return unless(missing, () => {
      registry.set(mail, { state: '取りやめ' });
      mailWithdrawn(context, mail);
      return { said: '送るのをやめました。' };
    });
  },
});

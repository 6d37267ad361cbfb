// 再送する・送信済とする・不達とする・取りやめる (送信): a person settles a mail that is in doubt.

import { isMailAddress } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import type { Context } from '../context';
import { isLetter } from '../documents/letterMail';
import { operation } from '../operations/operation';
import { addressNow } from '../parties/receiver';
import type { Row } from '../registry/registry';
import type { OutboxState } from '../registry/tabs/outbox';
import { isWithdrawn, letterOf, mailPutOff, mailSettled, mailWithdrawn } from './afterSending';
import { tooLate, unwanted } from './stillWanted';

type Mail = Row<'outbox'>;

const inState =
  (...allowed: OutboxState[]) =>
  (_context: Context, { values }: Mail): string | undefined =>
    allowed.some((state) => state === values.state)
      ? undefined
      : `このメールは「${values.state}」です。「${allowed.join('」「')}」のときに行えます。`;

function settle(context: Context, mail: Mail, action: string, state: OutboxState): void {
  const before = mail.values.state;
  context.registry.set(mail, { state });
  record(context, { action, target: mail.values.mailId, before, after: state });
}

/** Where the mail would go today: to the department or business as the registry has it now. */
const presentAddress = (context: Context, { values }: Mail): string =>
  (values.receiver && addressNow(context, values.receiver)) || values.to;

export const resendMail = operation({
  name: '再送する',
  tab: 'outbox',
  about: words('届いていないことを確かめたうえで、もう一度送ります。'),
  misplaced: (context, mail) =>
    inState('要確認', '失敗', '不達')(context, mail) ?? unwanted(context, mail),
  missing: (context, mail) => [
    ...(isMailAddress(presentAddress(context, mail))
      ? []
      : [
          '宛先がメールアドレスではありません。「部署」または「事業者」タブのメールを直してください。',
        ]),
    ...(isWithdrawn(mail.values.key)
      ? ['この文書は案に戻っています。「案件」または「文書」タブから、もう一度発送してください。']
      : []),
    ...tooLate(context, mail),
  ],
  perform: (context, mail) => {
    settle(context, mail, '再送する', '待ち');
    context.registry.set(mail, {
      to: presentAddress(context, mail),
      reason: '',
      scheduledAt: context.now,
    });
    mailPutOff(context, mail);
    return 'もう一度送ります。';
  },
});

export const confirmMail = operation({
  name: '送信済とする',
  tab: 'outbox',
  about: words('届いていることを確かめた、または別の方法でお渡ししたので、送信済とします。'),
  misplaced: inState('要確認', '不達'),
  missing: () => [],
  perform: (context, mail) => {
    settle(context, mail, '送信済とする', '送信済');
    context.registry.set(mail, { reason: '' });
    mailSettled(context, mail);
    return '送信済としました。';
  },
});

export const bounceMail = operation({
  name: '不達とする',
  tab: 'outbox',
  about: words('届かなかったことが分かったので、不達とします。'),
  misplaced: inState('送信済', '要確認'),
  missing: () => [],
  perform: (context, mail) => {
    settle(context, mail, '不達とする', '不達');
    return '不達としました。宛先を確かめて「再送する」を選ぶか、別の方法でお渡しして「送信済とする」を選んでください。';
  },
});

export const cancelMail = operation({
  name: '取りやめる',
  tab: 'outbox',
  about: words('送るのをやめます。'),
  misplaced: inState('待ち', '要確認', '失敗', '不達'),
  missing: ({ registry }, mail) =>
    mail.values.state === '不達' &&
    isLetter(mail.values.key) &&
    letterOf(registry, mail)?.values.state !== '発送待ち'
      ? [
          '発送した文書は取りやめられません。宛先を確かめて「再送する」を選ぶか、別の方法でお渡しして「送信済とする」を選んでください。',
        ]
      : [],
  perform: (context, mail) => {
    settle(context, mail, '取りやめる', '取りやめ');
    mailWithdrawn(context, mail);
    return '送るのをやめました。';
  },
});

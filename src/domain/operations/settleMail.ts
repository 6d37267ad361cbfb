// 再送する・送信済とする・不達とする・取りやめる (送信): a person settles a mail that is in doubt.

import type { Context } from '../context';
import type { Row } from '../registry/registry';
import { isLetter, isWithdrawn, mailSettled, mailWithdrawn } from '../rules/afterSending';
import { record } from '../rules/audit';
import { addressNow } from '../rules/receiver';
import type { OutboxState } from '../tabs/outbox';
import { isMailAddress } from '../text';
import { words } from '../words';
import { operation } from './operation';

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
  misplaced: inState('要確認', '失敗', '不達'),
  missing: (context, mail) => [
    ...(isMailAddress(presentAddress(context, mail))
      ? []
      : [
          '宛先がメールアドレスではありません。「部署」または「事業者」タブのメールを直してください。',
        ]),
    ...(isWithdrawn(mail.values.key)
      ? ['この文書は案に戻っています。「案件」または「文書」タブから、もう一度発送してください。']
      : []),
  ],
  perform: (context, mail) => {
    settle(context, mail, '再送する', '待ち');
    context.registry.set(mail, {
      to: presentAddress(context, mail),
      reason: '',
      scheduledAt: context.now,
    });
    return 'もう一度送ります。';
  },
});

export const confirmMail = operation({
  name: '送信済とする',
  tab: 'outbox',
  about: words('届いていることを確かめたので、送信済とします。'),
  misplaced: inState('要確認'),
  missing: () => [],
  perform: (context, mail) => {
    settle(context, mail, '送信済とする', '送信済');
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
    return '不達としました。宛先を確かめ、「再送する」か、別の方法でお送りください。';
  },
});

export const cancelMail = operation({
  name: '取りやめる',
  tab: 'outbox',
  about: words('送るのをやめます。'),
  misplaced: inState('待ち', '要確認', '失敗', '不達'),
  missing: (_context, { values }) =>
    values.state === '不達' && isLetter(values.key)
      ? ['発送した文書は取りやめられません。宛先を確かめ、「再送する」を選んでください。']
      : [],
  perform: (context, mail) => {
    settle(context, mail, '取りやめる', '取りやめ');
    mailWithdrawn(context, mail);
    return '送るのをやめました。';
  },
});

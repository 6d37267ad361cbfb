/** メール: everything the system sent, by receiver, with its links and attachments working. */
import type { MailSummary, MailView, WaitingMail } from '../../shapes';
import { get } from '../api';
import { shortTime, timeInWords } from '../dates';
import { fill, h } from '../dom';
import { linked, placeOf } from '../links';
import type { Page, Panel } from '../page';

/** In a mail's address: its HTML part is read. */
const HTML = 'html';

/** Kept while the page is open, so that opening a mail does not lose it. */
let receiver = '';

export async function mailPanel(page: Page, [number, part]: string[]): Promise<Panel> {
  const [mails, waiting] = await Promise.all([
    get<MailSummary[]>('/api/mails'),
    get<WaitingMail[]>('/api/mails/waiting'),
  ]);
  const list = h('ul', { class: 'list' });
  const showList = () => {
    const shown = mails.filter((mail) => receiver === '' || mail.to === receiver);
    fill(
      list,
      shown.map((mail) => entry(mail, String(mail.number) === number)),
    );
  };
  const receivers = [...new Set(mails.map((mail) => mail.to))].sort();
  const filter = h(
    'select',
    {
      id: 'receiver',
      on: {
        change: () => {
          receiver = filter.value;
          showList();
        },
      },
    },
    h('option', { value: '' }, `すべて（${mails.length}通）`),
    receivers.map((to) => h('option', { value: to, selected: to === receiver }, to)),
  );
  showList();
  const reading = number === undefined ? hint(mails.length) : await mailOf(number, part === HTML);
  const element = h(
    'section',
    { class: `panel two ${number === undefined ? '' : 'reading'}` },
    h(
      'div',
      { class: 'side' },
      h('h1', {}, 'メール'),
      waiting.length > 0 && [
        h('h2', { class: 'group' }, `まだ送られていないもの（${waiting.length}通）`),
        h(
          'ul',
          { class: 'list waiting' },
          waiting.map((mail) => h('li', {}, waitingEntry(mail, page.status.now ?? ''))),
        ),
        h('h2', { class: 'group' }, `送られたもの（${mails.length}通）`),
      ],
      h('div', { class: 'filter' }, h('label', { for: 'receiver' }, '宛先'), filter),
      list,
    ),
    reading,
  );
  return { element };
}

function entry(mail: MailSummary, current: boolean): HTMLElement {
  return h(
    'li',
    {},
    h(
      'a',
      { href: placeOf('mail', String(mail.number)), 'aria-current': current && 'true' },
      h('span', { class: 'entry-top' }, h('span', {}, mail.to), h('time', {}, shortTime(mail.at))),
      h('strong', {}, mail.subject),
      mail.attachments.length > 0 &&
        h('span', { class: 'quiet' }, `添付 ${mail.attachments.length}件`),
    ),
  );
}

/** Leads to 送信, where it can be called off or sent again. */
function waitingEntry({ to, subject, state, from, reason }: WaitingMail, now: string): HTMLElement {
  const time = from.replace(' ', 'T');
  const words: Record<string, string> = {
    待ち: time > now ? `${timeInWords(time)} 以降に送ります` : '次の10分ごとの処理で送ります',
    案: '「送信」で「送る」を選ぶまで送りません',
    送信中: '送っている途中です',
    要確認: '届いたかどうかを、人が確かめます',
  };
  return h(
    'a',
    { href: placeOf('registry', '送信') },
    h('span', { class: 'entry-top' }, h('span', {}, to), h('span', { class: 'state' }, state)),
    h('strong', {}, subject),
    h('span', { class: 'quiet' }, [words[state], reason].filter(Boolean).join('。')),
  );
}

function hint(count: number): HTMLElement {
  const text = count === 0 ? 'まだ何も送られていません。' : '左の一覧から選んでください。';
  return h('div', { class: 'content empty' }, h('p', { class: 'quiet' }, text));
}

async function mailOf(number: string, asHtml: boolean): Promise<HTMLElement> {
  const mail = await get<MailView>(`/api/mails/${encodeURIComponent(number)}`);
  return h(
    'article',
    { class: 'content mail', tabindex: 0, 'aria-label': mail.subject },
    h('p', { class: 'back' }, h('a', { href: placeOf('mail') }, '← メールの一覧')),
    h('h1', {}, mail.subject),
    h(
      'dl',
      {},
      [
        ['差出人', mail.from],
        ['宛先', mail.to],
        ['写し', mail.cc],
        ['日時', timeInWords(mail.at)],
      ]
        .filter(([, value]) => value)
        .flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    mail.attachments.length > 0 &&
      h(
        'ul',
        { class: 'attachments', 'aria-label': '添付ファイル' },
        mail.attachments.map((name, index) =>
          h(
            'li',
            {},
            h(
              'a',
              {
                class: 'button',
                href: `/api/mails/${mail.number}/attachments/${index}`,
                download: name,
              },
              name,
            ),
          ),
        ),
      ),
    mail.html &&
      h(
        'p',
        {},
        h(
          'a',
          { href: asHtml ? placeOf('mail', number) : placeOf('mail', number, HTML) },
          asHtml ? '文字だけのメールとして読む' : 'HTMLのメールとして読む',
        ),
      ),
    asHtml
      ? h('iframe', {
          class: 'published-page',
          sandbox: 'allow-scripts allow-top-navigation-by-user-activation',
          src: `/api/mails/${mail.number}/html`,
          title: `HTMLのメール：${mail.subject}`,
        })
      : h('div', { class: 'mail-body' }, linked(mail.body, mail.forms)),
  );
}

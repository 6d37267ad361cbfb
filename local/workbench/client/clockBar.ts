/** The clock at the top of every page, with the usual steps. */
import { timeInWords } from './dates';
import { h } from './dom';
import { placeOf } from './links';
import type { Page } from './page';

/** The clock as the page's status has it. */
export function clockBar(page: Page): HTMLElement {
  const { now = '', nextDeadline, nextSending, lastStep } = page.status;
  const step = (label: string, body: object, disabled = false) =>
    h('button', { type: 'button', disabled, on: { click: () => void page.passTime(body) } }, label);
  const deadline = nextDeadline
    ? `次の期限（${Number(nextDeadline.slice(5, 7))}/${Number(nextDeadline.slice(8, 10))}）`
    : '次の期限';
  return h(
    'div',
    { class: 'clock-bar', role: 'group', 'aria-label': '時計' },
    h('time', { datetime: now }, timeInWords(now)),
    step('10分進める', { kind: 'minutes', minutes: 10 }),
    nextSending !== undefined && step('送るまで進める', { kind: 'nextSending' }),
    step('次の日', { kind: 'nextDay' }),
    step(deadline, { kind: 'nextDeadline' }, nextDeadline === undefined),
    h('a', { class: 'button', href: placeOf('clock') }, '日付を指定'),
    h(
      'button',
      {
        type: 'button',
        disabled: lastStep === undefined,
        title: lastStep === undefined ? '' : `「${lastStep}」の前に戻します`,
        on: { click: () => void page.goBack() },
      },
      '元に戻す',
    ),
  );
}

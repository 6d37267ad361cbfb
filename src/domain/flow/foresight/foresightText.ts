// 先の予定 in words: headings begin with ■, what belongs to a day stands indented below it.

import type { Day } from '../../base/day';
import { japaneseDayWithWeekday } from '../../base/moment';
import { hint } from '../../base/text';
import type { Context } from '../../context';
import { businessIn, departmentIn } from '../../parties/receiver';
import type { ForeseenMail, Foresight } from './foresee';
import type { Change } from './stateLog';
import type { Task } from './taskLog';

/** @param context the registry as it is now, for the receivers' names */
export function foresightText(context: Context, until: Day, foresight: Foresight): string {
  const { today, settings } = context;
  const office = settings.policyDivisionName;
  const { mails, documents, changes, tasks } = foresight;
  const standing = tasks.filter((task) => task.until === undefined);
  const passing = tasks.filter((task) => task.until !== undefined);
  return [
    `${japaneseDayWithWeekday(today)}から${japaneseDayWithWeekday(until)}までの見込みです。`,
    `だれからも回答がなく、${office}も何もしないものとしています。何も送っておらず、台帳も変えていません。`,
    ...(settings.testEnvironment
      ? [
          `テスト環境のため、実際のメールは${settings.testReceivers.join('、') || office}だけに届きます。`,
        ]
      : []),
    '',
    ...section(`送られるメール（${mails.length}通）`, mailLines(context, mails)),
    '',
    ...section(
      `作られる文書（${documents.length}件）`,
      byDay(documents, ({ name }) => name),
    ),
    '',
    ...section(`案件と協定の動き（${changes.length}件）`, byDay(changes, changeText)),
    '',
    ...section(
      `${office}がすること（${japaneseDayWithWeekday(until)}の時点で${standing.length}件）`,
      taskLines(today, standing),
    ),
    ...(passing.length > 0
      ? ['', ...section('それまでに出て、ほかのものに変わること', taskLines(today, passing))]
      : []),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] => [
  `■ ${title}`,
  ...(lines.length > 0 ? lines : ['ありません。']),
];

/** A line for each day, and below it one for each thing. */
function byDay<T extends { readonly on: Day }>(
  items: readonly T[],
  textOf: (item: T) => string,
): string[] {
  let day = '';
  return items.flatMap((item) => {
    const begins = item.on !== day;
    day = item.on;
    return [...(begins ? [japaneseDayWithWeekday(day)] : []), `　${textOf(item)}`];
  });
}

/** The same to several receivers on one day is one line. */
function mailLines(context: Context, mails: readonly ForeseenMail[]): string[] {
  const lines = new Map<string, { on: Day; what: string; to: string[] }>();
  for (const mail of mails) {
    const what = mail.subject + (mail.attachments ? `　添付：${mail.attachments}` : '');
    const key = `${mail.on} ${what}`;
    const line = lines.get(key) ?? { on: mail.on, what, to: [] };
    line.to.push(receiverName(context, mail) + (mail.cc ? `（写し：${mail.cc}）` : ''));
    lines.set(key, line);
  }
  return byDay([...lines.values()], ({ to, what }) => `${to.join('・')}　←　${what}`);
}

/** The name where the registry knows it, otherwise the address. */
function receiverName({ registry, settings }: Context, { to, receiver }: ForeseenMail): string {
  const department = departmentIn(receiver);
  if (department) return department;
  const business = businessIn(receiver);
  if (business) return hint(registry.find('businesses', business)?.values.name ?? business, 40);
  return to === settings.policyDivisionMail ? settings.policyDivisionName : to;
}

const changeText = ({ what, state, begins }: Change): string =>
  begins ? `${what}：始まります（${state}）` : `${what}：「${state}」になります`;

function taskLines(today: Day, tasks: readonly Task[]): string[] {
  let from = '';
  return tasks.flatMap((task) => {
    const begins = task.from !== from;
    from = task.from;
    const place = [task.place, task.subject].filter(Boolean).join('　');
    return [
      ...(begins ? [from <= today ? 'いまあるもの' : `${japaneseDayWithWeekday(from)}から`] : []),
      `　【${task.section}】${place}：${task.what}`,
    ];
  });
}

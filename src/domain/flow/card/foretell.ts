// What pressing a button would come to, found by doing it and taking it back at once.
import { grouped } from '../../base/grouped';
import { japaneseMoment } from '../../base/moment';
import { hint, someOf } from '../../base/text';
import type { Context } from '../../context';
import { madeBy } from '../../operations/history';
import type { Done, Operation } from '../../operations/operation';
import type { Deed, Row } from '../../registry/registry';
import { type TabKey, tabs } from '../../registry/tabs';
import { carryOut } from '../operate';
import { receiverNames } from '../sending';

/** So many rows, or receivers, are named. */
const NAMED = 5;

/** In sentences; the registry stays as it is. @param perform as it was prepared */
export function foretell<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
  perform: () => Done,
): string[] {
  const { registry } = context;
  let told: string[] = [];
  const failed = registry.trial(() => {
    const watched = registry.watch(() => carryOut(context, operation, row, perform));
    if ('error' in watched) throw watched.error;
    told = [
      ...turns(watched.deed),
      ...letters(context, watched.deed),
      ...mails(context, watched.deed),
    ];
  });
  return failed ? [] : told;
}

/** `案件 R8-001 の段階は「③ 連携事業の提案掲載」になります。` */
function turns({ changed }: Deed): string[] {
  const turned = new Map<string, string[]>();
  for (const { tab, key, cells } of changed) {
    const columns = tab === 'cases' || tab === 'projects' ? (['stage', 'state'] as const) : [];
    for (const column of columns) {
      const [, after] = cells[column] ?? [];
      if (!after) continue;
      const { header } = tabs[tab as 'cases'].columns[column];
      const text = `の${header}は「${after}」になります。`;
      turned.set(text, [...(turned.get(text) ?? []), `${tabs[tab].name} ${key}`]);
    }
  }
  return [...turned].map(([text, keys]) => `${someOf(keys, NAMED)}${text}`);
}

const letters = ({ registry }: Context, deed: Deed): string[] =>
  madeBy(registry, deed, 'documents').map(({ values: { name, state } }) =>
    state === '案'
      ? `「${name}」の案を作ります。送るのは、決裁のあとです。`
      : `文書「${name}」を作ります。`,
  );

function mails({ registry, now }: Context, deed: Deed): string[] {
  const turned = (state: string) =>
    deed.changed.filter(({ tab, cells }) => tab === 'outbox' && cells.state?.[1] === state);
  const calledOff = turned('取りやめ');
  const released = turned('待ち').flatMap(({ key }) => registry.find('outbox', key) ?? []);
  const made = [
    ...madeBy(registry, deed, 'outbox').filter(({ values }) => values.state === '待ち'),
    ...released,
  ];
  const subjects = grouped(made, ({ values }) => `${values.subject}\n${values.scheduledAt}`);
  const lines = [...subjects.values()].map((same) => {
    const { subject, scheduledAt, attachments } = same[0].values;
    const when = scheduledAt > now ? `${japaneseMoment(scheduledAt)}以降に` : 'すぐに';
    const to = someOf(receiverNames(registry, same), NAMED);
    return `${to} に、メール「${hint(subject, 80)}」${attachments ? `（添付：${hint(attachments, 80)}）` : ''}を${when}送ります。`;
  });
  if (calledOff.length > 0)
    lines.push(`まだ送っていないメール${calledOff.length}通を取りやめます。`);
  return lines.length > 0 ? lines : ['メールは送りません。'];
}

// Makes the Docs that are asked for; one that cannot be made does not keep the others from being made.
import { messageOf } from '../../domain/base/text';
import type { Context } from '../../domain/context';
import { documentKindOf, documentKinds } from '../../domain/documents/kinds';
import { putAwayFor } from '../../domain/documents/rows';
import { storedBlanks, storedContent } from '../../domain/documents/storedContent';
import { post } from '../../domain/mail/notice';
import { troubleReport } from '../../domain/mail/policyDivision';
import type { Row } from '../../domain/registry/registry';
import type { Ports } from '../ports';
import { makePack } from '../publication/makePack';
import { blanksOf, filled } from './blanks';

type DocumentRow = Row<'documents'>;

/** 操作結果 of a Doc while it is being made, and when it could not be: there may be one of its name. */
const MAKING = '文書を作っています。';
const NOT_MADE = '文書を作れませんでした。10分ほどあとに、もう一度作ります。';

/** Says of each that it is being made. @returns those that an earlier try had begun to make */
export function markMaking(
  { registry }: Context,
  rows: readonly DocumentRow[],
): ReadonlySet<string> {
  registry.bringLongTexts(rows);
  const begun = new Set(
    rows
      .filter(({ values }) => [MAKING, NOT_MADE].includes(values.result))
      .map(({ values }) => values.name),
  );
  for (const row of rows) registry.set(row, { result: MAKING });
  return begun;
}

export function makeDocuments(
  ports: Ports,
  context: Context,
  rows: readonly DocumentRow[],
  {
    failed,
    begun,
    until,
  }: {
    readonly failed: Set<string>;
    readonly begun: ReadonlySet<string>;
    /** Nothing more is begun then (epoch ms). */
    readonly until: number;
  },
): void {
  const { registry, today } = context;
  for (const row of rows) {
    if (ports.clock.now() >= until) return;
    const { name, form, content } = row.values;
    try {
      const kind = documentKindOf(form);
      if (!kind) throw new Error(`様式「${form}」の文書は作れません`);
      if (kind === 'publicationPack') {
        makePack(ports, context, row);
        continue;
      }
      const blanksNow = row.values.state === '発送待ち' ? blanksOf(context, row) : undefined;
      const filling = storedContent.read(content);
      if (!filling) throw new Error('差し込む内容の欄が書き換えられています');
      const { fields, rows: lines } = filling;
      const putAway = putAwayFor(registry, row).map(({ values }) => values.fileId);
      // One of this name was made before, or was being made by a run that died, perhaps for a draft put away since.
      const again = row.values.madeOn !== '' || begun.has(name) || putAway.includes('');
      const made = ports.documents.make(
        name,
        documentKinds[kind],
        { fields: { ...fields, ...filled(fields, blanksNow) }, ...(lines && { rows: lines }) },
        { ...(again && { keep: putAway }), final: blanksNow !== undefined },
      );
      registry.set(row, {
        fileId: made.fileId,
        link: made.url,
        madeOn: today,
        unfilled: made.unfilled.join('、'),
        content: '',
        result: '',
        ...(blanksNow && { filledIn: storedBlanks.write(blanksNow) }),
      });
    } catch (error) {
      failed.add(name);
      registry.set(row, { result: NOT_MADE });
      post(
        context,
        troubleReport(context, {
          about: `文書:${name}:${today}`,
          target: name,
          what: `文書「${name}」を作れませんでした。`,
          remedy: `理由：${messageOf(error)}\n10分ごとにもう一度作ります。ひな形（様式テンプレート）とフォルダが残っているかを確かめ、なければ「初期設定」を行ったアカウントで、もう一度「初期設定」を選んでください。`,
        }),
      );
    }
  }
}

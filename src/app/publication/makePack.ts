// Makes the files of a 公表資料 from the registry as it is now.
import type { Context } from '../../domain/context';
import { type DocumentRow, withdrawDocument } from '../../domain/documents/rows';
import { post } from '../../domain/mail/notice';
import { troubleReport } from '../../domain/mail/policyDivision';
import { publicationOf } from '../../domain/publication/compose';
import { packBasis, yearOfPack } from '../../domain/publication/pack';
import type { Ports } from '../ports';
import { publicationFiles } from './files';

/**
 * A released one is made only as it was released: where the registry says something else by now, nobody has seen
 * that, and a person is asked to release again.
 * @throws when Drive fails; nothing is noted then, and making it again is harmless
 */
export function makePack(ports: Ports, context: Context, row: DocumentRow): void {
  const { registry, today } = context;
  const { name, state, basis } = row.values;
  const fiscalYear = yearOfPack(row);
  if (fiscalYear === undefined) throw new Error(`「${name}」の年度が分かりません`);
  const basisNow = packBasis(context, fiscalYear);
  if (state === '控え' && basis !== basisNow) {
    const what = `「実績を公表する」のあとに実績が変わったため、公表資料「${name}」を作りませんでした。`;
    const remedy =
      '「実績」タブの内容を確かめ、もう一度、メニューの「実績を公表する」を選んでください。';
    withdrawDocument(registry, row);
    registry.set(row, { result: `${what}${remedy}` });
    post(
      context,
      troubleReport(context, { about: `公表資料:${name}`, target: name, what, remedy }),
    );
    return;
  }
  const files = publicationFiles(publicationOf(context, fiscalYear));
  const { fileId, url } = ports.publication.publish(name, files);
  registry.set(row, {
    fileId,
    link: url,
    madeOn: today,
    basis: basisNow,
    content: '',
    result: '',
  });
}

// 部署 from a list: known by 部署名 and 有効開始, since a new head or name is a new row.
import { parseDay } from '../base/era';
import { folded, hint } from '../base/text';
import type { Row } from '../registry/registry';
import type { ReadRow } from './readRows';
import { mistake, type Run, standsAlready, warning } from './run';

export function takeDepartments(run: Run, rows: readonly ReadRow<'departments'>[]): void {
  const { registry } = run;
  const known = new Map(
    registry.rows('departments').map((row) => [identityOf(row.values), { row, line: 0 }]),
  );
  for (const row of rows) {
    if (row.broken) continue;
    const { name = '', validFrom = '', validUntil = '', mail = '' } = row.given;
    const standing = known.get(identityOf({ name, validFrom }));
    if (standing && standing.line > 0) {
      mistake(run, row, {
        name: `${standing.line}行目と同じ課です。1行にするか、課長などが代わったときは有効開始を書いて区別してください。`,
      });
    } else if (standing) {
      const { values } = standing.row;
      standsAlready(run, row, values, { id: values.name, called: hint(values.name, 40) });
    } else if (validFrom !== '' && validUntil !== '' && validUntil < validFrom) {
      mistake(run, row, { validUntil: '有効開始より前の日です。どちらかを直してください。' });
    } else {
      const made = registry.append('departments', row.given, { typed: true });
      known.set(identityOf(made.values), { row: made, line: row.line });
      run.entered.push({ list: row.list, line: row.line, id: name, about: row.given.head ?? '' });
      if (mail === '' && !(validUntil !== '' && validUntil < run.today)) {
        warning(run, row, { mail: '空欄です。この課への照会は送れません。' });
      }
    }
  }
}

const identityOf = ({
  name,
  validFrom,
}: Pick<Row<'departments'>['values'], 'name' | 'validFrom'>) =>
  `${folded(name)}｜${parseDay(validFrom) ?? ''}`;

// A webpack loader: replaces the module `holidays` by one that carries its days packed.
import { join } from 'node:path';
import type { LoaderContext } from 'webpack';
import { packDays } from './compactHolidays';
import { firstYear, japaneseHolidays, lastYear } from './japaneseHolidays';

/** Ignores the source it is given; the library itself must not go into the bundle. */
export default function holidaysLoader(this: LoaderContext<unknown>): string {
  const packedModule = JSON.stringify(join(__dirname, 'compactHolidays.ts'));
  return [
    `import { packedDays } from ${packedModule};`,
    `export const firstYear = ${firstYear};`,
    `export const lastYear = ${lastYear};`,
    `export default packedDays(${JSON.stringify(packDays(japaneseHolidays()))});`,
  ].join('\n');
}

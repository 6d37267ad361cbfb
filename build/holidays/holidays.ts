// The module `holidays` for tests; in the bundle build/holidays/holidaysLoader.ts stands in for it.
import { packDays, unpackDays } from './compactHolidays';
import { japaneseHolidays } from './japaneseHolidays';

export { firstYear, lastYear } from './japaneseHolidays';

// Packed and unpacked as in the bundle, so that tests see what the bundle sees.
export default unpackDays(packDays(japaneseHolidays()));

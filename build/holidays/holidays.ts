// The module `holidays` for tests; in the bundle build/holidays/holidaysLoader.ts stands in for it.
import { packDays, packedDays } from './compactHolidays';
import { japaneseHolidays } from './japaneseHolidays';

export { firstYear, lastYear } from './japaneseHolidays';

// Packed as in the bundle, so that tests see what the bundle sees.
export default packedDays(packDays(japaneseHolidays()));

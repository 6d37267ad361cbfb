// The charts of a tab, drawn once, when it is made.
import type { Chart } from '../../domain/registry/tabs/tab';
import { textOnPage } from '../words';
import { chartColour } from './look';

/** Pixels. */
const WIDTH = 590;
const HEIGHT = 380;

/**
 * Side by side below the rows that they show. What an earlier try has drawn already stands.
 * @param columnOf the number of a column by its key
 */
export function drawCharts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  charts: readonly Chart[],
  columnOf: (key: string) => number,
): void {
  const below = Math.max(...charts.map(({ to }) => to)) + 2;
  const drawn = sheet.getCharts().length;
  charts.forEach(({ title, from, to, names, numbers }, index) => {
    if (index < drawn) return;
    const rangeOf = (key: string) => sheet.getRange(from, columnOf(key), to - from + 1, 1);
    const chart = sheet
      .newChart()
      .addRange(rangeOf(names))
      .addRange(rangeOf(numbers))
      .setNumHeaders(0)
      .setPosition(below, 1, index * (WIDTH + 10), 0)
      .setOption('useFirstColumnAsDomain', true)
      .setOption('width', WIDTH)
      .setOption('height', HEIGHT)
      .setOption('legend', { position: 'none' })
      .setOption('hAxis.minValue', 0)
      .asBarChart()
      .setTitle(textOnPage(title))
      .setXAxisTitle('件数')
      .setYAxisTitle('区分')
      .setColors([chartColour])
      .build();
    sheet.insertChart(chart);
  });
}

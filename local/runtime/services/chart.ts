/** Charts of a sheet: bars alone, as the bundle draws them. They are kept and never drawn. */
import { NotImplementedError, ServiceError } from '../errors';
import { implementationOf, serviceObject } from '../serviceObject';
import type { ChartState } from '../sheets/state';
import type { ServiceEnv } from './env';
import { rangeTarget } from './range';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type BarBuilder = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type Kind = 'EmbeddedChartBuilder' | 'EmbeddedBarChartBuilder';

/** A new builder of a chart, of no type yet. */
export const createChartBuilder = (env: ServiceEnv): Builder =>
  serviceObject<Builder>(
    env.realm,
    'EmbeddedChartBuilder',
    new ChartBuilder(env, 'EmbeddedChartBuilder', { areas: [], options: {} }) as object,
  );

/** The script's view of a chart. */
export const createChart = (env: ServiceEnv, state: ChartState): Chart =>
  serviceObject<Chart>(env.realm, 'EmbeddedChart', new EmbeddedChart(state) as object);

/** The chart behind an EmbeddedChart that the script passes. */
export function chartOf(value: unknown): ChartState {
  const chart = implementationOf(value);
  if (chart instanceof EmbeddedChart) return chart.state;
  throw new ServiceError('Not a built chart.');
}

/** Nothing is asked of one yet. */
class EmbeddedChart {
  constructor(readonly state: ChartState) {}
}

class ChartBuilder {
  constructor(
    private readonly env: ServiceEnv,
    private readonly kind: Kind,
    private readonly state: ChartState,
  ) {}

  /** Not once more where it has been added already (documented). */
  addRange(range: GoogleAppsScript.Spreadsheet.Range) {
    return this.step('addRange', () => {
      const target = rangeTarget(range);
      if (!target) throw new ServiceError('Not a range.');
      const added = JSON.stringify(target.area);
      if (this.state.areas.some((area) => JSON.stringify(area) === added)) return;
      this.state.areas.push(target.area);
    });
  }
  setNumHeaders(headers: number) {
    return this.step('setNumHeaders', () => {
      this.state.headers = headers;
    });
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    return this.step('setPosition', () => {
      this.state.position = { row, column, offsetX, offsetY };
    });
  }
  /** Neither name nor value are checked (documented). */
  setOption(option: string, value: unknown) {
    return this.step('setOption', () => {
      this.state.options[option] = value;
    });
  }
  asBarChart(): BarBuilder {
    return this.env.run.call(`${this.kind}.asBarChart`, 'navigation', () => {
      const bars = new ChartBuilder(this.env, 'EmbeddedBarChartBuilder', {
        ...this.state,
        type: 'BAR',
      });
      return serviceObject<BarBuilder>(this.env.realm, 'EmbeddedBarChartBuilder', bars as object);
    });
  }
  setTitle(title: string) {
    return this.ofBars('setTitle', 'title', title);
  }
  setXAxisTitle(title: string) {
    return this.ofBars('setXAxisTitle', 'hAxis.title', title);
  }
  setYAxisTitle(title: string) {
    return this.ofBars('setYAxisTitle', 'vAxis.title', title);
  }
  setColors(colors: string[]) {
    return this.ofBars('setColors', 'colors', Array.from(colors));
  }
  build(): Chart {
    return this.env.run.call(`${this.kind}.build`, 'navigation', () => {
      const { areas, position, type } = this.state;
      if (!type || !position || areas.length === 0) {
        throw new NotImplementedError('a chart without type, position or range');
      }
      return createChart(this.env, structuredClone(this.state));
    });
  }

  private ofBars(method: string, option: string, value: unknown) {
    return this.step(method, () => {
      this.state.options[option] = value;
    });
  }
  private step(method: string, change: () => void) {
    return this.env.run.call(`${this.kind}.${method}`, 'navigation', () => {
      change();
      return serviceObject<object>(this.env.realm, this.kind, this);
    });
  }
}

/** The growth curve as SVG: cells read and model seconds of some runs over the years of history. */

export interface Curve {
  readonly label: string;
  /** Years of history that were measured, in their order. */
  readonly years: readonly number[];
  /** Cells read, and seconds by the cost model: one value for each of these ages. */
  readonly cells: readonly number[];
  readonly seconds: readonly number[];
}

interface Panel {
  readonly title: string;
  readonly curves: readonly {
    readonly years: readonly number[];
    readonly values: readonly number[];
  }[];
  readonly shown: (value: number) => string;
}

const WIDTH = 760;
const PANEL = { width: 380, height: 300, left: 64, right: 16, top: 40, bottom: 44 };
const LEGEND_LINE = 20;
/** Told apart by colour, by dashes and by marks; each stands out on white and on black. */
const STYLES = [
  { colour: '#d1495b', dash: '' },
  { colour: '#2f8fbf', dash: '7 4' },
  { colour: '#c77d0a', dash: '2 4' },
  { colour: '#3a9d5d', dash: '10 3 2 3' },
];

export function growthPicture(curves: readonly Curve[]): string {
  const panels: Panel[] = [
    {
      title: 'Cells read by one run',
      curves: curves.map(({ years, cells }) => ({ years, values: cells })),
      shown: thousands,
    },
    {
      title: 'Model seconds of one run',
      curves: curves.map(({ years, seconds }) => ({ years, values: seconds })),
      shown: trim,
    },
  ];
  const height = PANEL.height + 12 + curves.length * LEGEND_LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="#808080" role="img">`,
    '<title>What one run costs over the years of history</title>',
    // What is drawn can be read again: a test draws it anew, and measures some of it.
    `<metadata>${JSON.stringify(curves)}</metadata>`,
    ...panels.flatMap((panel, index) => panelOf(panel, index * PANEL.width)),
    ...curves.flatMap(({ label }, index) => legendOf(label, index)),
    '</svg>',
    '',
  ].join('\n');
}

/** The figures that a picture was drawn of. */
export function curvesIn(svg: string): Curve[] {
  const [, text = '[]'] = /<metadata>(.*)<\/metadata>/.exec(svg) ?? [];
  return JSON.parse(text) as Curve[];
}

function thousands(value: number): string {
  if (value >= 1_000_000) return `${trim(value / 1_000_000)} M`;
  return value >= 1_000 ? `${trim(value / 1_000)} K` : trim(value);
}

const trim = (value: number): string => String(Math.round(value * 10) / 10);

function panelOf({ title, curves, shown }: Panel, x: number): string[] {
  const years = Math.max(...curves.flatMap((curve) => curve.years));
  const top = niceTop(Math.max(1, ...curves.flatMap(({ values }) => values)));
  const place = (year: number, value: number) => ({
    x: x + PANEL.left + (year / Math.max(1, years)) * (PANEL.width - PANEL.left - PANEL.right),
    y: PANEL.height - PANEL.bottom - (value / top) * (PANEL.height - PANEL.top - PANEL.bottom),
  });
  const marks = Array.from({ length: 5 }, (_, index) => (top / 4) * index);
  const [from, to] = [place(0, 0), place(years, 0)];
  return [
    `<text x="${x + PANEL.left}" y="22" font-size="14" font-weight="600">${title}</text>`,
    ...marks.flatMap((value) => {
      const y = fixed(place(0, value).y);
      return [
        `<line x1="${fixed(from.x)}" y1="${y}" x2="${fixed(to.x)}" y2="${y}" stroke="#808080" stroke-opacity="0.3"/>`,
        `<text x="${fixed(from.x - 8)}" y="${fixed(place(0, value).y + 4)}" text-anchor="end">${shown(value)}</text>`,
      ];
    }),
    ...Array.from({ length: years + 1 }, (_, year) => year)
      .filter((year) => year % 2 === 0)
      .map(
        (year) =>
          `<text x="${fixed(place(year, 0).x)}" y="${PANEL.height - PANEL.bottom + 18}" text-anchor="middle">${year}</text>`,
      ),
    `<text x="${fixed((from.x + to.x) / 2)}" y="${PANEL.height - 8}" text-anchor="middle">years of history</text>`,
    ...curves.flatMap((curve, index) => {
      const points = curve.values.map((value, point) => place(curve.years[point], value));
      const { colour, dash } = STYLES[index % STYLES.length];
      return [
        `<polyline points="${points.map((point) => `${fixed(point.x)},${fixed(point.y)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
        ...points.map(
          (point) =>
            `<circle cx="${fixed(point.x)}" cy="${fixed(point.y)}" r="2.5" fill="${colour}"/>`,
        ),
      ];
    }),
  ];
}

function legendOf(label: string, index: number): string[] {
  const { colour, dash } = STYLES[index % STYLES.length];
  const y = PANEL.height + 12 + index * LEGEND_LINE;
  return [
    `<line x1="${PANEL.left}" y1="${y - 4}" x2="${PANEL.left + 36}" y2="${y - 4}" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
    `<text x="${PANEL.left + 46}" y="${y}">${label}</text>`,
  ];
}

const fixed = (value: number): string => value.toFixed(1);

/** The next round number above: 1, 2, 4 or 8 times a power of ten, so that quarters are round too. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 4, 8].find((factor) => factor * power >= value) ?? 10);
}

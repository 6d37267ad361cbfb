/** Colours: `#ff8000` in sheets, parts of 1 in the Sheets API. */
import { NotImplementedError } from '../errors';

type Color = GoogleAppsScript.Sheets.Schema.Color;

/** The colour of a sheet as the API gives it; parts that are 0 are left out. */
export function colorOf(hex: string): Color {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(1), part(3), part(5)];
  return { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) };
}

/** A colour of the API; undefined for none. `style` is where it stands, if it may be a theme's. */
export function hexOf(
  color: Color | undefined,
  style?: GoogleAppsScript.Sheets.Schema.ColorStyle,
): string | undefined {
  if (style?.themeColor !== undefined) throw new NotImplementedError('Colours of a theme');
  if (!color) return undefined;
  const { red = 0, green = 0, blue = 0 } = color;
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

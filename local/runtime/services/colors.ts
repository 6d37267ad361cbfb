/** Colours: `#ff8000` in sheets, parts of 1 in the Sheets API. */
import { NotImplementedError, ServiceError } from '../errors';

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

/** The words of CSS for colours that scripts use most; others throw. */
const WORDS: Record<string, string> = {
  ...{ black: '#000000', silver: '#c0c0c0', gray: '#808080', grey: '#808080', white: '#ffffff' },
  ...{ maroon: '#800000', red: '#ff0000', purple: '#800080', fuchsia: '#ff00ff', green: '#008000' },
  ...{ lime: '#00ff00', olive: '#808000', yellow: '#ffff00', navy: '#000080', blue: '#0000ff' },
  ...{ teal: '#008080', aqua: '#00ffff', cyan: '#00ffff', magenta: '#ff00ff', orange: '#ffa500' },
  ...{ pink: '#ffc0cb', brown: '#a52a2a', gold: '#ffd700' },
};

/** A colour in CSS notation as Google gives it back, `#ff8000`; what is none is refused (assumption `css-colors`). */
function cssColor(text: string): string {
  const color = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  if (/^#[0-9a-f]{3}$/.test(color)) return color.replace(/[0-9a-f]/g, '$&$&');
  if (Object.hasOwn(WORDS, color)) return WORDS[color] as string;
  if (/^[a-z]+$|^(rgb|hsl)a?\(/.test(color)) throw new NotImplementedError(`The colour ${text}`);
  throw new ServiceError(`Invalid color: ${text}`);
}

/** The same for what may be null: none. */
export const colorOr = <T extends string | null>(text: string | null, none: T): string | T =>
  text === null ? none : cssColor(text);

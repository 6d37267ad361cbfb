// The house as a picture: each room a row, with a mark under every room that it imports. No mark stands above the diagonal.
import { escaped } from '../../src/domain/base/escaped';

export interface Room {
  readonly name: string;
  readonly about: string;
  readonly step?: string;
}

const ROW = 22;
const LEFT = 190;
const TOP = 118;
const MARK = 7;

/** @param imports the rooms that a room imports, by its name without `.ts` */
export function housePicture(
  rooms: readonly Room[],
  imports: (room: string) => ReadonlySet<string>,
): string {
  const size = rooms.length * ROW;
  const plain = (name: string) => name.replace(/\.ts$/, '');
  const middle = (index: number) => index * ROW + ROW / 2;
  const rows = rooms.flatMap(({ name, step }, row) => {
    const y = TOP + middle(row);
    const used = imports(plain(name));
    return [
      ...(row % 2 === 0
        ? [
            `<rect x="0" y="${y - ROW / 2}" width="${LEFT + size}" height="${ROW}" fill="#808080" fill-opacity="0.08"/>`,
          ]
        : []),
      `<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end">${step ? `<tspan fill-opacity="0.6">${escaped(step)}　</tspan>` : ''}${escaped(name)}</text>`,
      `<text transform="translate(${LEFT + middle(row) + 4} ${TOP - 8}) rotate(-60)">${escaped(name)}</text>`,
      ...rooms.flatMap((other, column) => {
        const x = LEFT + middle(column);
        if (column === row)
          return [
            `<rect x="${x - MARK}" y="${y - MARK}" width="${2 * MARK}" height="${2 * MARK}" fill="#808080" fill-opacity="0.35"/>`,
          ];
        return used.has(plain(other.name))
          ? [`<circle cx="${x}" cy="${y}" r="${MARK - 2}" fill="#2f8fbf"/>`]
          : [];
      }),
    ];
  });
  const [width, height] = [LEFT + size + 60, TOP + size + 8];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="#808080" role="img">`,
    '<title>Which room of src/domain imports which</title>',
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

// What stands in the script file, by folder. Terser is asked where each of its characters came from:
// a source map for this report only, of the lines of webpack's output, which names its modules.
import { SourceMap } from 'node:module';
import { type Compilation, sources } from 'webpack';

/** The characters of one folder or package in the minified file. */
export interface Weight {
  readonly folder: string;
  readonly characters: number;
  /** Those of them that are not ASCII: Japanese, in texts and in names of fields. */
  readonly japanese: number;
}

interface LineMap {
  version: number;
  file: string;
  sources: string[];
  sourcesContent: string[];
  names: string[];
  mappings: string;
}

/** webpack's line before each module of the file. */
const moduleHeader = /^;\/\/ (\S+)$/;

/** What is not a module: webpack's own code and the declarations for Apps Script. */
const frame = 'webpack';

/** `./src/domain/rules/cases.ts` → `src/domain/rules`, `./src/google/forms/event.ts` → `src/google`, a package by its name. */
function folderOf(path: string): string {
  const [, name] = path.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  if (name) return name;
  const [top = '', second, ...rest] = path.replace(/^\.\//, '').split('/').slice(0, -1);
  const folder = second === 'domain' ? [top, second, ...rest.slice(0, 1)] : [top, second];
  return folder.filter((part) => part !== undefined).join('/');
}

/** A source map that says of every line of webpack's output which folder it belongs to. */
export function folderMap(file: string, code: string): LineMap {
  const folders = [frame];
  let folder = 0;
  let written = 0;
  const lines = code.split('\n').map((line, index) => {
    const [, path] = line.match(moduleHeader) ?? [];
    if (path) {
      const name = folderOf(path);
      if (!folders.includes(name)) folders.push(name);
      folder = folders.indexOf(name);
    }
    const segment = `A${base64Vlq(folder - written)}${index === 0 ? 'A' : 'C'}A`;
    written = folder;
    return segment;
  });
  const mappings = lines.join(';');
  return { version: 3, file, sources: folders, sourcesContent: [], names: [], mappings };
}

/** A number as source maps write it; ours are small. */
function base64Vlq(value: number): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let left = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const more = left >> 5;
    text += digits[(left & 31) | (more ? 32 : 0)];
    left = more;
  } while (left);
  return text;
}

/** Every character of `code` once, heaviest folder first. */
export function weigh(code: string, map: LineMap): Weight[] {
  const places = new SourceMap({ ...map, sourceRoot: '' });
  const weights = new Map<string, { characters: number; japanese: number }>();
  code.split('\n').forEach((text, line) => {
    for (let column = 0; column < text.length; column++) {
      const place = places.findEntry(line, column);
      const folder = 'originalSource' in place ? place.originalSource : frame;
      const weight = weights.get(folder) ?? { characters: 0, japanese: 0 };
      weight.characters += 1;
      if (text.charCodeAt(column) > 127) weight.japanese += 1;
      weights.set(folder, weight);
    }
  });
  return [...weights]
    .map(([folder, weight]) => ({ folder, ...weight }))
    .sort((a, b) => b.characters - a.characters);
}

/** Gives the file of `compilation` the map; to be called before it is minified. */
export function mapFolders(compilation: Compilation, file: string): void {
  compilation.updateAsset(file, (source) => {
    const code = source.source().toString();
    return new sources.SourceMapSource(code, file, folderMap(file, code));
  });
}

/** What the minified file weighs; its map is taken away again. */
export function takeWeights(compilation: Compilation, file: string): Weight[] {
  let weights: Weight[] = [];
  compilation.updateAsset(file, (source) => {
    const { source: code, map } = source.sourceAndMap();
    if (map) weights = weigh(code.toString(), map as LineMap);
    return new sources.RawSource(code);
  });
  return weights;
}

// A webpack plugin: esbuild's minifier over what Terser has left. It gives the shortest names to what is named most often.
import { transformSync } from 'esbuild';
import { Compilation, type Compiler, sources } from 'webpack';
import { ownFields } from './ownFields';
import { shorterForms } from './shorterForms';

export class SecondMinifierPlugin {
  constructor(
    private readonly file: string,
    private readonly target: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('second minifier', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'second minifier', stage }, () => {
        compilation.updateAsset(this.file, (source) => {
          const shorter = new sources.ReplaceSource(source);
          for (const { start, end, text } of shorterForms(`${source.source()}`)) {
            if (end > start) shorter.replace(start, end - 1, text);
            else shorter.insert(start, text);
          }
          const { source: code, map } = shorter.sourceAndMap();
          const inline = Buffer.from(JSON.stringify(map)).toString('base64');
          const minified = transformSync(
            map
              ? `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`
              : `${code}`,
            {
              minify: true,
              target: this.target,
              charset: 'utf8',
              legalComments: 'none',
              mangleProps: new RegExp(`^(?:${ownFields.join('|')})$`),
              // For the report of what stands in the file.
              sourcemap: map ? 'external' : false,
            },
          );
          return map
            ? new sources.SourceMapSource(minified.code, this.file, JSON.parse(minified.map))
            : new sources.RawSource(minified.code);
        });
      });
    });
  }
}

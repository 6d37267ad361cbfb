// A webpack loader: turns templates/*.html into modules that export their blocks.
import type { LoaderContext } from 'webpack';
import { compileTemplate } from './compileTemplate';

/** The module's source; a mistake in the template fails the build with its file and line. */
export default function templateLoader(this: LoaderContext<unknown>, html: string): string {
  return `export default ${JSON.stringify(compileTemplate(html, this.resourcePath))};`;
}

/** HtmlService: the bundle's pages, with the scriptlets of templates evaluated in the script. */
import vm from 'node:vm';
import { ServiceError } from '../errors';
import { serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** The global HtmlService; `context` is where scriptlets are evaluated. */
export function createHtmlService(env: ServiceEnv, context: vm.Context): HtmlService {
  return serviceObject<HtmlService>(env.realm, 'HtmlService', new HtmlServiceImpl(env, context));
}

class HtmlServiceImpl implements Partial<HtmlService> {
  constructor(
    private readonly env: ServiceEnv,
    private readonly context: vm.Context,
  ) {}
  createHtmlOutput(html?: unknown): HtmlOutput {
    return this.env.run.call('HtmlService.createHtmlOutput', 'navigation', () =>
      output(this.env, String(html ?? '')),
    );
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return this.env.run.call('HtmlService.createHtmlOutputFromFile', 'navigation', () =>
      output(this.env, this.page(name)),
    );
  }
  createTemplateFromFile(name: string): HtmlTemplate {
    return this.env.run.call('HtmlService.createTemplateFromFile', 'navigation', () =>
      template(this.env, this.context, this.page(name)),
    );
  }
  private page(name: string): string {
    const page = this.env.bundle.pages[name.replace(/\.html$/, '')];
    if (page === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return page;
  }
}

function output(env: ServiceEnv, html: string): HtmlOutput {
  return serviceObject<HtmlOutput>(env.realm, 'HtmlOutput', new HtmlOutputImpl(env, html));
}

class HtmlOutputImpl implements Partial<HtmlOutput> {
  title = '';
  constructor(
    private readonly env: ServiceEnv,
    public content: string,
  ) {}
  getContent(): string {
    return this.content;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): HtmlOutput {
    this.title = title;
    return this.self();
  }
  setWidth(): HtmlOutput {
    return this.self();
  }
  setHeight(): HtmlOutput {
    return this.self();
  }
  private self(): HtmlOutput {
    return serviceObject<HtmlOutput>(this.env.realm, 'HtmlOutput', this);
  }
}

/**
 * A template is the one service object that the script gives properties of its own, which its
 * scriptlets then see as variables.
 */
function template(env: ServiceEnv, context: vm.Context, html: string): HtmlTemplate {
  const variables = new TemplateVariables();
  return new Proxy(variables, {
    get(target, name) {
      if (name === 'evaluate') return () => output(env, evaluate(context, html, target));
      if (name === 'getRawContent') return () => html;
      return Reflect.get(target, name);
    },
  }) as unknown as HtmlTemplate;
}

/** Of a class of its own, so that it reaches the script as it is. */
class TemplateVariables {
  [name: string]: unknown;
}

/**
 * `<? code ?>`, `<?= escaped ?>` and `<?!= unescaped ?>`, compiled as Google documents it: each a statement, on the
 * line on which it stands in the page, so that a comment hides what follows it there.
 */
function evaluate(context: vm.Context, html: string, variables: Record<string, unknown>): string {
  const code = html
    .split(/(<\?!?=?[\s\S]*?\?>)/)
    .map((part) => {
      if (part.startsWith('<?!=')) return `output._ = ${part.slice(4, -2)};`;
      if (part.startsWith('<?=')) return `output._$ = ${part.slice(3, -2)};`;
      if (part.startsWith('<?')) return `${part.slice(2, -2)};`;
      return part.replace(/[^\n]*\n|[^\n]+$/g, (line) => {
        const end = line.endsWith('\n') ? '\n' : '';
        return `output._ = ${JSON.stringify(line)};${end}`;
      });
    })
    .join('');
  const names = Object.keys(variables);
  const render = vm.compileFunction(code, ['output', ...names], { parsingContext: context });
  let result = '';
  const append = (text: unknown) => {
    result += String(text);
  };
  const appendUntrusted = (value: unknown) => append(escapeHtml(value));
  const output = {
    append,
    appendUntrusted,
    set _(text: unknown) {
      append(text);
    },
    set _$(value: unknown) {
      appendUntrusted(value);
    },
  };
  render(output, ...names.map((name) => variables[name]));
  return result;
}

function escapeHtml(value: unknown): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return String(value).replace(/[&<>"']/g, (character) => entities[character] as string);
}

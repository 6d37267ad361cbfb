/** What Google puts into a page of HtmlService, google.script: here it asks the workbench's page. */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();

/** Chainable as Google's: every `with…` gives a new runner, any other name is a function. */
function runner(handlers: Handlers): unknown {
  const settings: Record<string, (value: unknown) => unknown> = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Handler }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handler }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
  };
  return new Proxy(settings, {
    get: (target, name) => target[String(name)] ?? call(String(name), handlers),
  });
}

function call(name: string, handlers: Handlers) {
  return (...args: unknown[]): void => {
    const id = waiting.size + 1;
    waiting.set(id, handlers);
    parent.postMessage({ kind: 'run', id, name, args }, '*');
  };
}

addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  // As if one had pressed it: what was typed stays.
  if (data.kind === 'again') return document.querySelector<HTMLElement>('[data-again]')?.click();
  const { success, failure, userObject } = waiting.get(data.id) ?? {};
  if (data.ok) success?.(data.result, userObject);
  else failure?.(new Error(data.error), userObject);
});

// The page around it does not hear keys that are pressed here. What was typed is left before it is closed.
addEventListener('keydown', ({ key, target, isComposing, defaultPrevented }) => {
  if (key !== 'Escape' || isComposing || defaultPrevented) return;
  const typed =
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.value !== target.defaultValue;
  if (typed) target.blur();
  else parent.postMessage({ kind: 'close' }, '*');
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: { close: () => parent.postMessage({ kind: 'close' }, '*') },
    },
  },
});

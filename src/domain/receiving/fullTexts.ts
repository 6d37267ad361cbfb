// What a cell could not hold of a proposal stands in a Doc, which goes along with mails that quote it.

import { fullTextOf } from '../base/text';
import type { Project } from '../cases/cases';
import type { Registry } from '../registry/registry';

/** 文書名 of the Docs that hold what is too long of these projects. */
export function fullTextsOf(registry: Registry, projects: readonly Project[]): string[] {
  const names = projects.map(({ values }) => fullTextOf(values.content)).filter(Boolean);
  return registry
    .rows('documents')
    .map(({ values }) => values.name)
    .filter((name) => names.includes(name));
}

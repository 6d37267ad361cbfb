// What a cell could not hold of a proposal stands in a Doc, which goes along with mails that quote it.

import { LONGEST_CELL_TEXT } from '../base/text';
import type { Project } from '../cases/cases';
import type { Registry } from '../registry/registry';
import { fullTextName } from './records';

/** 文書名 of the Docs that hold what is too long of these projects. */
export function fullTextsOf(registry: Registry, projects: readonly Project[]): string[] {
  const long = projects.filter(({ values }) => values.content.length > LONGEST_CELL_TEXT);
  return registry
    .rows('documents')
    .map(({ values }) => values.name)
    .filter((name) =>
      long.some(({ values }) => {
        const intakeId = /文書「(U\d+)-全文」/.exec(values.content.slice(-60))?.[1];
        return intakeId !== undefined && name === fullTextName(intakeId);
      }),
    );
}

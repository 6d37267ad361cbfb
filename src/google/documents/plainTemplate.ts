// The template of documents without a 様式: a title and the text below it.
import type { TemplateBlocks } from '../../domain/templateBlocks';
import { layoutTemplate as like } from './templates';

/** Its name among the templates. */
export const PLAIN_TEMPLATE = '白紙';

/** The two placeholders of it. */
export const plainPlaceholders = { title: '題名', body: '本文' } as const;

export const plainTemplate: TemplateBlocks = {
  name: PLAIN_TEMPLATE,
  family: like.family,
  page: like.page,
  blocks: [
    {
      kind: 'paragraph',
      text: `{{${plainPlaceholders.title}}}`,
      align: 'center',
      size: 14,
      after: 22,
    },
    { kind: 'paragraph', text: `{{${plainPlaceholders.body}}}`, size: 12 },
  ],
};

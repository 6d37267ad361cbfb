// The template of documents without a 様式: a title and the text below it.
import type { TemplateBlocks } from '../../domain/documents/templateBlocks';

/** Its name among the templates. */
export const PLAIN_TEMPLATE = '白紙';

/** The two placeholders of it. */
export const plainPlaceholders = { title: '題名', body: '本文' } as const;

/** On the same paper and in the same type as another template. */
export function plainTemplate({ family, page }: TemplateBlocks): TemplateBlocks {
  return {
    name: PLAIN_TEMPLATE,
    family,
    page,
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
}

// The templates that the build compiled from templates/*.html. They lie in a page of their own beside the
// script, because only 初期設定 needs them and every run loads the whole script.
import type { TemplateBlocks } from '../../domain/documents/templateBlocks';

/** The page that the build makes: a JSON list. */
const PAGE = 'templates';

export function readTemplates(): readonly TemplateBlocks[] {
  return JSON.parse(HtmlService.createTemplateFromFile(PAGE).getRawContent()) as TemplateBlocks[];
}

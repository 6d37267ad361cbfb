// The pages that stand beside the script: each is to be there, whole, and of the script's own build.
import { messageOf } from '../domain/base/text';

/** What every page ends with, so that one that was cut off lacks it; the build puts its own stamp in its place. */
const STAMP = 'stamp-of-the-build';

/** @throws Error in words for staff when the page is missing, cut off or of another build */
export function pageOf(name: string): GoogleAppsScript.HTML.HtmlTemplate {
  let reason = '';
  try {
    const page = HtmlService.createTemplateFromFile(name);
    if (page.getRawContent().includes(STAMP)) return page;
  } catch (error) {
    reason = `（${messageOf(error)}）`;
  }
  throw new Error(
    `「${name}」とスクリプトの版が合いません。スクリプトのファイルを一式で入れ直してください。${reason}`,
  );
}

/** Of a page that is a list in JSON, in which no `<` stands. */
export const listOn = <T>(name: string): readonly T[] =>
  JSON.parse(pageOf(name).getRawContent().split('<')[0]);

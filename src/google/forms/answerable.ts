// Who may answer a form: since 2026 that is a permission of its own, of the view "published" (Drive API).
import { messageOf } from '../../domain/base/text';
import { grant, permissionsOf } from '../driveApi';

const ANYONE = { type: 'anyone', view: 'published', role: 'reader' } as const;

/** Whether anybody who has its link may answer it; also of a form in a shared drive. @throws as Drive does */
export const isAnswerableByAll = (formId: string): boolean =>
  permissionsOf(formId, { published: true }).some(
    ({ type, view }) => type === ANYONE.type && view === ANYONE.view,
  );

export interface Opening {
  /** Whether it was closed before. */
  readonly opened: boolean;
  /** Why it stays closed, as Google says it. */
  readonly refused?: string;
}

/** Lets anybody who has the link answer, where that is not so. */
export function letAllAnswer(form: GoogleAppsScript.Forms.Form): Opening {
  let opened = false;
  try {
    if (!form.isPublished()) {
      form.setPublished(true);
      opened = true;
    }
    if (!isAnswerableByAll(form.getId())) {
      grant(form.getId(), ANYONE);
      opened = true;
    }
    return { opened };
  } catch (error) {
    return { opened, refused: messageOf(error) };
  }
}

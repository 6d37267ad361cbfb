// Who may answer a form: since 2026 that is a permission of its own, of the view "published" (Drive API).
import { driveApi } from '../driveApi';

interface PermissionsList {
  list(
    id: string,
    o: object,
  ): { readonly permissions?: readonly { type?: string; view?: string }[] };
}

/** Whether anybody who has its link may answer it. */
export function isAnswerableByAll(formId: string): boolean {
  const { list } = (driveApi() as unknown as { Permissions: PermissionsList }).Permissions;
  const { permissions = [] } = list(formId, {
    includePermissionsForView: 'published',
    supportsAllDrives: true,
    fields: 'permissions(type,view)',
  });
  return permissions.some(({ type, view }) => type === 'anyone' && view === 'published');
}

// The Drive API.
import { missingService } from './missingService';

/** @throws in words for staff where the project lacks it */
export function driveApi() {
  // Not `Drive?.`: where there is no such service there is no such name either.
  if (typeof Drive === 'undefined') {
    throw new Error(missingService('Drive'));
  }
  return Drive;
}

interface DriveFile {
  readonly version?: string;
  readonly modifiedTime?: string;
  readonly parents?: readonly string[];
}

/** Its files, as far as the script needs them; @types/google-apps-script says less than Google's own pages. */
interface DriveFiles {
  get(id: string, o: object): DriveFile;
  update(resource: object, id: string, content: undefined, o: object): DriveFile;
  remove(id: string, o: object): void;
}

export const driveFiles = (): DriveFiles => driveApi().Files as unknown as DriveFiles;

/** Puts a file into another folder by one call. */
export const moveFile = (id: string, addParents: string): void => {
  driveFiles().update({}, id, undefined, { addParents, supportsAllDrives: true });
};

/** With whom a file is shared, as the Drive API tells it. */
export type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** Those of a file, inherited ones too; `published` also those that concern the answering of a form. */
export function permissionsOf(fileId: string, { published = false } = {}): Permission[] {
  const found: Permission[] = [];
  for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
    const page: GoogleAppsScript.Drive_v3.Drive.V3.Schema.PermissionList =
      driveApi().Permissions.list(fileId, {
        fields: 'nextPageToken,permissions(id,type,role,view,emailAddress,permissionDetails)',
        supportsAllDrives: true,
        ...(published && { includePermissionsForView: 'published' }),
        ...(pageToken && { pageToken }),
      });
    found.push(...(page.permissions ?? []));
    pageToken = page.nextPageToken;
  }
  return found;
}

/** Grants a permission; to people without a mail about it. @throws what the rules of the domain forbid */
export function grant(fileId: string, permission: Permission): void {
  driveApi().Permissions.create(permission, fileId, {
    supportsAllDrives: true,
    ...(permission.emailAddress && { sendNotificationEmail: false }),
  });
}

/** Drive, the advanced service (v3): files, and the granting of permissions. */
import { ServiceError } from '../../errors';
import type { Gateway } from '../../gateway';
import type { Realm } from '../../realm';
import { serviceObject } from '../../serviceObject';
import type { DocumentStore } from '../store';
import { FilesService } from './files';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Permissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;

const TYPES = ['user', 'group', 'domain', 'anyone'];
const ROLES = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];

/** The script's `Drive`, of which `Files` and `Permissions.create` and `list` exist. */
export function createDriveAdvanced(
  store: DocumentStore,
  gateway: Gateway,
  realm: Realm,
): GoogleAppsScript.Drive {
  const permissions = serviceObject<Permissions>(
    realm,
    'Drive.Permissions',
    new PermissionsService(store, gateway),
  );
  const files = new FilesService(store, gateway) as unknown as Partial<Files>;
  return serviceObject<GoogleAppsScript.Drive>(realm, 'Drive', {
    Files: serviceObject<Files>(realm, 'Drive.Files', files),
    Permissions: permissions,
  });
}

class PermissionsService implements Partial<Permissions> {
  constructor(
    private readonly store: DocumentStore,
    private readonly gateway: Gateway,
  ) {}

  create(resource: Permission, fileId: string): Permission {
    return this.gateway.call('Drive.Permissions.create', 'driveWrite', () => {
      const { type, role, view, emailAddress } = resource;
      if (!this.store.find(fileId)) {
        throw new ServiceError(
          `API call to drive.permissions.create failed with error: File not found: ${fileId}.`,
        );
      }
      if (!type || !TYPES.includes(type) || !role || !ROLES.includes(role)) {
        throw new ServiceError(
          'API call to drive.permissions.create failed with error: The permission type or role field is invalid.',
        );
      }
      const permission = {
        type,
        role,
        ...(view && { view }),
        ...(emailAddress && { emailAddress }),
      };
      return { kind: 'drive#permission', ...this.store.addPermission(fileId, permission) };
    });
  }

  /** Those of a view only where it is asked for, as documented; the owner's own is not among them here. */
  list(fileId: string, options: { includePermissionsForView?: string } = {}) {
    return this.gateway.call('Drive.Permissions.list', 'driveRead', () => {
      if (!this.store.find(fileId)) {
        throw new ServiceError(
          `API call to drive.permissions.list failed with error: File not found: ${fileId}.`,
        );
      }
      const permissions = (this.store.state.permissions[fileId] ?? []).filter(
        ({ view }) => !view || view === options.includePermissionsForView,
      );
      return { kind: 'drive#permissionList', permissions: permissions.map((one) => ({ ...one })) };
    });
  }
}

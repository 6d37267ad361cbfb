/** Drive, the advanced service (v3): files, and with whom they are shared. */
import type { Gateway } from '../../gateway';
import type { Realm } from '../../realm';
import { serviceObject } from '../../serviceObject';
import type { DocumentStore } from '../store';
import { FilesService } from './files';
import { PermissionsService } from './permissions';

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Permissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;

/** The script's `Drive`, of which `Files` and `Permissions` exist. */
export function createDriveAdvanced(
  store: DocumentStore,
  gateway: Gateway,
  realm: Realm,
): GoogleAppsScript.Drive {
  const permissions = new PermissionsService(store, gateway) as unknown as Partial<Permissions>;
  const files = new FilesService(store, gateway) as unknown as Partial<Files>;
  return serviceObject<GoogleAppsScript.Drive>(realm, 'Drive', {
    Files: serviceObject<Files>(realm, 'Drive.Files', files),
    Permissions: serviceObject<Permissions>(realm, 'Drive.Permissions', permissions),
  });
}

/** Drive.Permissions of the advanced service (v3): with whom a file is shared. */
import { NotImplementedError, ServiceError } from '../../errors';
import type { Gateway } from '../../gateway';
import type { Grant } from '../permissions';
import type { FileState } from '../state';
import type { DocumentStore } from '../store';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type PermissionList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.PermissionList;

interface Options {
  fields?: string;
  supportsAllDrives?: boolean;
  sendNotificationEmail?: boolean;
  includePermissionsForView?: string;
  pageSize?: number;
  pageToken?: string;
}

const TYPES = ['user', 'group', 'domain', 'anyone'];
const NAMED = ['user', 'group'];
const ROLES = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];
/** What the domain's rules forbid is refused so (documented). */
const NOT_ALLOWED = 'Bad Request. User message: "ACL change not allowed."';
/** Given without being asked for (documented). */
const DEFAULT_FIELDS = ['kind', 'id', 'type', 'role'];
/** Of files in shared drives, where no size is asked for (documented). */
const PAGE = 100;

export class PermissionsService {
  constructor(
    private readonly store: DocumentStore,
    private readonly gateway: Gateway,
  ) {}

  /** @param o.sendNotificationEmail true unless it is said; such a mail is not imitated */
  create(resource: Permission, fileId: string, o: Options = {}): Permission {
    return this.gateway.call('Drive.Permissions.create', 'driveWrite', () => {
      checkOptions('create', o, ['supportsAllDrives', 'sendNotificationEmail']);
      const { type, role, view, emailAddress } = resource;
      const file = this.file(fileId, 'create', o);
      if (!type || !TYPES.includes(type) || !role || !ROLES.includes(role)) {
        throw failure('create', 'The permission type or role field is invalid.');
      }
      if (NAMED.includes(type)) {
        if (!emailAddress) throw failure('create', 'The emailAddress field is required.');
        if (o.sendNotificationEmail !== false) {
          throw new NotImplementedError('Drive.Permissions.create with a notification mail');
        }
      } else if (o.sendNotificationEmail !== undefined) {
        throw failure('create', 'sendNotificationEmail is not allowed for this type.');
      }
      if (this.isForbidden(type, emailAddress)) throw failure('create', NOT_ALLOWED);
      const added = this.store.addPermission(file.id, {
        type,
        role,
        ...(view && { view }),
        ...(emailAddress && { emailAddress }),
      });
      return resourceOf({ ...added, inherited: false }, DEFAULT_FIELDS);
    });
  }

  /** Those of a view are left out unless they are asked for (documented). */
  list(fileId: string, o: Options = {}): PermissionList {
    return this.gateway.call('Drive.Permissions.list', 'driveRead', () => {
      checkOptions('list', o, [
        'fields',
        'supportsAllDrives',
        'includePermissionsForView',
        'pageSize',
        'pageToken',
      ]);
      const file = this.file(fileId, 'list', o);
      const fields = fieldsOf(o.fields);
      const all = this.store
        .grantsOn(file)
        .filter(({ view }) => !view || view === o.includePermissionsForView);
      const from = Number(o.pageToken ?? 0);
      const to = from + (o.pageSize ?? (this.store.isShared(file) ? PAGE : all.length));
      return {
        permissions: all.slice(from, to).map((grant) => resourceOf(grant, fields)),
        ...(to < all.length && { nextPageToken: String(to) }),
      };
    });
  }

  /** What is inherited cannot be taken away here (documented). */
  remove(fileId: string, permissionId: string, o: Options = {}): void {
    this.gateway.call('Drive.Permissions.remove', 'driveWrite', () => {
      checkOptions('delete', o, ['supportsAllDrives']);
      const file = this.file(fileId, 'delete', o);
      const grants = this.store.grantsOn(file).filter(({ id }) => id === permissionId);
      if (grants.length === 0) throw failure('delete', `Permission not found: ${permissionId}.`);
      if (grants.some(({ inherited }) => inherited)) {
        throw failure(
          'delete',
          'Cannot update or delete an inherited permission on a shared drive item.',
        );
      }
      this.store.removePermission(file, permissionId);
    });
  }

  private file(id: string, method: string, o: Options): FileState {
    const file = this.store.find(id);
    if (!file || (this.store.isShared(file) && !o.supportsAllDrives)) {
      throw failure(method, `File not found: ${id}.`);
    }
    if (!this.store.mayWrite(file)) {
      throw failure(method, 'The user does not have sufficient permissions for this file.');
    }
    return file;
  }

  private isForbidden(type: string, emailAddress = ''): boolean {
    const { forbidden = [] } = this.store.state;
    const domain = (address: string) => address.split('@')[1];
    const outside = domain(emailAddress) !== domain(this.store.account);
    return (
      (type === 'anyone' && forbidden.includes('anyone')) ||
      (NAMED.includes(type) && outside && forbidden.includes('outside'))
    );
  }
}

const FIELDS: Record<string, (grant: Grant) => unknown> = {
  kind: () => 'drive#permission',
  id: ({ id }) => id,
  type: ({ type }) => type,
  role: ({ role }) => role,
  view: ({ view }) => view,
  emailAddress: ({ emailAddress }) => emailAddress,
  permissionDetails: ({ role, inherited }) => [{ permissionType: 'file', role, inherited }],
};

/** `nextPageToken,permissions(id,role)` → `['id', 'role']` */
function fieldsOf(fields: string | undefined): string[] {
  if (fields === undefined) return DEFAULT_FIELDS;
  const inner = /^(?:nextPageToken,)?permissions\(([\w,]+)\)$/.exec(fields)?.[1]?.split(',');
  const unknown = inner?.find((field) => !Object.hasOwn(FIELDS, field));
  if (!inner || unknown) throw new NotImplementedError(`Drive.Permissions with fields ${fields}`);
  return inner;
}

function resourceOf(grant: Grant, fields: readonly string[]): Permission {
  const given = fields.map((field) => [field, FIELDS[field]?.(grant)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Permission;
}

function failure(method: string, message: string): ServiceError {
  return new ServiceError(`API call to drive.permissions.${method} failed with error: ${message}`);
}

function checkOptions(method: string, o: Options, known: string[]): void {
  const other = Object.keys(o).find((option) => !known.includes(option));
  if (other) throw new NotImplementedError(`Drive.Permissions.${method} with ${other}`);
}

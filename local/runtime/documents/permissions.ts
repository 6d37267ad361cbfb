/** Who may do what with a file: what was granted on it, and on the folders that it is in. */
import type { DocumentsState, FileState, PermissionState } from './state';

/** A permission as it holds for a file. */
export interface Grant extends PermissionState {
  /** Whether all of it comes from a folder above. */
  inherited: boolean;
}

/** From the weakest to the strongest. */
const ROLES = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'];

export const weight = (role: string): number => ROLES.indexOf(role);

/** Whom a permission is for: one and the same has only one of them for a file. */
export const granted = ({ type, view, emailAddress }: Omit<PermissionState, 'id'>): string =>
  [type, view, emailAddress?.toLowerCase()].join(' ');

/**
 * Everybody's permission for a file: of his own and those of the folders above the highest counts (documented). What
 * concerns a view is not inherited.
 */
export function grantsOn(file: FileState, state: DocumentsState, account: string): Grant[] {
  const own = ownGrants(file, state, account);
  const above = file.parents
    .flatMap((id) => state.files[id] ?? [])
    .filter(({ id }) => id !== state.rootId)
    .flatMap((folder) => grantsOn(folder, state, account))
    .filter(({ view, role }) => !view && role !== 'owner')
    .map((grant) => ({ ...grant, inherited: true }));
  const found = new Map<string, Grant>();
  for (const grant of [...own, ...above]) {
    const known = found.get(granted(grant));
    if (!known) found.set(granted(grant), { ...grant });
    else if (weight(grant.role) > weight(known.role)) known.role = grant.role;
  }
  return [...found.values()];
}

function ownGrants(file: FileState, state: DocumentsState, account: string): Grant[] {
  const emailAddress = file.owner ?? account;
  const role = isShared(file, state) ? 'organizer' : 'owner';
  const owner = { id: `owner-${emailAddress}`, type: 'user', role, emailAddress };
  return [owner, ...(state.permissions[file.id] ?? [])].map((one) => ({
    ...one,
    inherited: false,
  }));
}

/** Whether a file is in a shared drive, where nobody owns it. */
export const isShared = (file: FileState, state: DocumentsState): boolean =>
  file.sharedDrive === true ||
  file.parents.some((id) => state.files[id] !== undefined && isShared(state.files[id], state));

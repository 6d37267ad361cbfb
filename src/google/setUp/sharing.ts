// The folder 包括連携協定 is shared with the editors of 台帳: to read, but for what they correct. Others do not see it.

import type { Sharing } from '../../app/ports';
import { distinct } from '../../domain/base/grouped';
import { messageOf } from '../../domain/base/text';
import {
  cannotBeShown,
  folderNotReached,
  registryIsOpen,
  seenByOthers,
} from '../../domain/settings/installationWords';
import { driveApi, grant, type Permission, permissionsOf } from '../driveApi';
import {
  propertyKeys,
  readJson,
  readProperty,
  requireProperty,
  writeProperty,
} from '../properties';
import { remembered } from '../runMemory';
import { folderNames } from './folders';

/** What lies in the first is to be read; what staff correct lies in the others. */
const shares = { root: 'reader', templates: 'writer', drafts: 'writer' } as const;

const strength = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'];
const reaches = ({ role = '' }: Permission, wanted: string) =>
  strength.indexOf(role) >= strength.indexOf(wanted);

const addressOf = ({ emailAddress = '' }: Permission) => emailAddress.toLowerCase();
const isOpenToMany = ({ type = '', view }: Permission) =>
  !view && ['anyone', 'domain'].includes(type);

/** Everybody who may edit 台帳, as people or groups, and whether it is open to whoever has the link. */
function lookAtRegistry() {
  const all = permissionsOf(SpreadsheetApp.getActive().getId());
  const editors = all.filter((one) => addressOf(one) !== '' && reaches(one, 'writer'));
  return { editors, isOpen: all.some(isOpenToMany) };
}

const noted = (): string[] => readJson(propertyKeys.shared) ?? [];
const note = (addresses: readonly string[]): void => {
  const text = JSON.stringify(distinct(addresses).sort());
  if (text !== readProperty(propertyKeys.shared)) writeProperty(propertyKeys.shared, text);
};

type Looked = ReturnType<typeof lookAtRegistry>;

/** @returns what could not be done, or is for a person to settle */
function share({ editors, isOpen }: Looked): string[] {
  const known = noted();
  // Whom the system shares it with is noted before: only from them is it taken back. The empty one says: not all is done.
  note([...known, ...editors.map(addressOf), '']);
  const refused = new Map<string, string>();
  const troubles = (Object.keys(shares) as (keyof typeof shares)[]).flatMap((key) => {
    const name = folderNames[key];
    try {
      const strangers = shareFolder(key, editors, known, refused);
      return strangers.length > 0 ? [seenByOthers(name, strangers)] : [];
    } catch (error) {
      return [folderNotReached(name, messageOf(error))];
    }
  });
  const [[, reason] = ['', '']] = refused;
  return [
    ...(isOpen ? [registryIsOpen()] : []),
    ...(refused.size > 0 ? [cannotBeShown(folderNames.root, [...refused.keys()], reason)] : []),
    ...troubles,
  ];
}

/** @returns who else was let in by people */
function shareFolder(
  key: keyof typeof shares,
  editors: readonly Permission[],
  known: readonly string[],
  refused: Map<string, string>,
): string[] {
  const id = requireProperty(propertyKeys.folder(key));
  const role = shares[key];
  const standing = permissionsOf(id);
  for (const editor of editors) {
    const address = addressOf(editor);
    if (standing.some((one) => addressOf(one) === address && reaches(one, role))) continue;
    try {
      grant(id, { type: editor.type, role, emailAddress: address });
    } catch (error) {
      refused.set(address, messageOf(error));
    }
  }
  const wanted = editors.map(addressOf);
  const others = standing.filter(
    (one) =>
      !one.view &&
      !reaches(one, 'organizer') &&
      !one.permissionDetails?.some(({ inherited }) => inherited) &&
      !wanted.includes(addressOf(one)),
  );
  return others.flatMap((one) => {
    if (!isOpenToMany(one) && !known.includes(addressOf(one))) return addressOf(one);
    driveApi().Permissions.remove(id, one.id as string, { supportsAllDrives: true });
    return [];
  });
}

/** Whatever was noted: looks at every folder. @returns what could not be done, or is for a person to settle */
export function shareWithEditors(): string[] {
  const looked = lookAtRegistry();
  const troubles = share(looked);
  note(looked.editors.map(addressOf));
  return troubles;
}

const told = remembered((): readonly string[] => []);

export const sharing: Sharing = {
  follow() {
    const looked = lookAtRegistry();
    const now = looked.editors.map(addressOf);
    if (JSON.stringify(distinct(now).sort()) === readProperty(propertyKeys.shared)) return [];
    const troubles = share(looked);
    told.now = now;
    if (troubles.length === 0) note(now);
    return troubles;
  },
  told: () => note(told.now),
};

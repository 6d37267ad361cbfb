// The account that installs: what is made belongs to it, and it alone makes, mends and replaces anything.
import { formIds } from '../../domain/forms';
import { fileIdOf, findFormRecord } from '../forms/formRecord';
import { createLock } from '../lock';
import { propertyKeys, readProperty, writeProperty } from '../properties';
import { standingFile } from './ownedFile';

const PATIENCE_MS = 20_000;

/** The account whose 初期設定 was the first; undefined before. */
export const ownerOf = (): string | undefined => readProperty(propertyKeys.owner);

/** Whoever is at work. */
export const present = () => Session.getEffectiveUser().getEmail();
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The owner, where somebody else is at work. */
export function otherOwner(): string | undefined {
  const owner = ownerOf();
  return owner === undefined || same(owner, present()) ? undefined : owner;
}

/** Whether all forms were given to this account, as an administrator does with the files of one that goes away. */
const isHeir = (user: string): boolean =>
  formIds.every((id) => {
    const owner = standingFile(fileIdOf(findFormRecord(id)))?.getOwner();
    return !!owner && same(owner.getEmail(), user);
  });

/**
 * Records the present account as the owner, before anything is made.
 * @param confirms asks the first one whether it is to be the owner
 * @returns why nothing may be done, in words for staff; undefined where the account may go on
 */
export function claim(confirms: (title: string, question: string) => boolean): string | undefined {
  const user = present();
  if (user === '') return 'どのアカウントで開いているか分からないため、何も変えていません。';
  if (ownerOf() === undefined) {
    const agreed = confirms(
      'このアカウントで始めますか',
      `${user} が、フォーム・フォルダ・文書・自動の処理の持ち主になります。メールもこのアカウントから送ります。担当する課の、異動のない代表アカウントで行ってください。あとの「初期設定」も、このアカウントだけが行えます。`,
    );
    if (!agreed) return '何も変えていません。代表アカウントで「初期設定」を選んでください。';
    // Of two who begin at the same moment, one is the first.
    if (!createLock().acquire(PATIENCE_MS)) {
      return 'ほかの処理が動いています。少し待ってから、もう一度選んでください。';
    }
    if (ownerOf() === undefined) writeProperty(propertyKeys.owner, user);
  }
  const owner = otherOwner();
  if (owner === undefined) return undefined;
  // Nobody sees the triggers of others: whoever sees them is the owner, whose address has changed.
  if (ScriptApp.getProjectTriggers().some((one) => one.getHandlerFunction() === 'sweep')) {
    writeProperty(propertyKeys.owner, user);
    return undefined;
  }
  if (isHeir(user)) {
    const agreed = confirms(
      'このアカウントが引き継ぎますか',
      `フォームの持ち主が、${owner} から ${user} に移っています。「OK」を選ぶと、${user} が新しい代表アカウントになり、自動の処理を作り、メールもこのアカウントから送ります。${owner} のアカウントがもう使われていない（または、https://script.google.com/home/triggers でその自動の処理を消した）ことを確かめてから選んでください。`,
    );
    if (!agreed) return `何も変えていません。代表アカウントは、前のとおり ${owner} です。`;
    writeProperty(propertyKeys.owner, user);
    return undefined;
  }
  return `「初期設定」は ${owner} のアカウントだけが行えます（作ったフォーム・フォルダ・自動の処理は、ほかのアカウントからは見えません）。何も変えていません。${owner} で台帳を開いて選んでください。`;
}

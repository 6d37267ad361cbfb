// The registry carries its own file's id: a copy carries that of the one it was copied from.
import { tabs } from '../../domain/registry/tabs';
import { bookAddress } from '../addresses';

const KEY = 'registryOf';

const mark = () =>
  SpreadsheetApp.getActive()
    .getDeveloperMetadata()
    .find((one) => one.getKey() === KEY);

/**
 * The address of the registry that this one was copied from; '' for one that carries no id yet; undefined for no copy.
 * Only for a script without properties, which a copy does not get: then tabs that stand are another's.
 */
export function copiedFrom(): string | undefined {
  const book = SpreadsheetApp.getActive();
  const id = mark()?.getValue();
  if (!id) return book.getSheetByName(tabs.settings.name) ? '' : undefined;
  return id === book.getId() ? undefined : bookAddress(id);
}

/** Makes the registry carry its own id. The mark can be seen by every script, since a copy has another one. */
export function markRegistry(): void {
  const book = SpreadsheetApp.getActive();
  const standing = mark();
  if (!standing) {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    book.addDeveloperMetadata(KEY, book.getId(), DOCUMENT);
  } else if (standing.getValue() !== book.getId()) standing.setValue(book.getId());
}

// What 初期設定 made, as the use cases need it.
import type { InstallationStore } from '../app/ports';
import type { Installed } from '../domain/context';
import { formIds } from '../domain/forms';
import type { FormLink, FormLinks } from '../domain/forms/links';
import { consentNoted } from './consent';
import { readFormRecord } from './forms/formRecord';
import { propertyKeys, readProperty, requireProperty, writeProperty } from './properties';
import { renewReplyKey, replyCodes } from './replyKey';

function formLinks(): FormLinks {
  const links: Record<string, FormLink> = {};
  for (const id of formIds) {
    const { url, entries } = readFormRecord(id);
    links[id] = { url, entries };
  }
  return links as FormLinks;
}

export const installation: InstallationStore = {
  load() {
    requireProperty(propertyKeys.installedAt);
    const installed = readProperty(propertyKeys.installed);
    return {
      ...(installed && { installed: JSON.parse(installed) as Installed }),
      formLinks: formLinks(),
      ...replyCodes(),
      consentLacking: consentNoted(),
      sweptThrough: Number(requireProperty(propertyKeys.sweptThrough)),
    };
  },
  renewReplyKey,
  swept: (moment) => writeProperty(propertyKeys.sweptThrough, String(moment)),
};

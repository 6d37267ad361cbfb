// What 初期設定 made, as the use cases need it.
import type { InstallationStore } from '../app/ports';
import { formIds } from '../domain/forms';
import type { FormLink, FormLinks } from '../domain/forms/links';
import { consentNoted } from './consent';
import { readFormRecord } from './forms/formRecord';
import { propertyKeys, readJson, requireProperty, writeProperty } from './properties';
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
    return {
      installed: readJson(propertyKeys.installed),
      formLinks: formLinks(),
      ...replyCodes(),
      consentLacking: consentNoted(),
      sweptThrough: Number(requireProperty(propertyKeys.sweptThrough)),
    };
  },
  renewReplyKey,
  swept: (moment) => writeProperty(propertyKeys.sweptThrough, String(moment)),
};

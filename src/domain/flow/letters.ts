// The letters that staff send and the texts that they post, by the 様式 of their Doc.

import { documentKinds } from '../documents/kinds';
import type { Letter } from '../documents/letter';
import type { Posting } from '../documents/posting';
import type { DocumentForm } from '../registry/tabs/documents';
import { rooms } from './rooms';

const byForm = <T extends Letter | Posting>(all: readonly T[]): ReadonlyMap<DocumentForm | '', T> =>
  new Map(all.map((one) => [documentKinds[one.kind].form, one]));

const letters = byForm<Letter>(rooms.flatMap((room) => [...room.letters]));
const postings = byForm<Posting>(rooms.flatMap((room) => [...room.postings]));

/** The letter whose 様式 this is (`様式4`); undefined for Docs that are no letters. */
export const letterOfForm = (form: DocumentForm | ''): Letter | undefined => letters.get(form);

/** The posting whose 様式 this is (`掲示文`); undefined for all other Docs. */
export const postingOfForm = (form: DocumentForm | ''): Posting | undefined => postings.get(form);

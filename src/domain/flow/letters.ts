// The letters that staff send and the texts that they post, by the kind of their Doc.
import type { DocumentKindKey } from '../documents/kinds';
import { documentKindOf } from '../documents/kinds';
import type { Letter } from '../documents/letter';
import type { Posting } from '../documents/posting';
import { inquiryPosting } from '../inquiry/posting';
import { outcomeNotice } from '../outcome/notice';
import { passOverNotice } from '../outcome/passOverNotice';
import { outcomePosting } from '../outcome/posting';
import { ineligibilityNotice } from '../proposal/ineligibilityNotice';
import type { Values } from '../registry/tabs';
import { cityReply } from '../reply/cityReply';

const letters: { readonly [K in DocumentKindKey]?: Letter } = {
  cityReply,
  outcomeNotice,
  ineligibilityNotice,
  passOverNotice,
};

/** The letter whose 様式 this is (`様式4`); undefined for Docs that are no letters. */
export function letterOfForm(form: Values<'documents'>['form']): Letter | undefined {
  const kind = documentKindOf(form);
  return kind && letters[kind];
}

const postings: { readonly [K in DocumentKindKey]?: Posting } = {
  posting: inquiryPosting,
  outcomePosting,
};

/** The posting whose 様式 this is (`掲示文`); undefined for all other Docs. */
export function postingOfForm(form: Values<'documents'>['form']): Posting | undefined {
  const kind = documentKindOf(form);
  return kind && postings[kind];
}

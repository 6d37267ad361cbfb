// Whether a mail about a ヒアリング (⑤/C) that did not arrive is still to arrive.
import { meetingUnwanted } from '../appointments/meetingUnwanted';
import { readMailKey } from '../mail/keys';
import type { Wanted } from '../mail/wanted';

export const hearingWanted: Wanted = {
  unwanted: (context, { values }) => meetingUnwanted(context, readMailKey('hearing', values.key)),
};

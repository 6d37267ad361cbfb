// Whether a 協定の見直し mail that did not arrive is still to arrive.
import type { Context } from '../context';
import type { Wanted } from '../mail/wanted';
import type { Row } from '../registry/registry';
import { answeredBy } from './answers';
import { askedOf, reachedBy } from './asked';
import { asksNow } from './terms';

function unwanted(
  context: Context,
  { values: { target, key } }: Row<'outbox'>,
): string | undefined {
  const term = context.registry.find('agreements', target);
  if (!term || !asksNow(context, term)) {
    return `${target} の見直しの回答は受け付けていないため、この依頼は要りません。`;
  }
  const asked = askedOf(term)?.find((one) => one.key === key);
  if (!asked) return 'この相手には、別のメールで見直しをお願いしているため、この依頼は要りません。';
  const reached = reachedBy(context.registry, term).some((one) => one.key === key);
  return reached && answeredBy(context, term)(asked)
    ? '見直しの回答を受け付けているため、送る必要はありません。'
    : undefined;
}

export const reviewWanted: Wanted = { unwanted };

// ⑨/J: who takes part in a first meeting: the departments concerned, the business, 総合政策課.

import { distinct } from '../base/grouped';
import { mailIn } from '../base/mailAddress';
import { listOf, oneLine } from '../base/text';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { businessAddress, departmentAddress } from '../documents/addresses';
import type { Address } from '../mail/notice';
import { businessOf } from '../parties/businesses';
import { presentName } from '../parties/departments';
import { policyDivisionGreeting } from '../parties/reachable';
import { presentWho } from '../parties/who';
import { because, needs, type Refusal } from '../registry/refusal';

export interface Participant extends Address {
  /** The department's name, 事業者番号, or the name of 総合政策課. */
  readonly who: string;
  readonly name: string;
}

export interface Participants {
  readonly departments: readonly Participant[];
  readonly business?: Participant;
  /** Why somebody cannot be reached, each with what to do. */
  readonly problems: readonly Refusal[];
}

/** The departments of 担当部局 by the names that they have today, each once. */
export function departmentsConcerned({ registry, today }: Context, { values }: Project): string[] {
  return distinct(listOf(values.department).map((name) => presentName(registry, today, name)));
}

/** Those who are asked for dates and invited, besides 総合政策課. */
export function participantsOf(context: Context, project: Project): Participants {
  const names = departmentsConcerned(context, project);
  const departments: Participant[] = [];
  const problems: Refusal[] =
    names.length > 0
      ? []
      : [
          needs('projects', 'department', '協議に出る課を書いて', {
            note: '複数のときは「、」で区切ります',
          }),
        ];
  for (const name of names) {
    const address = departmentAddress(context, name);
    if ('problem' in address) problems.push(address.problem);
    else departments.push({ who: name, name, ...address });
  }
  const row = caseOfProject(context.registry, project);
  if (!row) {
    return {
      departments,
      problems: [...problems, because(`案件 ${project.values.caseId} がありません`)],
    };
  }
  const address = businessAddress(context, row);
  const business = businessOf(context.registry, row.values.businessId);
  if ('problem' in address || !business) {
    return {
      departments,
      problems: 'problem' in address ? [...problems, address.problem] : problems,
    };
  }
  const { businessId, name } = business.values;
  return { departments, business: { who: businessId, name: oneLine(name), ...address }, problems };
}

/** 総合政策課, which holds the first meeting. */
export function policyDivision({ settings }: Context): Participant {
  const name = settings.policyDivisionName;
  return {
    who: name,
    name,
    to: settings.policyDivisionMail,
    greeting: policyDivisionGreeting(settings),
  };
}

/** Whether these are one: under the name or number of today, or behind one address. */
export const isSame = (
  { registry, today }: Context,
  one: Pick<Participant, 'who' | 'to'>,
  other: Pick<Participant, 'who' | 'to'>,
): boolean =>
  presentWho(registry, today, one.who) === presentWho(registry, today, other.who) ||
  one.to.toLowerCase() === other.to.toLowerCase();

/** The same participant where he is reached today; as he was when nobody answers to the name any more. */
export function reachedToday(context: Context, participant: Participant): Participant {
  if (participant.who === context.settings.policyDivisionName) return policyDivision(context);
  const business = businessOf(context.registry, participant.who);
  if (business) {
    const to = mailIn(business.values.mail);
    return { ...participant, name: oneLine(business.values.name), to: to || participant.to };
  }
  const address = departmentAddress(context, participant.who);
  return 'problem' in address
    ? participant
    : {
        ...participant,
        name: presentName(context.registry, context.today, participant.who),
        ...address,
      };
}

import type { OnCallPerson } from '../domain/on-call/on-call-rules.ts';
import { senderFrom } from '../domain/owners/sender.ts';
import type { TeamMember } from '../domain/owners/team.ts';
import type { Playbook } from './playbook.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Puts the description of each person where the settings name somebody of the team.
 * @throws Error when they name somebody unknown, which `checkPeople` lists as a fault
 */
export function resolvePeople({
  team,
  senders,
  onCall,
  reviews,
}: Settings): Pick<Playbook, 'senders' | 'onCall' | 'reviews'> {
  function resolved<Described extends object, Needed>(
    person: string | Described,
    from: (member: TeamMember) => Needed,
  ): Described | Needed {
    if (typeof person !== 'string') return person;
    const member = team[person];
    if (member === undefined) throw new Error(`The team has nobody called ${person}`);
    return from(member);
  }
  const { rota, fallback, ...rules } = onCall;
  return {
    senders: { ...senders, sender: resolved(senders.sender, senderFrom) },
    onCall: {
      ...rules,
      rota: rota.map((person) => resolved(person, onCallPersonFrom)),
      ...(fallback !== undefined && { fallback: resolved(fallback, onCallPersonFrom) }),
    },
    reviews: {
      ...reviews,
      reviewers: reviews.reviewers.map((person) => resolved(person, ({ name, email }) => ({ name, email }))),
    },
  };
}

/** @throws Error when the person has no phone, which `checkPeople` lists as a fault */
function onCallPersonFrom({ name, email, phone }: TeamMember): OnCallPerson {
  if (phone === undefined) throw new Error(`${name} has no phone and cannot be called`);
  return { name, email, phone };
}

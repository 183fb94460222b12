import { repWithEmail, type OwnerQuestion } from '../../domain/owners/choose-owner.ts';
import type { Taker } from '../../store/ports/alert-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';

interface TakenLead {
  readonly leadId: string;
  /** Who took it, by address where one is known, else by the name; whoever is no rep of the playbook becomes no owner. */
  readonly by: Taker;
  readonly at: Date;
}

/** Makes who took a lead its owner, and owes that to the CRM, whomever it names. */
export async function giveToTaker(
  { store, playbook: { owners: rules, team } }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { leadId, by, at }: TakenLead,
): Promise<void> {
  const rep = rules && repOf({ team, rules }, by);
  if (rep === undefined) return;
  const { name = rep } = team[rep] ?? {};
  const because = 'whoever takes a lead owns it';
  await store.owners.change({ leadId, rep, name, origin: 'taken', because, at, isOwedToCrm: true });
}

/** What stands for the name may be an address as well. */
function repOf(people: Pick<OwnerQuestion, 'team' | 'rules'>, { name, email }: Taker): string | undefined {
  if (email !== undefined) return repWithEmail(people, email);
  const { team, rules } = people;
  return repWithEmail(people, name) ?? Object.keys(rules.reps).find((key) => team[key]?.name === name);
}

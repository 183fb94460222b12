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
  { store, playbook: { owners, team } }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { leadId, by, at }: TakenLead,
): Promise<void> {
  const rep = Object.keys(owners?.reps ?? {}).find((key) => {
    const { name, email } = team[key] ?? {};
    const address = (by.email ?? by.name).toLowerCase();
    return email?.toLowerCase() === address || (by.email === undefined && name === by.name);
  });
  if (rep === undefined) return;
  const { name = rep } = team[rep] ?? {};
  const because = 'whoever takes a lead owns it';
  await store.owners.change({ leadId, rep, name, origin: 'taken', because, at, isOwedToCrm: true });
}

import type { Route } from '../domain/route.ts';
import { usualReEntry, whyNoReEntry } from '../domain/re-entry.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { whyNotNurtured } from './never-nurture.ts';

interface GateRequest {
  readonly leadCase: LeadCase;
  readonly route: Route;
  /** What would cause the enrollment. */
  readonly causeId: string;
  readonly at: Date;
}

/** What tells CRM users that a lead was kept from a sequence that nurtures. */
const keptFromNurtureTag = 'never-nurture';

/**
 * Takes the sequence from a route where this lead must not go through it: whoever is never nurtured goes to a person instead,
 * and whoever began the sequence too lately hears nothing new. The route says why.
 */
export async function gateRoute(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { leadCase, route, causeId, at }: GateRequest,
): Promise<Route> {
  const version = route.sequence === undefined ? undefined : playbook.sequences.get(route.sequence);
  if (version === undefined) return route;
  const { name, purpose, reEntry = usualReEntry[purpose] } = version.sequence;
  const { leadId } = leadCase;
  const notNurtured = purpose === 'nurture' ? await whyKeptFromNurture({ store, playbook }, leadCase) : undefined;
  if (notNurtured !== undefined) {
    const because = `${route.because}; the sequence ${name} is left out, since ${notNurtured}`;
    return { ...withoutSequence(route), status: 'Handed over', tags: [...route.tags, keptFromNurtureTag], because };
  }
  const lastBeganAt = await store.enrollments.findLastBegin({ leadId, sequence: name, exceptCauseId: causeId });
  const noReEntry = whyNoReEntry({ reEntry, lastBeganAt, now: at });
  if (noReEntry === undefined) return route;
  return {
    ...withoutSequence(route),
    because: `${route.because}; the sequence ${name} is left out, since ${noReEntry}`,
  };
}

/** Whoever a person took over has that person writing to it, until somebody sets the status back. */
async function whyKeptFromNurture(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  leadCase: LeadCase,
): Promise<string | undefined> {
  const because = whyNotNurtured(leadCase, playbook);
  if (because !== undefined || !playbook.neverNurture.ownersWriting) return because;
  const { status } = await store.leads.get(leadCase.leadId);
  return status === 'Handed over' ? 'a person of ours has taken it over' : undefined;
}

function withoutSequence(route: Route): Route {
  return { ...route, sequence: undefined };
}

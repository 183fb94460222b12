import { confirmationCountry } from '../domain/confirmation-country.ts';
import type { Turn } from '../domain/choose-turn.ts';
import type { HomeCountry } from '../domain/home-country.ts';
import type { Route } from '../domain/route.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

interface EnrollRequest {
  readonly leadCase: LeadCase;
  /** The submission, or the word of a person on it. */
  readonly causeId: string;
  readonly route: Pick<Route, 'sequence'>;
  readonly turn: Turn;
  readonly at: Date;
}

/** A lead's enrollment in the sequence of its route. */
export interface Enrolled {
  readonly enrollment: Enrollment;
  /** Comes first: the lead is asked to confirm its address, for the sake of the country that it lives in. */
  readonly confirmation?: { readonly enrollment: Enrollment; readonly home: HomeCountry } | undefined;
}

/**
 * Enrolls a lead in the sequence of its route. Where the sequence needs a confirmed address that the lead has not, it is
 * enrolled in the one that asks for it as well, at once, so that whatever stops one stops both.
 * @returns undefined when nothing is to be sent
 */
export async function enrollLead(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { leadCase: { leadId, profile }, causeId, route, turn, at }: EnrollRequest,
): Promise<Enrolled | undefined> {
  const version = route.sequence === undefined ? undefined : playbook.sequences.get(route.sequence);
  if (version === undefined || turn === 'go-on') return undefined;
  const request = { leadId, causeId, at };
  const takesOver = turn === 'take-over';
  const { doubleOptIn } = playbook.consent;
  const asking = doubleOptIn && playbook.sequences.get(doubleOptIn.sequence);
  const home = version.sequence.purpose === 'nurture' ? confirmationCountry(profile, playbook.consent) : undefined;
  // Without an address there is nothing to confirm and nothing to e-mail; the ledger holds back what comes later.
  const isAsked = home !== undefined && profile.email !== undefined && !(await store.confirmations.isConfirmed(leadId));
  if (asking === undefined || !isAsked) {
    return { enrollment: await store.enrollments.enroll({ ...request, version, takesOver }) };
  }
  const confirmation = await store.enrollments.enroll({ ...request, version: asking, takesOver });
  // Does not take over: it would take over from the one that asks.
  const enrollment = await store.enrollments.enroll({ ...request, version });
  return { enrollment, confirmation: { enrollment: confirmation, home } };
}

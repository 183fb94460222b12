import { whyNeverNurtured } from '../domain/never-nurture.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { LeadCase } from '../store/ports/case-store.ts';

/** Answers why a lead is not nurtured, by what is known of it now and by the playbook of today; undefined when it may be. */
export function whyNotNurtured(
  { profile, dossier }: Pick<LeadCase, 'profile' | 'dossier'>,
  { neverNurture }: Pick<Playbook, 'neverNurture'>,
): string | undefined {
  const { hasOpenDeal, hasOpenTicket, hasPersonWriting } = dossier ?? {};
  return whyNeverNurtured({ email: profile.email, hasOpenDeal, hasOpenTicket, hasPersonWriting }, neverNurture);
}

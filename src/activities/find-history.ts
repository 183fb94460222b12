import type { CrmContact, Dossier } from '../domain/dossier.ts';
import type { CrmHistory } from '../domain/history/crm-history.ts';
import type { EarlierContact } from '../domain/history/earlier-contact.ts';
import { isPersonWriting } from '../domain/history/is-person-writing.ts';
import { returningName } from '../domain/history/returning-name.ts';
import { summariseHistory } from '../domain/history/summarise-history.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Crm, HistoryRequest } from '../providers/crm.ts';
import { providerErrorFromNetwork } from '../providers/provider-error-from-network.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { withinDeadline } from '../providers/within-deadline.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { Store } from '../store/store.ts';

interface Dependencies {
  readonly store: Pick<Store, 'cases'>;
  readonly playbook: Playbook;
}

interface EarlierDealings {
  readonly leadCase: LeadCase;
  readonly crmContact?: CrmContact | undefined;
  readonly crmHistory?: CrmHistory | undefined;
  readonly now: Date;
}

/** What is known of earlier contact; all of it is absent of a lead that is new to us and to the CRM. */
export type FoundHistory = Pick<
  Dossier,
  'history' | 'returningAs' | 'hasOpenDeal' | 'hasOpenTicket' | 'hasPersonWriting'
>;

/** Unites what our own store and the CRM know of earlier contact. */
export async function findHistory(
  { store, playbook }: Dependencies,
  { leadCase, crmContact, crmHistory, now }: EarlierDealings,
): Promise<FoundHistory> {
  const { submissionId, content, earlierSubmissionCount } = leadCase;
  if (crmContact === undefined && earlierSubmissionCount === 0) return {};
  const earlier = await store.cases.getEarlierContact(submissionId);
  const history = summariseHistory({
    crmHistory,
    submissions: earlier.submissions.map(({ source, receivedAt }) => ({
      sourceTitle: playbook.sources.keys[source]?.title ?? source,
      receivedAt,
    })),
    replies: earlier.replies,
    now,
  });
  const { openDeals, openTickets } = history;
  return {
    history,
    returningAs: returningName({ earlier, submittedAt: submittedAtOf(earlier, content.submittedAt), crmContact }),
    ...(openDeals !== undefined && { hasOpenDeal: openDeals > 0 }),
    ...(openTickets !== undefined && { hasOpenTicket: openTickets > 0 }),
    ...(isPersonWriting(crmHistory?.activities ?? [], now) && { hasPersonWriting: true }),
  };
}

/** A sender's clock that cannot be read says nothing. */
function submittedAtOf({ receivedAt }: EarlierContact, stated: string | undefined): Date {
  const date = new Date(stated ?? receivedAt);
  return Number.isNaN(date.getTime()) ? receivedAt : date;
}

/** So that an adapter can still hand over the parts that were in time. */
const graceMs = 100;

/**
 * Reads a contact's history from the CRM within the time that is left; a CRM in trouble, or one that forgets the time, costs the
 * lead nothing.
 */
export async function readCrmHistory(
  crm: Pick<Crm, 'vendor' | 'readHistory'>,
  contactId: string,
  { now, withinMs }: HistoryRequest,
): Promise<CrmHistory> {
  if (withinMs <= graceMs) return { missing: ['timeout'] };
  try {
    return await withinDeadline(withinMs, crm.readHistory(contactId, { now, withinMs: withinMs - graceMs }));
  } catch (error) {
    const { code } = ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor: crm.vendor, error });
    return { missing: [code] };
  }
}

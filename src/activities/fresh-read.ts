import type { Dossier } from '../domain/dossier.ts';
import type { CrmHistory } from '../domain/history/crm-history.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { obeyCrm } from './crm-changes/obey-crm.ts';
import { findHistory, readCrmHistory } from './find-history.ts';
import type { StepSubject } from './subject.ts';

/** What a fresh look at the CRM means for what runs. */
export interface FreshReading {
  /** Present when a person has stopped it. */
  readonly stopOrdinal?: number | undefined;
  /** True when another sequence takes its place, or it begins anew. */
  readonly isReplaced: boolean;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver'>;

/** A second less than the activity may take (`crmReadOptions`). */
const readMs = 5_000;

/** What a part of the history is missing for when the CRM may yet tell it. Whatever else it is missing for, it stays missing. */
const passing = new Set([
  'timeout',
  'unavailable',
  'unreachable',
  'connection_lost',
  'rate_limited',
  'too_early',
  'RATE_LIMITS',
]);

/** Makes the activity that reads a contact once more before it is written to; it runs on the CRM's queue. */
export function createFreshReadActivities(dependencies: Dependencies): {
  readCrmAfresh(subject: StepSubject): Promise<FreshReading>;
} {
  const { store, crm } = dependencies;
  return {
    async readCrmAfresh({ leadId, submissionId, nowMs }) {
      if (crm.vendor === 'none') return { isReplaced: false };
      const endsAtMs = performance.now() + readMs;
      const at = new Date(nowMs);
      const leadCase = await store.cases.get(submissionId);
      const readContact = (): ReturnType<typeof crm.findContact> => crm.findContact(leadCase.profile);
      const { contact, stopOrdinal, order } = await obeyCrm(dependencies, { leadId, readContact, at });
      if (contact === undefined || stopOrdinal !== undefined || order !== undefined) {
        return { stopOrdinal, isReplaced: order !== undefined };
      }
      const withinMs = Math.max(0, endsAtMs - performance.now());
      const crmHistory = await readCrmHistory(crm, contact.contactId, { now: at, withinMs });
      refuseHalf(crm.vendor, crmHistory);
      const found = await findHistory(dependencies, { leadCase, crmContact: contact, crmHistory, now: at });
      const before: Dossier = leadCase.dossier ?? {
        missing: [],
        earlierSubmissionCount: leadCase.earlierSubmissionCount,
      };
      // What the claim keeps a message back for is read from the dossier: an open deal, an open ticket, a person who writes.
      const { hasPersonWriting = false } = found;
      await store.cases.saveDossier(
        { leadId, submissionId },
        { ...before, ...found, hasPersonWriting, crmContact: contact },
      );
      if (hasPersonWriting && before.hasPersonWriting !== true) {
        const summary = 'One of our people wrote to the lead or called it, says the CRM.';
        await store.timeline.append(leadId, [{ at, type: 'rep-answered', summary, data: { seenBy: 'crm' } }]);
      }
      return { isReplaced: false };
    },
  };
}

/** Half an answer would let a message out to somebody with an open deal. */
function refuseHalf(vendor: string, { missing }: CrmHistory): void {
  const code = missing.map((part) => part.split(': ').at(-1) ?? '').find((reason) => passing.has(reason));
  if (code === undefined) return;
  throw new ProviderError({ vendor, code, isRetryable: true, outcome: 'not-processed' });
}

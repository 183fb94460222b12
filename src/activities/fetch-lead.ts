import { readStatedLead } from '../domain/read-stated-lead.ts';
import { unknownSourceNotice } from '../domain/unknown-source-notice.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { NotFoundError } from '../store/not-found-error.ts';
import type { SourceStore } from '../store/ports/source-store.ts';
import type { IdentifiedLead, SubmissionRecord, SubmissionStore } from '../store/ports/submission-store.ts';
import { crmChangeCode } from '../providers/lead-source.ts';
import { requireLeadSource, type LeadSources } from './lead-sources.ts';

export interface FetchLeadRequest {
  readonly submissionId: string;
  readonly nowMs: number;
  /** True when an operator asked for it: then its source is not observed. */
  readonly isByOperator?: boolean | undefined;
}

/** What became of a submission that only named a lead. */
export type FetchedSubmission =
  | {
      readonly outcome: 'identified';
      readonly leadId: string;
      readonly source: string;
      /** True when what it says is stored already as another submission. */
      readonly isDuplicate: boolean;
    }
  /** Its source is only watched until an operator confirms it. */
  | { readonly outcome: 'observed'; readonly source: string }
  /** It names no lead: a person changed something on a contact that we know. */
  | { readonly outcome: 'crm-change'; readonly contactId: string }
  /** The reason is a stable code. */
  | { readonly outcome: 'unusable'; readonly reason: string };

interface Dependencies {
  readonly store: {
    readonly submissions: Pick<SubmissionStore, 'find' | 'identify' | 'observe' | 'setAside'>;
    readonly sources: Pick<SourceStore, 'listConfirmed' | 'raise'>;
  };
  readonly playbook: Pick<Playbook, 'sources'>;
  readonly leadSources: LeadSources;
}

/** Makes the activity that fetches the lead behind a submission and stores it; it runs on the queue of lead sources. */
export function createFetchLeadActivities(dependencies: Dependencies): {
  fetchLead(request: FetchLeadRequest): Promise<FetchedSubmission>;
} {
  const { submissions } = dependencies.store;
  return {
    async fetchLead({ submissionId, nowMs, isByOperator = false }) {
      const submission = await submissions.find(submissionId);
      if (submission === undefined) throw new NotFoundError('submission', submissionId);
      const { leadId, source } = submission;
      if (leadId !== undefined && source !== undefined) {
        // An earlier try came this far, and its answer was lost.
        return { outcome: 'identified', leadId, source, isDuplicate: false };
      }
      const read = await fetchAndRead(dependencies, submission, nowMs);
      if ('unusable' in read) {
        await submissions.setAside(submissionId, read.unusable);
        const { externalId: contactId } = submission;
        if (read.unusable === crmChangeCode && contactId !== undefined) return { outcome: 'crm-change', contactId };
        return { outcome: 'unusable', reason: read.unusable };
      }
      if (!isByOperator && (await isObserved(dependencies, read.source))) {
        await submissions.observe(submissionId, read.source);
        return { outcome: 'observed', source: read.source };
      }
      const receipt = await submissions.identify(submissionId, read, new Date(nowMs));
      const { isDuplicate } = receipt;
      return { outcome: 'identified', leadId: receipt.leadId, source: receipt.source, isDuplicate };
    },
  };
}

async function fetchAndRead(
  { store, playbook, leadSources }: Dependencies,
  { route, externalId, rawBody, receivedAt, source }: SubmissionRecord,
  nowMs: number,
): Promise<IdentifiedLead | { readonly unusable: string }> {
  const leadSource = requireLeadSource(leadSources, route);
  if (externalId === undefined) return { unusable: 'no-external-id' };
  const fetched = await leadSource.fetchLead(externalId, rawBody);
  if ('unusable' in fetched) return fetched;
  // The webhook may know the form where the vendor's record does not.
  const stated = { ...fetched.stated, source: fetched.stated.source ?? source };
  const read = readStatedLead(stated, playbook.sources, receivedAt);
  if (read.kind === 'no-lead') return { unusable: read.code };
  const { profile, content } = read;
  if (!read.source.isKnown && content.statedSource !== undefined) {
    const notice = unknownSourceNotice(content.statedSource, read.source.key);
    if (notice !== undefined) await store.sources.raise(notice, new Date(nowMs));
  }
  return { source: read.source.key, profile, content };
}

async function isObserved({ store, playbook }: Dependencies, source: string): Promise<boolean> {
  if (playbook.sources.keys[source]?.startsIn !== 'observe') return false;
  return !(await store.sources.listConfirmed()).has(source);
}

import { isSilentLead } from '../domain/re-engagement.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { LeadSubject } from './subject.ts';

export interface ListSilentRequest {
  readonly nowMs: number;
  /** The last lead of the page before. */
  readonly after?: string | undefined;
}

/** A page of leads that have been silent for long. */
export interface SilentLeads {
  readonly leadIds: readonly string[];
  /** Where the next page begins; absent when there is none. */
  readonly next?: string | undefined;
}

const pageSize = 200;

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'handOver'>;

/** Makes the activities that find whoever has been silent for long, and have each written to once more. */
export function createReEngageActivities({ store, playbook, handOver }: Dependencies): {
  listSilentLeads(request: ListSilentRequest): Promise<SilentLeads>;
  reEngageLead(subject: LeadSubject): Promise<{ readonly isOrdered: boolean }>;
} {
  return {
    async listSilentLeads({ nowMs, after }) {
      const rule = playbook.reEngagement;
      if (rule === undefined) return { leadIds: [] };
      const quietSince = new Date(nowMs - rule.after);
      const quiet = await store.leads.listSilent({ sequence: rule.sequence, quietSince, after, limit: pageSize });
      const silent = quiet.filter(({ silence }) => isSilentLead(silence, rule, new Date(nowMs)));
      const isMore = quiet.length === pageSize;
      return { leadIds: silent.map(({ leadId }) => leadId), ...(isMore && { next: quiet.at(-1)?.leadId }) };
    },
    async reEngageLead({ leadId, nowMs }) {
      const rule = playbook.reEngagement;
      if (rule === undefined) return { isOrdered: false };
      const [at, quietSince] = [new Date(nowMs), new Date(nowMs - rule.after)];
      const { sequence } = rule;
      // Asked once more for each: it may have come again since it was listed, or an earlier try has ordered this.
      const [quiet] = await store.leads.listSilent({ sequence, quietSince, leadId, limit: 1 });
      if (quiet === undefined || !isSilentLead(quiet.silence, rule, at)) return { isOrdered: false };
      const { source } = await store.leads.get(leadId);
      const { submissionId } = await store.controls.order({ leadId, by: 'the playbook', sequence, at });
      await handOver({ leadId, submissionId, source });
      return { isOrdered: true };
    },
  };
}

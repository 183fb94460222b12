import type { SubmissionRoute } from '../../domain/submission.ts';
import type { FetchedLead, LeadSource, LeadSourceAccess, UnusableLead } from '../../providers/lead-source.ts';

interface Answers {
  readonly vendor?: SubmissionRoute;
  readonly leads?: Readonly<Record<string, FetchedLead | UnusableLead>>;
  readonly ids?: readonly string[];
  readonly access?: LeadSourceAccess | Error;
}

/** Makes a vendor for tests of activities, which knows the given leads. */
export function fakeLeadSource({ vendor = 'facebook', leads = {}, ids = [], access = {} }: Answers): LeadSource {
  return {
    vendor,
    fetchLead: (externalId) => Promise.resolve(leads[externalId] ?? { unusable: 'unknown-to-vendor' }),
    async *listLeadIds() {
      yield* await Promise.resolve(ids);
    },
    checkAccess: () => (access instanceof Error ? Promise.reject(access) : Promise.resolve(access)),
  };
}

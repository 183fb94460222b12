import { z } from 'zod';
import type { LeadSource } from '../../lead-source.ts';
import { noPace, type Pace } from '../../pace.ts';
import { callSalesforce } from './call-salesforce.ts';
import { keepSession, type WithinSession } from './keep-session.ts';
import { openSession, type SalesforceCredentials } from './open-session.ts';
import { isUnknownRecord } from './salesforce-error.ts';
import { statedFromSalesforceLead } from './stated-from-salesforce-lead.ts';

export interface SalesforceLeadSourceOptions extends SalesforceCredentials {
  /** Another host, for logging in and for all calls. @default loginUrl, and what Salesforce names when logging in */
  readonly baseUrl?: string | undefined;
  /** For each call. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** The REST API's version; each works for three years at least. */
const dataPath = '/services/data/v62.0';

const idPattern = /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/;

const leadSchema = z.looseObject({ Id: z.string() });
const foundSchema = z.object({ records: z.array(leadSchema), nextRecordsUrl: z.string().startsWith('/').optional() });
type Found = z.infer<typeof foundSchema>;

/** Reads the Leads of Salesforce (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest). */
export function createSalesforceLeadSource({
  baseUrl,
  timeoutMs = 10_000,
  pace = noPace,
  ...given
}: SalesforceLeadSourceOptions): LeadSource {
  const host = baseUrl?.replace(/\/$/, '');
  const credentials = { ...given, ...(host !== undefined && { loginUrl: host }) };
  const keptSession = keepSession(async () => {
    await pace();
    const session = await openSession(credentials, timeoutMs);
    return host === undefined ? session : { ...session, instanceUrl: host };
  });
  const withinSession: WithinSession = (call) =>
    keptSession(async (session) => {
      await pace();
      return call(session);
    });
  return {
    vendor: 'salesforce',
    async fetchLead(leadId) {
      if (!idPattern.test(leadId)) return { unusable: 'unknown-to-vendor' };
      try {
        const path = `${dataPath}/sobjects/Lead/${leadId}`;
        const lead = await withinSession((session) => callSalesforce(session, { path, timeoutMs, answer: leadSchema }));
        return { stated: statedFromSalesforceLead(lead), raw: lead };
      } catch (error) {
        if (isUnknownRecord(error)) return { unusable: 'unknown-to-vendor' };
        throw error;
      }
    },
    listLeadIds: (span) => leadIds(withinSession, { ...span, timeoutMs }),
    async checkAccess() {
      // One that may log in may still not see Leads.
      const path = queryPath('SELECT Id FROM Lead LIMIT 1');
      await withinSession((session) => callSalesforce(session, { path, timeoutMs, answer: foundSchema }));
      return {};
    },
  };
}

interface LeadSpan {
  readonly from: Date;
  readonly to: Date;
  readonly timeoutMs: number;
}

async function* leadIds(withinSession: WithinSession, { from, to, timeoutMs }: LeadSpan): AsyncGenerator<string> {
  const span = `CreatedDate >= ${from.toISOString()} AND CreatedDate <= ${to.toISOString()}`;
  let path: string | undefined = queryPath(`SELECT Id FROM Lead WHERE ${span} ORDER BY CreatedDate, Id`);
  while (path !== undefined) {
    const call = { path, timeoutMs, answer: foundSchema };
    const found: Found = await withinSession((session) => callSalesforce(session, call));
    for (const { Id: id } of found.records) yield id;
    path = found.nextRecordsUrl;
  }
}

function queryPath(soql: string): string {
  return `${dataPath}/query?${new URLSearchParams({ q: soql }).toString()}`;
}

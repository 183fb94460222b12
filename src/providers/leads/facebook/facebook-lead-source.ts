import type { Sources } from '../../../domain/sources.ts';
import type { LeadSource, LeadSourceAccess } from '../../lead-source.ts';
import { noPace, type Pace } from '../../pace.ts';
import { ProviderError } from '../../provider-error.ts';
import { callGraph, type GraphAccess, type GraphAnswer } from './call-graph.ts';
import {
  graphLeadSchema,
  graphListSchema,
  graphTokenSchema,
  type GraphLead,
  type GraphList,
  type GraphToken,
} from './graph-answers.ts';
import { unknownObjectCode } from './graph-error.ts';
import { isTestLead, statedFromGraphLead } from './stated-from-graph-lead.ts';

export interface FacebookLeadSourceOptions {
  /** A long-lived page token with the permission `leads_retrieval`. */
  readonly pageToken: string;
  /** @default the page of the token */
  readonly pageId?: string | undefined;
  /** @default 'https://graph.facebook.com' */
  readonly baseUrl?: string | undefined;
  /** For each call. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
  /** The playbook's: they say what the page's forms ask. */
  readonly sources: Sources;
}

const leadFields = 'created_time,id,form_id,field_data,is_organic,platform';

/** Those of the advertisement, which take the permission `ads_management` beside `leads_retrieval` (same page). */
const advertFields = 'ad_id,ad_name,campaign_name';

/** Facebook's ids are numbers; a name, such as `me`, would be answered by something that is no lead. */
const idPattern = /^\d+$/;

/** What lists are asked for at once. */
const pageSize = 100;

/** Reads the leads of Facebook Lead Ads (https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving). */
export function createFacebookLeadSource({
  pageToken,
  pageId = 'me',
  baseUrl = 'https://graph.facebook.com',
  timeoutMs = 10_000,
  sources,
  pace = noPace,
}: FacebookLeadSourceOptions): LeadSource {
  const access: GraphAccess = { pageToken, baseUrl, timeoutMs, pace };
  return {
    vendor: 'facebook',
    async fetchLead(leadgenId) {
      if (!idPattern.test(leadgenId)) return { unusable: 'unknown-to-vendor' };
      try {
        const { read, raw } = await readLead(access, leadgenId);
        if (isTestLead(read)) return { unusable: 'test-lead' };
        return { stated: statedFromGraphLead(read, sources), raw };
      } catch (error) {
        if (isUnknownObject(error)) return { unusable: 'unknown-to-vendor' };
        throw error;
      }
    },
    async *listLeadIds({ from, to }) {
      const filtering = JSON.stringify([
        { field: 'time_created', operator: 'GREATER_THAN', value: Math.floor(from.getTime() / 1_000) - 1 },
        { field: 'time_created', operator: 'LESS_THAN', value: Math.ceil(to.getTime() / 1_000) + 1 },
      ]);
      for await (const formId of idsOf(access, `${encodeURIComponent(pageId)}/leadgen_forms`, {})) {
        yield* idsOf(access, `${encodeURIComponent(formId)}/leads`, { filtering });
      }
    },
    checkAccess: () => checkToken(access),
  };
}

/** Reads a lead; a token that may not see advertisements still sees the lead. */
async function readLead(access: GraphAccess, leadgenId: string): Promise<GraphAnswer<GraphLead>> {
  const read = (fields: string): Promise<GraphAnswer<GraphLead>> =>
    callGraph(access, { path: leadgenId, parameters: { fields }, answer: graphLeadSchema });
  try {
    return await read(`${leadFields},${advertFields}`);
  } catch (error) {
    const isForbidden = ProviderError.is(error) && error.code === 'permission-missing';
    if (!isForbidden) throw error;
    return read(leadFields);
  }
}

/**
 * Lists the ids of a list, page by page. The cursor is followed and not the address of the next page, which carries the
 * token.
 */
async function* idsOf(
  access: GraphAccess,
  path: string,
  parameters: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page: GraphAnswer<GraphList> = await callGraph(access, {
      path,
      parameters: { fields: 'id', limit: String(pageSize), ...parameters, ...(after !== undefined && { after }) },
      answer: graphListSchema,
    });
    const { data, paging } = page.read;
    for (const { id } of data) yield id;
    after = paging?.next === undefined ? undefined : paging.cursors?.after;
  } while (after !== undefined);
}

/**
 * Asks what Facebook knows of the token. Where a token may not be asked about by itself, a harmless call shows that it
 * works; when it ends is then unknown.
 */
async function checkToken(access: GraphAccess): Promise<LeadSourceAccess> {
  try {
    const { read } = await callGraph(access, {
      path: 'debug_token',
      parameters: { input_token: access.pageToken },
      answer: graphTokenSchema,
    });
    return accessFrom(read.data);
  } catch (error) {
    const isOfTheQuestion = ProviderError.is(error) && error.status === 400 && error.code === 'rejected';
    if (!isOfTheQuestion) throw error;
    await callGraph(access, { path: 'me', parameters: { fields: 'id' }, answer: graphListSchema.shape.data.element });
    return {};
  }
}

function accessFrom(token: GraphToken['data']): LeadSourceAccess {
  if (!token.is_valid) throw refusedToken('token-invalid');
  if (token.scopes !== undefined && !token.scopes.includes('leads_retrieval')) throw refusedToken('permission-missing');
  const ends = [token.expires_at, token.data_access_expires_at].filter((seconds) => seconds > 0);
  return ends.length === 0 ? {} : { expiresAt: new Date(Math.min(...ends) * 1_000) };
}

function refusedToken(code: string): ProviderError {
  return new ProviderError({ vendor: 'facebook', code, isRetryable: false, outcome: 'not-processed' });
}

function isUnknownObject(error: unknown): boolean {
  return ProviderError.is(error) && error.code === unknownObjectCode;
}

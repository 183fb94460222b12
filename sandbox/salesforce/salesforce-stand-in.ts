import { randomBytes } from 'node:crypto';
import { Router, type Request } from 'express';
import { z } from 'zod';
import type { StandIn } from '../stand-in.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { leadRecord } from './lead-record.ts';
import { queryLeads } from './query-leads.ts';
import type { SalesforceLead } from './salesforce-lead.ts';
import { oauthRefusal, salesforceRefusal, salesforceStatusRefusal } from './salesforce-refusal.ts';

const organisationId = '00D5g000000SANDBOX';
const userId = '0055g000000SANDBOX';

/** How many records an answer to a query holds. The real one holds up to 2,000, and fewer as it sees fit. */
const recordsPerAnswer = 200;

const tokenSchema = z.looseObject({
  grant_type: z.string().default(''),
  client_id: z.string().default(''),
  client_secret: z.string().default(''),
});
const querySchema = z.looseObject({ q: z.string() });

/** Stands in for Salesforce's Leads: client credentials, one Lead by its id, and queries for their ids. */
export function createSalesforceStandIn({ salesforceLeads }: Pick<SandboxState, 'salesforceLeads'>): StandIn {
  const routes = Router();
  routes.post('/services/oauth2/token', (request, response) => {
    const form = tokenSchema.parse(request.body ?? {});
    if (form.grant_type !== 'client_credentials') {
      throw oauthRefusal('unsupported_grant_type', 'grant type not supported');
    }
    if (form.client_id === '') throw oauthRefusal('invalid_client_id', 'client identifier invalid');
    if (form.client_secret === '') throw oauthRefusal('invalid_client', 'invalid client credentials');
    const instanceUrl = instanceUrlOf(request);
    response.json({
      access_token: `${organisationId}!${randomBytes(24).toString('base64url')}`,
      instance_url: instanceUrl,
      id: `${instanceUrl}/id/${organisationId}/${userId}`,
      token_type: 'Bearer',
      issued_at: String(Date.now()),
      signature: randomBytes(32).toString('base64'),
    });
  });
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw salesforceStatusRefusal(401);
    next();
  });
  routes.get('/services/data/:version/sobjects/Lead/:id', (request, response) => {
    const { id, version } = request.params;
    if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id)) {
      throw salesforceRefusal(400, 'MALFORMED_ID', `Lead ID: id value of incorrect type: ${id}`);
    }
    const lead = salesforceLeads.get(id) ?? salesforceLeads.withKey(id)[0];
    if (lead === undefined) throw salesforceStatusRefusal(404);
    response.json(leadRecord(lead, version));
  });
  routes.get('/services/data/:version/query', (request, response) => {
    const { q: soql } = querySchema.parse(request.query);
    response.json(answerOf(queryLeads(salesforceLeads, soql), { soql, start: 0, version: request.params.version }));
  });
  routes.get('/services/data/:version/query/:locator', (request, response) => {
    const { locator, version } = request.params;
    const [encoded = '', start] = locator.split('-');
    const soql = Buffer.from(encoded, 'hex').toString();
    response.json(answerOf(queryLeads(salesforceLeads, soql), { soql, start: Number(start), version }));
  });
  return { routes, refusalOf: salesforceStatusRefusal };
}

interface QueryPosition {
  readonly soql: string;
  readonly start: number;
  readonly version: string;
}

function answerOf(found: readonly SalesforceLead[], { soql, start, version }: QueryPosition): Record<string, unknown> {
  const end = start + recordsPerAnswer;
  const done = end >= found.length;
  const locator = `${Buffer.from(soql).toString('hex')}-${end}`;
  return {
    totalSize: found.length,
    done,
    ...(!done && { nextRecordsUrl: `/services/data/${version}/query/${locator}` }),
    records: found.slice(start, end).map(({ id }) => ({
      attributes: { type: 'Lead', url: `/services/data/${version}/sobjects/Lead/${id}` },
      Id: id,
    })),
  };
}

function instanceUrlOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}`;
}

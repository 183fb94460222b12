import { createHash, createHmac } from 'node:crypto';

/** The secrets that tests configure and sign with. */
export const secrets = {
  TYPEFORM_WEBHOOK_SECRET: 'typeform-secret',
  HUBSPOT_CLIENT_SECRET: 'hubspot-secret',
  SALESFORCE_WEBHOOK_SECRET: 'salesforce-secret',
  STANDARD_WEBHOOK_SECRET: `whsec_${Buffer.from('standard-secret-of-24-byte').toString('base64')}`,
} as const;

/** What the world calls the API in tests; HubSpot signs it. */
export const publicUrl = 'https://leads.example.com';

/** A request as a vendor sends it. */
export interface SignedRequest {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const json = { 'content-type': 'application/json' };

/** Signs as Typeform does. */
export function asTypeform(body: unknown): SignedRequest {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', secrets.TYPEFORM_WEBHOOK_SECRET).update(text).digest('base64');
  return {
    path: '/webhooks/leads/typeform',
    body: text,
    headers: { ...json, 'typeform-signature': `sha256=${signature}` },
  };
}

/** Signs as Facebook does, with the app secret of the sandbox. */
export function asFacebook(body: unknown): SignedRequest {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', 'sandbox').update(text).digest('hex');
  return {
    path: '/webhooks/leads/facebook',
    body: text,
    headers: { ...json, 'x-hub-signature-256': `sha256=${signature}` },
  };
}

/** Signs as a HubSpot app does for its subscriptions, version 3. */
export function asHubSpotApp(body: unknown, at = new Date()): SignedRequest {
  const path = '/webhooks/leads/hubspot';
  const text = JSON.stringify(body);
  const timestamp = String(at.getTime());
  const signature = createHmac('sha256', secrets.HUBSPOT_CLIENT_SECRET)
    .update(`POST${publicUrl}${path}${text}${timestamp}`)
    .digest('base64');
  return {
    path,
    body: text,
    headers: { ...json, 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp },
  };
}

/** Signs as an action of a HubSpot workflow does, version 2. */
export function asHubSpotWorkflow(body: unknown): SignedRequest {
  const path = '/webhooks/leads/hubspot';
  const text = JSON.stringify(body);
  const signature = createHash('sha256')
    .update(`${secrets.HUBSPOT_CLIENT_SECRET}POST${publicUrl}${path}${text}`)
    .digest('hex');
  return {
    path,
    body: text,
    headers: { ...json, 'x-hubspot-signature': signature, 'x-hubspot-signature-version': 'v2' },
  };
}

/** Sends an outbound message of Salesforce. */
export function asSalesforce(notifications: readonly string[]): SignedRequest {
  return {
    path: `/webhooks/leads/salesforce?secret=${secrets.SALESFORCE_WEBHOOK_SECRET}`,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound">
<OrganizationId>00D000000000001AAA</OrganizationId><ActionId>04k000000000001AAA</ActionId><SessionId xsi:nil="true"/>
<EnterpriseUrl>https://example.my.salesforce.com</EnterpriseUrl><PartnerUrl>https://example.my.salesforce.com</PartnerUrl>
${notifications.join('\n')}
</notifications></soapenv:Body></soapenv:Envelope>`,
  };
}

/** Signs as Standard Webhooks say. */
export function asStandard(body: unknown, id: string, at = new Date()): SignedRequest {
  const text = JSON.stringify(body);
  const timestamp = Math.floor(at.getTime() / 1_000);
  const key = Buffer.from(secrets.STANDARD_WEBHOOK_SECRET.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64');
  return {
    path: '/webhooks/leads/standard',
    body: text,
    headers: {
      ...json,
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${signature}`,
    },
  };
}

/** Posts a request to the API under test. */
export function post(apiUrl: string, { path, body, headers }: SignedRequest): Promise<Response> {
  return fetch(`${apiUrl}${path}`, { method: 'POST', body, headers });
}

import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import type { PieceOutcome, WebhookRequest } from '../lead-webhook.ts';
import { createSalesforceWebhook } from './create-salesforce-webhook.ts';

const message = `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body>
  <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
   <OrganizationId>00D240000000001EAA</OrganizationId>
   <SessionId>00D!live.session</SessionId>
   <Notification>
    <Id>04l0800002nrC5BAAU</Id>
    <sObject xsi:type="sf:Lead" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
     <sf:Id>00Q2400000AbCdEEAV</sf:Id>
     <sf:Email>jane@example.com</sf:Email>
    </sObject>
   </Notification>
  </notifications>
 </soapenv:Body>
</soapenv:Envelope>`;

const flowHeaders = { 'content-type': 'application/json' };
const webhook = createSalesforceWebhook({ isSandboxed: true });

function request(
  body: string,
  headers: IncomingHttpHeaders = { 'content-type': 'text/xml; charset=utf-8' },
): WebhookRequest {
  return {
    method: 'POST',
    url: new URL('https://leads.example.com/webhooks/leads/salesforce?secret=right'),
    headers,
    rawBody: Buffer.from(body),
    receivedAt: new Date('2026-03-02T10:00:00Z'),
  };
}

async function answerTo(given: WebhookRequest, outcomes: readonly PieceOutcome[]): Promise<Response> {
  const server = express()
    .use((_request, response) => webhook.acknowledge(response, outcomes, given))
    .listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return new Response(await response.arrayBuffer(), response);
  } finally {
    server.close();
  }
}

describe('the sender', () => {
  const guarded = (organizationId: string): ReturnType<typeof createSalesforceWebhook> =>
    createSalesforceWebhook({ secret: 'right', organizationId, isSandboxed: false });

  it.each(['00D240000000001', '00D240000000001EAA'])('is the organization %s in either form of its id', (id) => {
    expect(() => guarded(id).authenticate(request(message))).not.toThrow();
  });

  it.each([
    { title: 'another organization', id: '00D240000000002', body: message },
    { title: 'one whose id differs in case', id: '00d240000000001', body: message },
    { title: 'one that its message does not tell', id: '00D240000000001', body: '<html/>' },
    { title: 'one whose message is broken', id: '00D240000000001', body: message.slice(0, -9) },
  ])('is refused when it is $title', ({ id, body }) => {
    expect(() => guarded(id).authenticate(request(body))).toThrow(
      expect.objectContaining({ status: 401, code: 'wrong_organization' }),
    );
  });

  it('need not name the organization in a callout', () => {
    expect(() => guarded('00D240000000001').authenticate(request('{}', flowHeaders))).not.toThrow();
  });

  it('must know the secret', () => {
    const other = createSalesforceWebhook({ secret: 'other', isSandboxed: true });
    expect(() => other.authenticate(request(message))).toThrow(expect.objectContaining({ code: 'invalid_secret' }));
  });

  it('is refused outside the sandbox while no secret is set', () => {
    const open = createSalesforceWebhook({ isSandboxed: false });
    expect(() => open.authenticate(request(message))).toThrow(expect.objectContaining({ code: 'not_configured' }));
    expect(() => webhook.authenticate(request(message))).not.toThrow();
  });
});

describe('the acknowledgement', () => {
  const unusable: PieceOutcome = { state: 'unusable', submissionId: '1', isDuplicate: false, reason: 'no-address' };

  it('of an outbound message is the envelope that Salesforce demands, byte for byte, whatever became of its leads', async () => {
    const response = await answerTo(request(message), [unusable]);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(await response.text()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>',
    );
  });

  it('of a callout is JSON', async () => {
    const response = await answerTo(request('{}', flowHeaders), [unusable]);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'received', unusable: 1, reasons: { 'no-address': 1 } });
  });
});

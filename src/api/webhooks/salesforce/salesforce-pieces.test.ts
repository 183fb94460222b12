import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WebhookRequest } from '../lead-webhook.ts';
import { salesforcePieces } from './salesforce-pieces.ts';

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

function request(body: string, contentType = 'application/json'): WebhookRequest {
  return {
    method: 'POST',
    url: new URL('https://leads.example.com/webhooks/leads/salesforce'),
    headers: { 'content-type': contentType },
    rawBody: Buffer.from(body),
    receivedAt: new Date('2026-03-02T10:00:00Z'),
  };
}

describe('salesforcePieces', () => {
  it('are the notifications of an outbound message, known again by their ids, without the session', () => {
    const pieces = salesforcePieces(request(message, 'text/xml; charset=utf-8'));
    expect(pieces.map(({ dedupeKey, externalId }) => ({ dedupeKey, externalId }))).toEqual([
      { dedupeKey: '04l0800002nrC5BAAU', externalId: '00Q2400000AbCdEEAV' },
    ]);
    const text = Buffer.from(pieces[0]?.body ?? []).toString();
    expect(text).toBe('{"attributes":{"type":"Lead"},"Id":"00Q2400000AbCdEEAV","Email":"jane@example.com"}');
  });

  it("are the one record or the many of a flow's callout, under the long form of their ids", () => {
    const record = { Id: '00Q2400000AbCdE', Email: 'jane@example.com' };
    const [one] = salesforcePieces(request(JSON.stringify(record)));
    expect(one).toMatchObject({ externalId: '00Q2400000AbCdEEAV', dedupeKey: undefined });
    const many = Array.from({ length: 100 }, () => record);
    expect(salesforcePieces(request(JSON.stringify(many)))).toHaveLength(100);
  });

  it('are known again by id and time of change where a callout has both', () => {
    const record = { Id: '00Q2400000AbCdE', LastModifiedDate: '2026-03-02T10:00:00.000Z' };
    const [piece] = salesforcePieces(request(JSON.stringify(record)));
    expect(piece?.dedupeKey).toBe('00Q2400000AbCdEEAV:2026-03-02T10:00:00.000Z');
  });

  it.each([
    { body: '[]', code: 'invalid_records' },
    { body: '[1]', code: 'invalid_records' },
    { body: '"hello"', code: 'invalid_records' },
    { body: JSON.stringify(Array(101).fill({})), code: 'invalid_records' },
    { body: '{"Id":', code: 'invalid_json' },
    { body: '<html/>', code: 'invalid_outbound_message' },
  ])('cannot be made of $body', ({ body, code }) => {
    expect(() => salesforcePieces(request(body))).toThrow(expect.objectContaining({ status: 400, code }));
  });

  it('are refused only with a code, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.string().map((text) => `<${text}`),
        ),
        (body) => {
          try {
            salesforcePieces(request(body));
            return true;
          } catch (error) {
            return (error as Error).name === 'ApiError';
          }
        },
      ),
      { numRuns: 300 },
    );
    const nested = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(() => salesforcePieces(request(nested))).toThrow(expect.objectContaining({ status: 400 }));
  });
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import type { PieceOutcome, WebhookRequest } from '../lead-webhook.ts';
import { createHubSpotWebhook } from './create-hubspot-webhook.ts';

const request: WebhookRequest = {
  method: 'POST',
  url: new URL('https://leads.example.com/webhooks/leads/hubspot'),
  headers: {},
  rawBody: Buffer.from('[]'),
  receivedAt: new Date('2026-03-02T10:00:00Z'),
};

const unusable: PieceOutcome = { state: 'unusable', submissionId: '1', isDuplicate: false, reason: 'not-a-lead-event' };
const fetching: PieceOutcome = { state: 'fetching', submissionId: '2', isDuplicate: false };

async function answerTo(outcomes: readonly PieceOutcome[]): Promise<{ status: number; body: unknown }> {
  const webhook = createHubSpotWebhook({ isSandboxed: true });
  const server = express()
    .use((_request, response) => webhook.acknowledge(response, outcomes, request))
    .listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return { status: response.status, body: await response.json() };
  } finally {
    server.close();
  }
}

describe('createHubSpotWebhook', () => {
  it('answers 202 when anything of a body was taken', async () => {
    expect(await answerTo([unusable, fetching])).toMatchObject({
      status: 202,
      body: { status: 'accepted', received: 2, fetching: 1, unusable: 1, reasons: { 'not-a-lead-event': 1 } },
    });
  });

  it('answers 200 when nothing was, so that HubSpot does not send it again', async () => {
    expect(await answerTo([unusable])).toMatchObject({ status: 200, body: { status: 'nothing-usable', unusable: 1 } });
  });

  it('refuses everything outside the sandbox while no client secret is set', () => {
    const webhook = createHubSpotWebhook({ isSandboxed: false });
    expect(() => webhook.authenticate(request)).toThrow(
      expect.objectContaining({ status: 401, code: 'not_configured' }),
    );
  });

  it('lets unsigned requests pass in the sandbox only while no client secret is set', () => {
    expect(() => createHubSpotWebhook({ isSandboxed: true }).authenticate(request)).not.toThrow();
    expect(() => createHubSpotWebhook({ isSandboxed: true, clientSecret: 'secret' }).authenticate(request)).toThrow(
      expect.objectContaining({ status: 401, code: 'missing_signature' }),
    );
  });
});

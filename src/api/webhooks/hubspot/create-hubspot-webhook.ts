import { countOutcomes } from '../count-outcomes.ts';
import type { LeadWebhook } from '../lead-webhook.ts';
import { requireSecret } from '../require-secret.ts';
import { authenticateHubSpot } from './authenticate-hubspot.ts';
import { hubSpotPieces } from './hubspot-pieces.ts';
import { readHubSpotPiece } from './read-hubspot-piece.ts';

/** A record with the history of some hundred properties has a few hundred KiB. */
const maxBodyBytes = 2 * 1024 * 1024;

interface HubSpotWebhookOptions {
  /** The secret of the app that subscribes, or whose id the workflow's action names. */
  readonly clientSecret?: string | undefined;
  readonly isSandboxed: boolean;
}

/**
 * Makes the webhook for HubSpot: events that an app has subscribed to, and what a workflow's action posts. It answers 202
 * when anything was taken and 200 when nothing was, so that HubSpot does not send again what we could not use.
 */
export function createHubSpotWebhook({ clientSecret, isSandboxed }: HubSpotWebhookOptions): LeadWebhook {
  return {
    route: 'hubspot',
    maxBodyBytes,
    authenticate(request) {
      const secret = requireSecret(clientSecret, isSandboxed, 'HUBSPOT_CLIENT_SECRET');
      if (secret !== undefined) authenticateHubSpot(request, secret);
    },
    split: ({ rawBody, receivedAt }) => hubSpotPieces(rawBody, receivedAt),
    read: ({ body }, { sources }) => readHubSpotPiece(body, sources.hubSpotLeadEvents),
    acknowledge(response, outcomes) {
      const isTaken = outcomes.some(({ state }) => state !== 'unusable');
      response
        .status(isTaken ? 202 : 200)
        .json({ status: isTaken ? 'accepted' : 'nothing-usable', ...countOutcomes(outcomes) });
    },
  };
}

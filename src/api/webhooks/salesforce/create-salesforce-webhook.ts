import { ApiError } from '../../api-error.ts';
import { countOutcomes } from '../count-outcomes.ts';
import type { LeadWebhook, WebhookRequest } from '../lead-webhook.ts';
import { requireSecret } from '../require-secret.ts';
import { authenticateSalesforce } from './authenticate-salesforce.ts';
import { outboundAcknowledgement } from './outbound-acknowledgement.ts';
import { parseOutboundMessage } from './parse-outbound-message.ts';
import { readSalesforcePiece } from './read-salesforce-piece.ts';
import { isSameSalesforceId } from './salesforce-id.ts';
import { isOutboundMessage, salesforcePieces } from './salesforce-pieces.ts';

/** A hundred leads with long descriptions: a long text area holds up to 131,072 characters, and few are full. */
const maxBodyBytes = 8 * 1024 * 1024;

interface SalesforceWebhookOptions {
  readonly secret?: string | undefined;
  /** The only organization whose outbound messages are taken, in either form of its id; any when absent. */
  readonly organizationId?: string | undefined;
  readonly isSandboxed: boolean;
}

/**
 * Makes the webhook for Salesforce: outbound messages, and flows that call with JSON. An outbound message is acknowledged
 * whole once it is stored, also what of it is no lead, since Salesforce can only send all of it again.
 */
export function createSalesforceWebhook(options: SalesforceWebhookOptions): LeadWebhook {
  const { organizationId, isSandboxed } = options;
  return {
    route: 'salesforce',
    maxBodyBytes,
    authenticate(request) {
      const secret = requireSecret(options.secret, isSandboxed, 'SALESFORCE_WEBHOOK_SECRET');
      if (secret !== undefined) authenticateSalesforce(request, secret);
      if (organizationId !== undefined) checkOrganization(request, organizationId);
    },
    split: salesforcePieces,
    read: ({ body }) => readSalesforcePiece(body),
    acknowledge(response, outcomes, request) {
      if (isOutboundMessage(request)) {
        response.status(200).type('text/xml').send(outboundAcknowledgement);
      } else {
        response.status(200).json({ status: 'received', ...countOutcomes(outcomes) });
      }
    },
  };
}

/** A message that cannot be parsed is not known to come from the organization. A flow's callout does not name one. */
function checkOrganization(request: WebhookRequest, organizationId: string): void {
  if (!isOutboundMessage(request)) return;
  if (!isSameSalesforceId(organizationOf(request), organizationId)) {
    throw new ApiError(401, 'wrong_organization', 'The message is not known to come from the organization.');
  }
}

function organizationOf({ rawBody }: WebhookRequest): string | undefined {
  try {
    return parseOutboundMessage(rawBody).organizationId;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

import { createHmac } from 'node:crypto';
import { findVendorForm } from '../../../domain/find-vendor-form.ts';
import { statedFromAnswers } from '../../../domain/stated-from-answers.ts';
import type { StatedConsent, StatedLead } from '../../../domain/stated-lead.ts';
import { ApiError } from '../../api-error.ts';
import { parseBody } from '../../parse-body.ts';
import { acknowledgeOne } from '../acknowledge-one.ts';
import { checkSignature } from '../check-signature.ts';
import type { LeadWebhook, Piece, PieceReading, ReadContext, WebhookRequest } from '../lead-webhook.ts';
import { requireSecret } from '../require-secret.ts';
import { formAnswersOfTypeform } from './form-answers-of-typeform.ts';
import { typeformEventSchema, typeformResponseSchema, typeformTokenSchema } from './typeform-schema.ts';

/** A body holds the form's whole definition beside the answers. */
const maxBodyBytes = 1024 * 1024;

interface TypeformWebhookOptions {
  /** TYPEFORM_WEBHOOK_SECRET. */
  readonly secret?: string | undefined;
  readonly isSandboxed: boolean;
}

/** Creates the webhook of Typeform, whose bodies hold one response each. */
export function createTypeformWebhook({ secret: configured, isSandboxed }: TypeformWebhookOptions): LeadWebhook {
  return {
    route: 'typeform',
    maxBodyBytes,
    authenticate: ({ headers, rawBody }) => {
      const secret = requireSecret(configured, isSandboxed, 'TYPEFORM_WEBHOOK_SECRET');
      if (secret === undefined) return;
      // typeform.com/developers/webhooks/secure-your-webhooks
      const signature = createHmac('sha256', secret).update(rawBody).digest('base64');
      checkSignature(headers['typeform-signature'], `sha256=${signature}`);
    },
    split,
    read,
    acknowledge: acknowledgeOne,
  };
}

function split({ rawBody }: WebhookRequest): Piece[] {
  const event = parseEvent(rawBody);
  const token = typeformTokenSchema.safeParse(event).data?.form_response.token ?? event.event_id;
  return [
    {
      body: rawBody,
      contentType: 'application/json',
      // A partial response and the whole one that follows it have the same token and are two submissions.
      ...(token !== undefined && {
        dedupeKey: event.event_type === 'form_response' ? token : `${event.event_type.slice(0, 100)}:${token}`,
      }),
    },
  ];
}

function read({ body }: Piece, { sources }: ReadContext): PieceReading {
  const event = parseEvent(body);
  if (event.event_type === 'form_response_partial') return { kind: 'unusable', reason: 'partial-response' };
  if (event.event_type !== 'form_response') return { kind: 'unusable', reason: 'not-a-response' };
  const response = typeformResponseSchema.safeParse(event['form_response']).data;
  if (response === undefined) throw new ApiError(400, 'invalid_response', 'The event holds no response of Typeform.');
  const form = findVendorForm(sources, 'typeform', response.form_id);
  return {
    kind: 'lead',
    stated: withTime(statedFromAnswers(formAnswersOfTypeform(response), form), response.submitted_at),
  };
}

/** Adds when all of it was said. */
function withTime(stated: StatedLead, submittedAt: string | undefined): StatedLead {
  if (submittedAt === undefined) return stated;
  const given = (consent: StatedConsent): StatedConsent => ({ ...consent, at: submittedAt });
  return {
    ...stated,
    submittedAt,
    ...(stated.emailConsent && { emailConsent: given(stated.emailConsent) }),
    ...(stated.smsConsent && { smsConsent: given(stated.smsConsent) }),
  };
}

function parseEvent(bytes: Uint8Array): ReturnType<typeof typeformEventSchema.parse> {
  const parsed = typeformEventSchema.safeParse(parseBody(bytes, 'application/json'));
  if (!parsed.success) throw new ApiError(400, 'invalid_event', 'The body is not a webhook of Typeform.');
  return parsed.data;
}

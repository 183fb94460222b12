import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ApiError } from '../../api-error.ts';
import { clientIpHeader } from '../../intake/client-ip-header.ts';
import { statedFromObject } from '../stated-from-object.ts';
import type { LeadWebhook, PieceOutcome } from '../lead-webhook.ts';
import { parseFormBody } from './parse-form-body.ts';

const maxBodyBytes = 256 * 1024;

/** Long enough for any scheme of keys, short enough for an index. */
const maxIdempotencyKeyLength = 255;

/** A field that people do not see and robots fill. */
const honeypotField = 'hp_reference';

const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * Makes the webhook that anybody's form may post to. It has no signature: a honeypot, a rate limit and hygiene stand in
 * its place.
 */
export function createFormWebhook(): LeadWebhook {
  return {
    route: 'form',
    maxBodyBytes,
    isPublic: true,
    refusesUnusable: true,
    authenticate: () => undefined,
    split({ rawBody, headers }) {
      const dedupeKey = idempotencyKeyOf(headers['idempotency-key']);
      return [{ body: rawBody, contentType: headers['content-type'] ?? 'application/json', dedupeKey }];
    },
    async read({ body, contentType }, { headers }) {
      const fields = fieldsSchema.safeParse(await parseFormBody(body, contentType));
      if (!fields.success) throw new ApiError(400, 'invalid_lead', 'The body is not an object with fields of a lead.');
      const trap = fields.data[honeypotField];
      if (trap !== undefined && trap !== '' && trap !== null) {
        return { kind: 'unusable', reason: 'honeypot', isSilent: true };
      }
      const stated = statedFromObject(fields.data);
      const ipAddress = stated.ipAddress ?? headers[clientIpHeader];
      const userAgent = stated.userAgent ?? headers['user-agent'];
      return { kind: 'lead', stated: { ...stated, ipAddress, userAgent } };
    },
    acknowledge(response, [outcome]) {
      if (outcome === undefined) throw new Error('A form is one piece');
      response.json({ status: 'queued', submissionId: outcome.submissionId, leadId: leadIdOf(outcome) });
    },
  };
}

/** A robot in the trap is told what a person is told, an id of a lead included, so that it learns nothing. */
function leadIdOf(outcome: PieceOutcome): string | undefined {
  if (outcome.state === 'accepted') return outcome.leadId;
  return outcome.state === 'unusable' ? randomUUID() : undefined;
}

/**
 * Reads the key by which a sender marks a repetition (draft-ietf-httpapi-idempotency-key-header).
 * @throws ApiError 400 `invalid_idempotency_key`
 */
function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  const key = Array.isArray(header) ? header.join(',') : header?.trim();
  if (key === undefined || key === '') return undefined;
  if (key.length <= maxIdempotencyKeyLength) return key;
  throw new ApiError(400, 'invalid_idempotency_key', 'An Idempotency-Key may have 255 characters at most.');
}

import { z } from 'zod';
import { ApiError } from '../../api-error.ts';
import { isSameSecret } from '../../is-same-secret.ts';
import { requireSecret } from '../require-secret.ts';

/** Defines what Facebook asks before it sends (developers.facebook.com/docs/graph-api/webhooks/getting-started). */
const querySchema = z.object({
  'hub.mode': z.literal('subscribe'),
  // "An int you must pass back to us." Nothing else is passed back: the answer must not carry what a stranger chose.
  'hub.challenge': z.string().regex(/^\d{1,32}$/),
});

const tokenSchema = z.object({ 'hub.verify_token': z.string() });

/**
 * Answers the challenge by which Facebook asks whether this address wants its webhooks. It is to be sent as it is, as
 * plain text.
 * @throws ApiError 401 `not_configured`, 403 `wrong_verify_token`, 400 `invalid_verification`
 */
export function answerFacebookVerification(query: unknown, verifyToken: string | undefined): string {
  const token = requireSecret(verifyToken, false, 'FACEBOOK_VERIFY_TOKEN') ?? '';
  const given = tokenSchema.safeParse(query);
  if (!given.success || !isSameSecret(given.data['hub.verify_token'], token)) {
    throw new ApiError(403, 'wrong_verify_token', 'The verify token is missing or wrong.');
  }
  const asked = querySchema.safeParse(query);
  if (!asked.success) {
    throw new ApiError(400, 'invalid_verification', 'Give hub.mode=subscribe and a hub.challenge of digits.');
  }
  return asked.data['hub.challenge'];
}

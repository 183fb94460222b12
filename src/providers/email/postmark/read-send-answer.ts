import { z } from 'zod';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';

/** Only `ErrorCode` 0 means sent, also in a 200 (https://postmarkapp.com/developer/api/overview#error-codes). */
const sendAnswerSchema = z.union([
  z.object({ ErrorCode: z.literal(0), MessageID: z.string().min(1) }),
  z.object({ ErrorCode: z.int().positive(), Message: z.string() }),
]);

/**
 * Reads Postmark's id of the message out of a 200.
 * @throws ProviderError when Postmark refused all the same; ZodError when it cannot be read, so that nobody knows
 */
export function readSendAnswer(answer: unknown): string {
  const told = sendAnswerSchema.parse(answer);
  if ('MessageID' in told) return told.MessageID;
  throw providerErrorFromStatus({
    vendor: 'postmark',
    status: 200,
    code: told.ErrorCode,
    isRetryable: false,
    outcome: 'not-processed',
    detail: told.Message,
  });
}

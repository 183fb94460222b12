import { z } from 'zod';

/**
 * SendGrid answers 202 with its id in a header and nothing else
 * (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send). Text is somebody else's answer, for example a
 * proxy's page.
 */
const answerSchema = z.object({
  statusCode: z.literal(202),
  headers: z.looseObject({ 'x-message-id': z.string().min(1) }),
  body: z.union([z.literal(''), z.looseObject({})]).nullish(),
});

/**
 * Reads SendGrid's id of the message; events and Email Activity begin their own ids with it.
 * @throws ZodError when the answer cannot be read, so that nobody knows
 */
export function readSendAnswer(answer: unknown): string {
  return answerSchema.parse(answer).headers['x-message-id'];
}

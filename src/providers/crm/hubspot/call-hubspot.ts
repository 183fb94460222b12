import type { z } from 'zod';
import { withinDeadline } from '../../within-deadline.ts';
import { hubSpotError } from './hubspot-error.ts';

interface HubSpotCall<Answer> {
  readonly timeoutMs: number;
  /** What is needed of the answer. */
  readonly answer: z.ZodType<Answer>;
  readonly call: Promise<unknown>;
}

/** Waits for one call of HubSpot's SDK, which has no time-out of its own, and reads its answer. @throws ProviderError */
export async function callHubSpot<Answer>({ timeoutMs, answer, call }: HubSpotCall<Answer>): Promise<Answer> {
  try {
    return answer.parse(await withinDeadline(timeoutMs, call));
  } catch (error) {
    throw hubSpotError(error);
  }
}

import { isDedupeViolation } from './submissions/dedupe-violation.ts';
import { OvertakenError } from './overtaken-error.ts';

/** Each time another transaction got further, so that this many in a row mean a fault of ours. */
const maxAttempts = 20;

/**
 * Does what the caller asks, and again from its beginning whenever another transaction overtook it: it may take locks only
 * in one go and in one order, hence it gives them back when it turns out to need others.
 * @throws OvertakenError when that does not end
 */
export async function retryWhenOvertaken<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isOvertaken = error instanceof OvertakenError || isDedupeViolation(error);
      if (!isOvertaken || count === maxAttempts) throw error;
    }
  }
}

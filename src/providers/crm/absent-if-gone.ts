import { ProviderError } from '../provider-error.ts';

/** Waits for a call about one record; answers undefined when the CRM says that there is none. @throws ProviderError */
export async function absentIfGone<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call;
  } catch (error) {
    if (ProviderError.is(error) && error.status === 404) return undefined;
    throw error;
  }
}

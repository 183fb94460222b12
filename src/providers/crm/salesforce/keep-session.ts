import { ProviderError } from '../../provider-error.ts';
import type { SalesforceSession } from './call-salesforce.ts';

/** Makes calls within a session. */
export type WithinSession = <Answer>(call: (session: SalesforceSession) => Promise<Answer>) => Promise<Answer>;

/**
 * Keeps one session open for all calls. A call that finds it ended is made once more in a new one; what is refused there
 * is refused.
 */
export function keepSession(open: () => Promise<SalesforceSession>): WithinSession {
  let current: Promise<SalesforceSession> | undefined;
  const forget = (session: Promise<SalesforceSession>): void => {
    // Another call may have opened a new one meanwhile.
    if (current === session) current = undefined;
  };
  const openOrKeep = (): Promise<SalesforceSession> => {
    if (current !== undefined) return current;
    const opening = open();
    current = opening;
    opening.catch(() => forget(opening));
    return opening;
  };
  return async (call) => {
    const session = openOrKeep();
    const opened = await session;
    try {
      return await call(opened);
    } catch (error) {
      const isEnded = ProviderError.is(error) && error.status === 401;
      if (!isEnded) throw error;
      forget(session);
    }
    return call(await openOrKeep());
  };
}

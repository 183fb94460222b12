import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './logger.ts';
import type { Crm } from './providers/crm.ts';
import { ProviderError } from './providers/provider-error.ts';

/**
 * Prepares the CRM again and again until it answers: leads are worked while it is away. Ends early, without an error, when
 * the signal says so.
 */
export async function prepareCrmOnceThere(
  crm: Pick<Crm, 'prepare' | 'vendor' | 'cannot'>,
  logger: Pick<Logger, 'error' | 'info'>,
  signal: AbortSignal,
  pauseMs = 30_000,
): Promise<void> {
  const { vendor, cannot = [] } = crm;
  while (!signal.aborted) {
    try {
      await crm.prepare();
      if (cannot.length > 0) logger.info({ vendor, cannot }, 'The CRM was not told how to do these, and does without');
      logger.info({ vendor }, 'The CRM is ready');
      return;
    } catch (error) {
      // Nothing of a lead is asked for, so that what the CRM says of it may be logged: it tells what to do.
      const detail = ProviderError.is(error) ? error.detail : undefined;
      logger.error(
        { vendor, error, ...(detail !== undefined && { detail }) },
        'The CRM could not be prepared; leads are worked, and it is tried again',
      );
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

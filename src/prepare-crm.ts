import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './logger.ts';
import type { Crm } from './providers/crm.ts';

/**
 * Prepares the CRM again and again until it answers: leads are worked while it is away. Ends early, without an error, when
 * the signal says so.
 */
export async function prepareCrmOnceThere(
  crm: Pick<Crm, 'prepare' | 'vendor'>,
  logger: Pick<Logger, 'error' | 'info'>,
  signal: AbortSignal,
  pauseMs = 30_000,
): Promise<void> {
  const { vendor } = crm;
  while (!signal.aborted) {
    try {
      await crm.prepare();
      logger.info({ vendor }, 'The CRM is ready');
      return;
    } catch (error) {
      logger.error({ vendor, error }, 'The CRM could not be prepared; leads are worked, and it is tried again');
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

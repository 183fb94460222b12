import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Connection } from '@temporalio/client';
import type { SubmissionRoute } from './domain/submission.ts';
import { ensureSchedules } from './ensure-schedules.ts';
import type { Logger } from './logger.ts';
import { registerSearchAttributes } from './register-search-attributes.ts';

interface TemporalParts {
  readonly connection: Connection;
  readonly client: Client;
  /** The vendors that are asked every night for leads that no webhook brought. */
  readonly reconciledRoutes: readonly SubmissionRoute[];
}

const pauseMs = 5_000;

/** Registers our search attributes and makes our schedules, where they are missing. */
export async function prepareTemporal({ connection, client, reconciledRoutes }: TemporalParts): Promise<void> {
  await registerSearchAttributes(connection, client.options.namespace);
  await ensureSchedules(client, reconciledRoutes);
}

/**
 * Prepares Temporal again and again until it answers: leads are taken and stored while it is away. Ends early, without an
 * error, when the signal says so.
 */
export async function prepareTemporalOnceThere(
  parts: TemporalParts,
  logger: Pick<Logger, 'error' | 'info'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await prepareTemporal(parts);
      logger.info('Temporal is ready');
      return;
    } catch (error) {
      logger.error({ error }, 'Temporal does not answer; what arrives is stored, and handed over later');
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

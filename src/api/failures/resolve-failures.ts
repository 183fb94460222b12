import { failureTypes } from '../../domain/failure-types.ts';
import type { OpenFailure } from '../../store/ports/failure-store.ts';
import type { Resolution } from '../../workflows/messages.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';

interface Answer {
  readonly cause: string;
  readonly leadId?: string | undefined;
  readonly resolution: Resolution;
}

/** What became of the answers to failures. */
export interface Resolved {
  readonly resolvedCount: number;
  /** For which nothing waited any more. */
  readonly goneCount: number;
  /** May have been sent already: only a resend of the delivery sends them again. */
  readonly refusedCount: number;
}

/** So many workflows are told at once. */
const atOnce = 20;

const pageSize = 500;

/**
 * Answers the open failures of a cause, batch by batch.
 * @throws ApiError 503 when no worker answers; what was answered before stays answered
 */
export async function resolveFailures(
  { store, commands }: Pick<ApiDependencies, 'store' | 'commands'>,
  { cause, leadId, resolution }: Answer,
): Promise<Resolved> {
  const counts = { resolved: 0, gone: 0, refused: 0 };
  // All are read before any is answered: what fails again at once is a new failure, which nobody has answered yet.
  const failures = await listAll();
  for (let begin = 0; begin < failures.length; begin += atOnce) {
    const fates = await Promise.all(failures.slice(begin, begin + atOnce).map(resolve));
    for (const fate of fates) counts[fate] += 1;
  }
  return { resolvedCount: counts.resolved, goneCount: counts.gone, refusedCount: counts.refused };

  async function listAll(): Promise<OpenFailure[]> {
    const all: OpenFailure[] = [];
    for (;;) {
      const page = await store.failures.list({ cause, leadId, after: all.at(-1)?.failureId, limit: pageSize });
      all.push(...page);
      if (page.length < pageSize) return all;
    }
  }

  async function resolve({ workflowId, item, type }: OpenFailure): Promise<keyof typeof counts> {
    if (resolution === 'retry' && type === failureTypes.deliveryUnknown) return 'refused';
    try {
      await commands.resolveIn(workflowId, { item, resolution });
      return 'resolved';
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 409) throw error;
      await store.failures.close({ workflowId, item }, 'gone', new Date());
      return 'gone';
    }
  }
}

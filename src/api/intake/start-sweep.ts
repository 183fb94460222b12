import type { ApiDependencies } from '../api-dependencies.ts';
import { startRepeating, type Repetition } from '../start-repeating.ts';
import { sweepObserved } from './sweep-observed.ts';

const intervalMs = 60_000;

/** Works, every minute, what was observed and whose source has been confirmed meanwhile, wherever that was. */
export function startSweep(
  dependencies: Pick<ApiDependencies, 'store' | 'dispatcher' | 'sourceDesk' | 'leadWebhooks' | 'log'>,
): Repetition {
  return startRepeating({
    intervalMs,
    async round() {
      await sweepObserved(dependencies, new Date());
    },
    onFailure: (error) => dependencies.log.error({ error }, 'What was observed could not be worked; it stays stored'),
  });
}

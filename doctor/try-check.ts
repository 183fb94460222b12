import { ProviderError } from '../src/providers/provider-error.ts';
import { LackingAccessError } from '../src/providers/vendor-probe.ts';
import { withinDeadline } from '../src/providers/within-deadline.ts';
import type { Check } from './check.ts';

/** Whatever is looked at must be seen by then. */
const timeoutMs = 15_000;

/** Looks at one thing, and says in words what kept it from being seen. No error's own text is shown: it may repeat a secret. */
export async function tryCheck(
  about: Pick<Check, 'area' | 'subject'>,
  look: () => Promise<readonly Check[]>,
  deadlineMs: number = timeoutMs,
): Promise<readonly Check[]> {
  try {
    return await withinDeadline(deadlineMs, look());
  } catch (error) {
    if (LackingAccessError.is(error)) {
      return error.lacks.map(({ what, cure }) => ({ ...about, state: 'missing', says: what, cure }));
    }
    return [{ ...about, state: 'missing', ...whyOf(error) }];
  }
}

function whyOf(error: unknown): Pick<Check, 'says' | 'cure'> {
  if (ProviderError.is(error)) {
    return error.code === 'unreachable'
      ? {
          says: 'it cannot be reached',
          cure: 'See that this machine may connect to it, and that its base URL is right.',
        }
      : { says: `it answered ${error.code}`, cure: error.isRetryable ? 'Try again in a while.' : undefined };
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { says: 'it does not answer', cure: 'See that it runs, and that this machine may connect to it.' };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unexpected error';
  return {
    says: `it failed with ${code}`,
    cure: 'See that it runs, and that the address in the configuration is right.',
  };
}

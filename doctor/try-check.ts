import { providerErrorFromNetwork } from '../src/providers/provider-error-from-network.ts';
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
    const known = ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor: about.subject, error });
    return [{ ...about, state: 'missing', ...whyOf(known, error) }];
  }
}

function whyOf({ code, isRetryable }: ProviderError, error: unknown): Pick<Check, 'says' | 'cure'> {
  switch (code) {
    case 'unreachable':
      return {
        says: 'it cannot be reached',
        cure: 'See that it runs, that this machine may connect to it, and that its address is right.',
      };
    case 'timeout':
    case 'connection_lost':
      return { says: 'it does not answer', cure: 'See that it runs, and that this machine may connect to it.' };
    case 'unexpected':
      return {
        says: `it failed with ${codeOf(error)}`,
        cure: 'See that it runs, and that its address and keys are right.',
      };
    default:
      return { says: `it answered ${code}`, cure: isRetryable ? 'Try again in a while.' : undefined };
  }
}

/** A code of the database, for example `28P01` for a wrong password, or the error's name: never its text. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

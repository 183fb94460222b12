import { APIError } from 'openai';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

/** Translates what OpenAI's SDK throws. */
export function openAiError(error: unknown): ProviderError {
  if (ProviderError.is(error)) return error;
  if (!(error instanceof APIError) || error.status === undefined) {
    return providerErrorFromNetwork({ vendor: 'openai', error });
  }
  const { status, headers, code, type, message } = error as APIError<number, Headers>;
  return providerErrorFromStatus({
    vendor: 'openai',
    status,
    headers,
    code: code ?? type,
    isRetryable: isOutOfMoney(code) || isOutOfMoney(type) ? false : status === 409 || undefined,
    detail: message,
    cause: error,
  });
}

/**
 * Tells a 429 that waiting does not cure, since someone must pay or raise a limit, from one that does.
 * Source: https://platform.openai.com/docs/guides/error-codes
 */
function isOutOfMoney(code: string | null | undefined): boolean {
  return /^(insufficient_quota|credit_balance_exhausted|billing_\w+|\w*(spend|usage|budget)_limit_(exceeded|reached))$/.test(
    code ?? '',
  );
}

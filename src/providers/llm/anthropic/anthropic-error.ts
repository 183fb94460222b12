import { APIError } from '@anthropic-ai/sdk';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

/** Translates what Anthropic's SDK throws (https://platform.claude.com/docs/en/api/errors). */
export function anthropicError(error: unknown): ProviderError {
  if (ProviderError.is(error)) return error;
  if (!(error instanceof APIError) || error.status === undefined) {
    return providerErrorFromNetwork({ vendor: 'anthropic', error });
  }
  const { status, headers, errorCode, type, message } = error as APIError<number, Headers>;
  return providerErrorFromStatus({
    vendor: 'anthropic',
    status,
    headers,
    code: errorCode ?? type,
    isRetryable: isOutOfMoney(errorCode) ? false : status === 409 || undefined,
    detail: message,
    cause: error,
  });
}

/**
 * Tells a 429 that waiting does not cure, since the month's or the contract's money is spent (`enforced_spend_limit_reached`,
 * `contract_spend_limit_reached` …), from one that does. Source: https://platform.claude.com/docs/en/api/rate-limits
 */
function isOutOfMoney(errorCode: string | null): boolean {
  return errorCode?.endsWith('spend_limit_reached') ?? false;
}

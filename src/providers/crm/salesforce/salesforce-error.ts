import { z } from 'zod';
import { jsonOrUndefined } from '../../json-or-undefined.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

/** An answer as jsforce hands it on. */
export interface SalesforceResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const errorBodySchema = z.tuple([z.object({ errorCode: z.string(), message: z.string().optional() })], z.unknown());

/** No such record, or none any more. The id of another kind of record, or of nothing at all, is no better. */
const unknownRecordCodes: ReadonlySet<string> = new Set(['NOT_FOUND', 'ENTITY_IS_DELETED', 'MALFORMED_ID']);

/** Refusals of the moment: a locked record, a server that is down. */
const passingCodes: ReadonlySet<string> = new Set(['UNABLE_TO_LOCK_ROW', 'SERVER_UNAVAILABLE']);

/**
 * Translates what came of a call; without a response there was none, or none that could be read
 * (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm).
 */
export function salesforceError(error: unknown, response: SalesforceResponse | undefined): ProviderError {
  if (ProviderError.is(error)) return error;
  if (response === undefined || response.statusCode < 400) {
    return providerErrorFromNetwork({ vendor: 'salesforce', error });
  }
  const { statusCode: status, headers, body } = response;
  return salesforceRefusal({ status, headers: new Headers(headers), body: jsonOrUndefined(body) });
}

/** Translates a refusal: of a call, or of one of the calls that were made together. */
export function salesforceRefusal({
  status,
  headers,
  body,
}: {
  readonly status: number;
  readonly headers?: Headers | undefined;
  readonly body: unknown;
}): ProviderError {
  const told = errorBodySchema.safeParse(body).data?.[0];
  return providerErrorFromStatus({
    vendor: 'salesforce',
    status,
    headers,
    detail: told?.message,
    ...meaningOf(status, told?.errorCode),
  });
}

/** Tells whether a call failed because there is no such record. */
export function isUnknownRecord(error: unknown): boolean {
  return ProviderError.is(error) && unknownRecordCodes.has(error.code);
}

function meaningOf(
  status: number,
  code: string | undefined,
): { readonly code: string | undefined; readonly isRetryable?: boolean } {
  // Too many calls at once or in a day; it comes with a 403.
  if (code === 'REQUEST_LIMIT_EXCEEDED') return { code: 'rate_limited', isRetryable: true };
  if (code !== undefined && passingCodes.has(code)) return { code, isRetryable: true };
  if (status === 401) return { code: 'token-invalid' };
  if (status === 403) return { code: 'permission-missing' };
  return { code };
}

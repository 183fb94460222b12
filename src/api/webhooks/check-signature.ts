import { ApiError } from '../api-error.ts';
import { isSameSecret } from '../is-same-secret.ts';

/**
 * Compares the signature that a request gives with the right one, in constant time. A header that was sent twice is wrong.
 * @throws ApiError 401 `missing_signature` or `invalid_signature`
 */
export function checkSignature(given: string | readonly string[] | undefined, right: string): void {
  if (given === undefined || given.length === 0) {
    throw new ApiError(401, 'missing_signature', 'The request is not signed.');
  }
  if (typeof given !== 'string' || !isSameSecret(given, right)) {
    throw new ApiError(401, 'invalid_signature', 'The signature does not fit the request.');
  }
}

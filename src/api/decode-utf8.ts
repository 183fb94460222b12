import { ApiError } from './api-error.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes text.
 * @throws ApiError 400 `invalid_encoding`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new ApiError(400, 'invalid_encoding', 'The body is not valid UTF-8.');
  }
}

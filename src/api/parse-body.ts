import { parse as parseQuery } from 'qs';
import { ApiError } from './api-error.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a body of JSON, or of a form whose brackets nest: `leadData[source]=demo`.
 * @throws ApiError 400 `invalid_json` or `invalid_encoding`, 415 `unsupported_media_type`
 */
export function parseBody(bytes: Uint8Array, contentType: string | undefined): unknown {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType === 'application/x-www-form-urlencoded') {
    return parseQuery(decode(bytes), { depth: 3, parameterLimit: 200, plainObjects: false });
  }
  if (mediaType === 'application/json' || mediaType.endsWith('+json') || mediaType === '') return parseJson(bytes);
  throw new ApiError(415, 'unsupported_media_type', 'Send application/json or application/x-www-form-urlencoded.');
}

function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 'invalid_json', 'The body is not valid JSON.');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new ApiError(400, 'invalid_encoding', 'The body is not valid UTF-8.');
  }
}

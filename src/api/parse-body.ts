import { parse as parseQuery } from 'qs';
import { ApiError } from './api-error.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { parseJson } from './parse-json.ts';

/**
 * Parses a body of JSON, or of a form whose brackets nest: `leadData[source]=demo`.
 * @throws ApiError 400 `invalid_json` or `invalid_encoding`, 415 `unsupported_media_type`
 */
export function parseBody(bytes: Uint8Array, contentType: string | undefined): unknown {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType === 'application/x-www-form-urlencoded') {
    return parseQuery(decodeUtf8(bytes), { depth: 3, parameterLimit: 200, plainObjects: false });
  }
  if (mediaType === 'application/json' || mediaType.endsWith('+json') || mediaType === '') return parseJson(bytes);
  throw new ApiError(415, 'unsupported_media_type', 'Send application/json or application/x-www-form-urlencoded.');
}

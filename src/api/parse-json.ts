import { ApiError } from './api-error.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** 2^53 has 16 digits; an exponent makes short numbers long. */
const holdsLongNumber = /\d{16}|\d[eE][+]?\d/;

/**
 * Parses JSON without losing digits: a number that JavaScript cannot hold exactly, such as an id beyond 2^53, becomes the
 * text it was written as (the source text that a reviver is given: tc39.es/proposal-json-parse-with-source).
 * @throws ApiError 400 `invalid_encoding` or `invalid_json`
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  try {
    // A reviver costs time and walks down recursively, which endless nesting does not survive.
    return holdsLongNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch {
    throw new ApiError(400, 'invalid_json', 'The body is not valid JSON, or it is nested without end.');
  }
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isInexact = typeof value === 'number' && !Number.isSafeInteger(value) && !hasFraction(value);
  return isInexact ? (context?.source ?? value) : value;
}

function hasFraction(value: number): boolean {
  return Number.isFinite(value) && !Number.isInteger(value);
}

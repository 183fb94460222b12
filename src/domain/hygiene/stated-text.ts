import type { Cleaned } from './cleaned.ts';
import { cutText } from './cut-text.ts';

/** No field of a form needs more, not even a message in HTML. In UTF-16 code units. */
const longestTextRead = 40_000;

/**
 * Reads a stated value as text. Numbers count as text; blank text and null count as not stated; all else is of a wrong type.
 * No more than `longest` UTF-16 code units are read, which bounds the work on a hostile body.
 */
export function statedText(stated: unknown, longest = longestTextRead): Cleaned<string> {
  if (stated === undefined || stated === null) return { remarks: [] };
  if (typeof stated === 'bigint' || (typeof stated === 'number' && Number.isFinite(stated))) {
    return { value: String(stated), remarks: [] };
  }
  if (typeof stated !== 'string') return { remarks: ['wrong-type'] };
  const text = cutText(stated, longest);
  if (text.trim() === '') return { remarks: [] };
  return { value: text, remarks: text.length < stated.length ? ['text-shortened'] : [] };
}

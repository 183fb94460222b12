import { dropInvisible } from './drop-invisible.ts';
import { dropTracking } from './drop-tracking.ts';
import type { Cleaned } from './cleaned.ts';
import { statedText } from './stated-text.ts';

/** In characters; a longer address loses its query. */
const maxLength = 2_000;

/** Reads the address of a web page, without tracking parameters and credentials; an address of any other kind is dropped. */
export function cleanPageUrl(stated: unknown): Cleaned<string> {
  const { value: text, remarks } = statedText(stated);
  const address = text === undefined ? null : URL.parse(dropInvisible(text).toWellFormed());
  if (address === null || !['http:', 'https:'].includes(address.protocol)) return { remarks };
  address.username = '';
  address.password = '';
  const page = dropTracking(address.href);
  if (page.length <= maxLength) return { value: page, remarks };
  const path = `${address.origin}${address.pathname}`;
  return { ...(path.length <= maxLength ? { value: path } : {}), remarks: [...remarks, 'text-shortened'] };
}

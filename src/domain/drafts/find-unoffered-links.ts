import type { Finding } from '../guardrails/finding.ts';

/** What follows a link in a sentence is no part of it. */
const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/gi;

/**
 * Finds links in a model's words that it was not offered, even on hosts of our own: an address with other parameters may
 * carry away what a stranger wants to know.
 */
export function findUnofferedLinks(text: string, offered: readonly string[]): Finding | undefined {
  const unoffered = [...text.matchAll(link)].map(([url]) => url).find((url) => !offered.includes(url));
  if (unoffered === undefined) return undefined;
  return { rule: 'unoffered-link', severity: 'repair', reason: 'It links an address that was not offered for it.' };
}

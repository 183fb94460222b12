import { joinUrl } from './join-url.ts';

/** Writes the address of the page at which a lead unsubscribes, which by POST does so at once. */
export function unsubscribeUrl(publicUrl: string, token: string): string {
  return joinUrl(publicUrl, `/unsubscribe/${token}`);
}

/**
 * Writes the headers by which mail programs offer to unsubscribe with one click (RFC 2369, 3.2; RFC 8058, 3.1).
 * @param mailbox where an e-mail with the subject `unsubscribe` does the same
 */
export function unsubscribeHeaders(url: string, mailbox: string): Readonly<Record<string, string>> {
  return {
    'List-Unsubscribe': `<${url}>, <mailto:${mailbox}?subject=unsubscribe>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

import type { Response } from 'express';
import { linkPageHeaders } from './link-page.ts';

/** Sends the page behind a link: 200, or 404 when nobody was given this link. */
export function sendLinkPage(
  response: Response,
  { isKnown, html }: { readonly isKnown: boolean; readonly html: string },
): void {
  response.status(isKnown ? 200 : 404).set(linkPageHeaders);
  response.type('html').send(html);
}

import { matchesPattern } from './match-pattern.ts';
import type { MessageContent } from './message.ts';

/** Common endings of bare addresses, which mail programs turn into links by themselves. */
const bareAddress =
  /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|net|org|io|co|info|biz|xyz|top|ru|click|link|site|online|shop)\b/gi;
const fullAddress = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>"'`)\]}]+|\bwww\.[^\s<>"'`)\]}]+/gi;
const mailAddress = /(?<![\w.%+/-])[\w.%+-]+@([\w-]+(?:\.[\w-]+)+)/g;
const attribute = /\b(?:href|src|action|background|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/**
 * Finds what a message links to, or lets mail programs link to, beyond the hosts that are allowed.
 * @param hosts host names; a leading `*.` stands for any subdomain
 */
export function findForeignLinks(
  { subject = '', text, html = '' }: MessageContent,
  hosts: readonly string[],
): string[] {
  const words = `${subject}\n${text}`;
  const links = [
    ...matches(words, fullAddress),
    ...[...html.matchAll(attribute)].map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim()),
    ...matches(html, fullAddress),
    ...matches(words, bareAddress),
  ];
  const mailHosts = [...`${words}\n${html}`.matchAll(mailAddress)].map(([whole, host = '']) => ({ whole, host }));
  return [
    ...new Set([
      ...links.filter((link) => !isAllowedLink(link, hosts)),
      ...mailHosts.filter(({ host }) => !isAllowedHost(host, hosts)).map(({ whole }) => whole),
    ]),
  ];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match.replace(/[.,;:!?]+$/, ''));
}

function isAllowedLink(link: string, hosts: readonly string[]): boolean {
  const decoded = link.replaceAll('&amp;', '&');
  if (/^(?:mailto|tel):/i.test(decoded)) return true;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(decoded) ? decoded : `https://${decoded.replace(/^\/\//, '')}`);
  return url?.protocol === 'https:' && url.username === '' && isAllowedHost(url.hostname, hosts);
}

function isAllowedHost(host: string, hosts: readonly string[]): boolean {
  return hosts.some((allowed) => matchesPattern(allowed, host.toLowerCase()));
}

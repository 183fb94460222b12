import { parse } from 'tldts';
import { dropInvisible } from './hygiene/drop-invisible.ts';
import { readHtml } from './guardrails/read-html.ts';
import { matchesPattern } from './match-pattern.ts';
import type { MessageContent } from './message.ts';

const fullAddress =
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>"'`)\]}]+|\bwww\.[^\s<>"'`)\]}]+|(?<![:/\w])\/\/[\w-]+(?:\.[\w-]+)+[^\s<>"'`)\]}]*/gi;
const otherScheme =
  /\b(?:javascript|vbscript|data|file|blob|intent|sms|skype|whatsapp|tg|bitcoin):[^\s<>"'`)\]}]{2,}/gi;
const bareAddress = /(?<![\p{L}\p{N}@./_-])[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@_-])/gu;
/** Four numbers are also a version, which says so. */
const bareNumber = /(?<![\d.]|\b(?:version|v)\.? ?)(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/gi;
/** Written so that a person, not a program, makes the link: `evil[.]com`, `evil (dot) com`. */
const brokenAddress =
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{1,63} ?[[({] ?(?:\.|dot|punkt|punto|point|ponto) ?[\])}] ?\p{L}{2,24}(?!\p{L})/giu;
/** The same without brackets, "evil dot com" and "evil . com", where the ending is a usual one. */
const spokenAddress =
  /(?<![\p{L}\p{N}-])(?!(?:an?|the|this|that|your|our|of|in|on|use|with|from|any|un|der|die|das|ein|le|la|el|il|o|um)(?![\p{L}\p{N}]))[\p{L}\p{N}-]{2,63}(?:[ _-](?:dot|punkt|punto|point|ponto)[ _-](?:com|net|org|info|biz|io)|[ _-]dot[ _-](?:co|app|dev|ai|xyz|online|site|shop|top|click|link|club|tech|store|ru|cn)| \. ?(?:com|org|info|biz|io|xyz|online|site|shop|click|ru|cn))(?![\p{L}\p{N}])(?! (?:bubble|boom|crash|era)\b)/giu;
/** A scheme that is spelled wrong, or apart, on purpose: `hxxps://evil[.]com`. */
const disarmedScheme = /\bhxxps?\b[^\s]{0,200}|\bh t t p\b[^\n]{0,80}|\bhttps?(?:\[:\]|\(:\))[^\s]{0,200}/gi;
const mailAddress = /(?<![\w.%+/-])[\w.%+-]+@([\w-]+(?:\.[\w-]+)+)/g;

/** Names of products that look like addresses, in lower case. */
const products = new Set(['asp.net', 'vb.net', 'ado.net', 'ml.net', 'socket.io', 'draw.io', 'deno.land', 'crates.io']);

/**
 * Finds what a message links to, or lets mail programs link to, beyond the hosts that are allowed.
 * @param hosts host names; a leading `*.` stands for any subdomain
 * @param ownLinks full links and addresses of mail that are allowed beside them, letter by letter; where the host of one is a
 *   number, as in a trial within an office, the number too, which is found within the link
 */
export function findForeignLinks(
  { subject = '', text, html = '' }: MessageContent,
  hosts: readonly string[],
  ownLinks: readonly string[] = [],
): string[] {
  const { words: shown, links: attributes } = readHtml(html);
  const written = `${subject}\n${text}\n${shown}`;
  const own = new Set([
    ...ownLinks,
    ...ownLinks.flatMap((link) => matches(URL.parse(link)?.hostname ?? '', bareNumber)),
  ]);
  // A reader's eye, and some mail programs, take letters of full width and hidden characters for nothing.
  const plain = dropInvisible(written).normalize('NFKC').replaceAll('。', '.');
  const words = plain === written ? written : `${written}\n${plain}`;
  const links = [
    ...[fullAddress, otherScheme, brokenAddress, disarmedScheme, bareNumber].flatMap((pattern) =>
      matches(words, pattern),
    ),
    ...matches(words, spokenAddress).filter((spoken) => !isProduct(spoken)),
    ...attributes,
    ...matches(html, fullAddress),
    ...matches(words, bareAddress).filter(isDomain),
  ];
  const mailHosts = [...`${words}\n${html}\n${attributes.join('\n')}`.matchAll(mailAddress)].map(
    ([whole, host = '']) => ({ whole, host }),
  );
  return [
    ...new Set([
      ...links.filter((link) => !own.has(link.replaceAll('&amp;', '&')) && !isAllowedLink(link, hosts)),
      ...mailHosts
        .filter(({ whole, host }) => !ownLinks.includes(whole) && !isAllowedHost(host, hosts))
        .map(({ whole }) => whole),
    ]),
  ];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match.replace(/[.,;:!?]+$/, ''));
}

/** "Done.So we" lacks a space; a domain has no lone capital in its ending. */
function isDomain(address: string): boolean {
  const ending = address.slice(address.lastIndexOf('.') + 1);
  if (isProduct(address) || /^\p{Lu}\p{Ll}/u.test(ending)) return false;
  return parse(address.toLowerCase()).isIcann === true;
}

function isProduct(address: string): boolean {
  return products.has(address.toLowerCase().replace(/[ _-]dot[ _-]| \. ?/, '.'));
}

function isAllowedLink(link: string, hosts: readonly string[]): boolean {
  if (/^tel:\+?[\d\s().-]+$/i.test(link)) return true;
  // Recipients are looked at as addresses of mail.
  if (/^mailto:/i.test(link)) return !/[?&](?:b?cc|to|attach)=/i.test(link);
  const decoded = link.replaceAll('&amp;', '&');
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(decoded) ? decoded : `https://${decoded.replace(/^\/\//, '')}`);
  return (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    isAllowedHost(url.hostname, hosts)
  );
}

function isAllowedHost(host: string, hosts: readonly string[]): boolean {
  return hosts.some((allowed) => matchesPattern(allowed, host.toLowerCase()));
}

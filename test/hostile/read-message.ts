import type { Email } from '../../sandbox/postmark/email.ts';

/** Reads all words of an e-mail as a reader sees them, whatever white space stands there. */
export function wordsOf({ subject, text, html }: Email): string {
  const shown = html
    .replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return [subject, text, shown].join('\n').replaceAll(/\s+/g, ' ');
}

/** Lists the hosts and addresses in a text that are not ours, however they are written. */
export function foreignHostsIn(text: string): string[] {
  const hosts = text.match(/[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu) ?? [];
  return hosts.filter((host) => /\.(?:\p{L}{2,}|\d+)$/u.test(host) && !/^(?:.+\.)?example\.com$/.test(host));
}

/** Lists the tags of HTML as they stand, attributes included; each lead has its own key to unsubscribe with. */
export function tagsIn(html: string): string[] {
  const keyless = html.replaceAll(/(http:\/\/localhost:0\/unsubscribe\/)[0-9a-f]{64}(?=")/g, '$1(key)');
  return [...new Set(keyless.match(/<[^>]*>?/g) ?? [])];
}

const ownLines = [
  /^What the automation did:$/,
  /^\d{4}-\d\d-\d\dT[\d:.]+Z {2}/,
  /^(?:Or say what the lead is: )?not urgent · support · spam · real lead: http:\/\/localhost:0\/feedback\/\w+$/,
  /^For Sam Okafor\.$|^For Alex Rivera\.$/,
  /^Why a person is asked: /,
  /^Decide here: http:\/\/localhost:0\/api\/reviews\/[\w-]+$/,
  /^> |^>$/,
  /^Done \d{4}-/,
  /^\[leadline:[\w:-]+\]$/,
  /^$/,
];

/** Lists the lines of a note or task that neither our program writes nor stand there as a quotation. */
export function forgedLinesOf(html: string): string[] {
  return html
    .replaceAll('&gt;', '>')
    .split('<br>')
    .filter((line) => !ownLines.some((own) => own.test(line)));
}

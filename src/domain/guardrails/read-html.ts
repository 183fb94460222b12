import { Parser } from 'htmlparser2';
import { styleFault } from './style-fault.ts';

/** What an HTML part shows, links to and does wrong. */
export interface ReadHtml {
  /** The words that its reader sees; never to be shown as HTML again. */
  readonly words: string;
  /** The values of all attributes that fetch or open something. */
  readonly links: readonly string[];
  /** What mail programs refuse, or what no message of ours needs, each once. */
  readonly faults: readonly string[];
}

const inline = new Set(
  'a abbr b bdi bdo cite code del em font i img ins kbd mark q s small span strong sub sup u var wbr'.split(' '),
);
const unseen = new Set(['script', 'style', 'title', 'template', 'noscript']);
const forbidden = new Set(
  'script iframe frame frameset object embed applet form input button select textarea link meta base svg math audio video source track canvas template noscript marquee portal'.split(
    ' ',
  ),
);
const linking = new Set(
  'href src srcset action formaction background poster data cite xlink:href ping longdesc lowsrc dynsrc manifest code codebase usemap'.split(
    ' ',
  ),
);
/** Their end tags may be left out (HTML Living Standard, 13.1.2.4). */
const selfEnding = new Set(
  'p li dt dd tr td th tbody thead tfoot colgroup caption option optgroup rt rp html head body area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);

/** Reads an HTML part as mail programs do. */
export function readHtml(html: string): ReadHtml {
  const words: string[] = [];
  const links: string[] = [];
  const faults = new Set<string>();
  let unseenDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!inline.has(name)) words.push(' ');
        if (unseen.has(name)) unseenDepth += 1;
        if (forbidden.has(name)) faults.add(`It holds the element <${name}>.`);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (attribute.startsWith('on')) faults.add(`It holds the event handler ${attribute}.`);
          if (linking.has(attribute)) links.push(...linksIn(attribute, value));
          const fault = attribute === 'style' ? styleFault(value) : undefined;
          if (fault !== undefined) faults.add(fault);
        }
        if (name === 'img' && /^\s*(?:https?:)?\/\//i.test(attributes['src'] ?? '')) {
          faults.add('It loads an image from a server.');
        }
        if (name === 'img') words.push(attributes['alt'] ?? '');
      },
      ontext(text) {
        if (unseenDepth === 0) words.push(text);
      },
      onclosetag(name, isImplied) {
        if (!inline.has(name)) words.push(' ');
        if (unseen.has(name)) unseenDepth = Math.max(0, unseenDepth - 1);
        if (isImplied && !selfEnding.has(name)) faults.add(`It does not close <${name}>.`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return { words: words.join(''), links, faults: [...faults] };
}

function linksIn(attribute: string, value: string): string[] {
  if (attribute !== 'srcset') return [value.trim()];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

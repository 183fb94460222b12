import { findForeignLinks } from '../find-foreign-links.ts';
import { findUnstatedFigures } from '../find-unstated-figures.ts';
import type { Guardrails } from '../guardrails.ts';
import type { MessageFacts } from '../message-facts.ts';
import type { MessageContent } from '../message.ts';
import { findEcho } from './find-echo.ts';
import { findForeignPhones } from './find-foreign-phones.ts';
import type { Finding } from './finding.ts';
import type { ReadHtml } from './read-html.ts';

const mailAddress = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g;

interface DraftToCompare {
  readonly draft: MessageContent;
  readonly html: ReadHtml;
  /** Subject, text and the words of the HTML part. */
  readonly parts: readonly string[];
  readonly facts: MessageFacts;
  readonly guardrails: Guardrails;
}

/** Checks a draft for what does not come from us: figures, links, ways to reach somebody, and the lead's own words. */
export function checkForeign({ draft, html, parts, facts, guardrails }: DraftToCompare): Finding[] {
  const { statements, ownLinks = [], leadWords = '', titles = [] } = facts;
  const review = (rule: string, reason: string): Finding => ({ rule, severity: 'review', reason });
  const whole = parts.join('\n');
  const callLinks = html.links.filter((link) => /^\s*(?:tel|sms|callto):/i.test(link));
  const ownAddresses = statements.flatMap((statement) => statement.match(mailAddress) ?? []);
  const echo = findEcho(whole, leadWords, [...statements, ...titles]);
  return [
    ...findUnstatedFigures(whole, statements).map((figure) =>
      review('unstated-figure', `It states ${figure}, which no fact of ours states.`),
    ),
    ...findForeignLinks(draft, guardrails.linkHosts, [...ownLinks, ...ownAddresses]).map((link) =>
      review('foreign-link', `It points to ${link}, which is not among the allowed hosts.`),
    ),
    ...findForeignPhones([whole, ...callLinks].join('\n'), [...statements, ...ownLinks]).map((phone) =>
      review('foreign-phone', `It gives the telephone number ${phone}, which is not ours.`),
    ),
    ...(echo === undefined
      ? []
      : [{ rule: 'echo', severity: 'repair', reason: `It repeats what the lead wrote: ${echo}` } as const]),
  ];
}

import type { Liquid } from 'liquidjs';
import {
  brandTokens,
  confirmationTokens,
  draftTokens,
  personalTokens,
  unsubscribeTokens,
} from '../domain/message-tokens.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import { readLiquid } from './read-liquid.ts';

const personal: ReadonlySet<string> = new Set(personalTokens);
const known: ReadonlySet<string> = new Set([
  ...personalTokens,
  ...brandTokens,
  ...confirmationTokens,
  ...unsubscribeTokens,
  ...draftTokens,
]);

/** Lists what is wrong with one part of a message template. */
export function checkTemplate(file: string, source: string, engine: Liquid): PlaybookFault[] {
  return [...checkTokens(file, source, engine), ...checkLinks(file, source)];
}

function checkTokens(file: string, source: string, engine: Liquid): PlaybookFault[] {
  const reading = readLiquid(engine, source);
  if ('fault' in reading) return [{ file, ...reading.fault }];
  const unknown = reading.variables
    .filter(({ name }) => !known.has(name))
    .map(({ name, line }) => ({
      file,
      line,
      message: `The token \`${name}\` does not exist.${didYouMean(name, [...known])}`,
      cure: `Use one of: ${[...known].join(', ')}.`,
    }));
  const withoutFallback = reading.outputs.flatMap(({ names, line, hasFallback }) => {
    const name = names.find((candidate) => personal.has(candidate));
    if (name === undefined || hasFallback) return [];
    return [
      {
        file,
        line,
        message: `The token \`${name}\` is not known for every lead.`,
        cure: `Say what stands in its place: {{ ${name} | fallback: '…' }}.`,
      },
    ];
  });
  return [...unknown, ...withoutFallback];
}

function checkLinks(file: string, source: string): PlaybookFault[] {
  return source.split('\n').flatMap((text, index) => {
    const insecure = /\bhttp:\/\/[^\s"'<>)]*/i.exec(text)?.[0];
    const relative = /\bhref\s*=\s*["'](?!https:\/\/|mailto:|tel:|\{\{|http:)([^"']*)/i.exec(text)?.[1];
    const link = insecure ?? relative;
    if (link === undefined) return [];
    return [
      { file, line: index + 1, message: `The link \`${link}\` is not secure.`, cure: 'Let it begin with https://.' },
    ];
  });
}

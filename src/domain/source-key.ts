import { closestMatch } from './match-pattern.ts';
import type { Sources } from './sources.ts';

export interface KnownSource {
  readonly key: string;
  /** 1 is hottest. */
  readonly priority: number;
  /** False when nothing was stated or no pattern fits: the default source took it. */
  readonly isKnown: boolean;
}

/** The priority of a source that the playbook does not know. */
export const coldestPriority = 5;

/** Finds the playbook's source for what a sender states: a source's own key, or the pattern that fits most closely. */
export function sourceKeyOf(statedSource: string | undefined, sources: Sources): KnownSource {
  const stated = normalised(statedSource ?? '');
  const found = stated === '' ? undefined : closestMatch(Object.entries(sources.keys), patternsOf, stated);
  const [key, source] = found ?? [sources.default, sources.keys[sources.default]];
  return { key, priority: source?.priority ?? coldestPriority, isKnown: found !== undefined };
}

function patternsOf([key, { matches }]: [string, Sources['keys'][string]]): string[] {
  return [key, ...matches.map(normalised)];
}

/** Senders write `Demo Request`, `demo-request` and `demo_request` for the same. */
function normalised(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\-_]+/g, '_');
}

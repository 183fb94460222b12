import { z } from 'zod';
import { durationMs } from '../src/domain/duration.ts';
import { asTable } from './as-table.ts';
import type { Ask } from './change-version.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { asList } from './published-text.ts';

const reportSchema = z.object({
  rules: z.array(
    z.object({
      rule: z.string(),
      hits: z.number(),
      lastHitAt: z.string(),
      sources: z.record(z.string(), z.number()),
      playbooks: z.record(z.string(), z.number()),
    }),
  ),
  neverHit: z.array(z.object({ rule: z.string(), place: z.string() })),
});

/** Shows how often each rule of the routing counted lately, and which never did. */
export async function showHits(
  ask: Ask,
  { since, at }: { readonly since: string; readonly at: Date },
): Promise<CommandOutcome> {
  const from = new Date(at.getTime() - durationMs(since));
  const { rules, neverHit } = reportSchema.parse(await ask(`/api/routes?since=${from.toISOString()}`));
  const rows = rules.map(({ rule, hits, lastHitAt, sources, playbooks }) => [
    rule,
    String(hits),
    `${lastHitAt.slice(0, 16).replace('T', ' ')} UTC`,
    counted(sources),
    counted(Object.fromEntries(Object.entries(playbooks).map(([hash, count]) => [hash.slice(0, 8), count]))),
  ]);
  const lines = [
    ...(rows.length === 0 ? [`No lead was routed in the last ${since}.`] : []),
    ...(rows.length === 0 ? [] : [asTable([['rule', 'hits', 'last', 'sources', 'playbooks'], ...rows])]),
    ...(neverHit.length === 0
      ? []
      : ['', 'Never hit:', ...asList(neverHit.map(({ rule, place }) => `${rule} (${place})`))]),
  ];
  return { text: lines.join('\n'), exitCode: 0 };
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

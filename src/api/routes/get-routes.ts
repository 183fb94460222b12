import { Router } from 'express';
import type { RuleHits } from '../../store/ports/routing-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readSpan } from '../read-span.ts';

/**
 * Answers how often each rule of the routing counted in a span (the last thirty days when it is not given), by source and by
 * version of the playbook, and which rules of the playbook of today never did. Rules of one name are counted together.
 */
export function getRoutes({ store, listRules }: Pick<ApiDependencies, 'store' | 'listRules'>): Router {
  return Router().get('/api/routes', async (request, response) => {
    const span = readSpan(request.query);
    const hits = await store.routing.listHits(span);
    const rules = [...Map.groupBy(hits, ({ rule }) => rule)].map(([rule, own]) => ruleView(rule, own));
    response.json({
      ...span,
      rules: rules.toSorted((one, other) => other.hits - one.hits),
      neverHit: listRules().filter(({ rule }) => hits.every((hit) => hit.rule !== rule)),
    });
  });
}

function ruleView(rule: string, own: readonly RuleHits[]) {
  return {
    rule,
    hits: sum(own),
    lastHitAt: new Date(Math.max(...own.map(({ lastHitAt }) => lastHitAt.getTime()))),
    sources: Object.fromEntries([...Map.groupBy(own, ({ source }) => source)].map(([key, some]) => [key, sum(some)])),
    playbooks: Object.fromEntries(
      [...Map.groupBy(own, ({ playbookHash }) => playbookHash)].map(([key, some]) => [key, sum(some)]),
    ),
  };
}

function sum(some: readonly RuleHits[]): number {
  return some.reduce((total, { hits }) => total + hits, 0);
}

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { noon, secondsLater } from './fixtures.ts';

/** States what every store must do about the rules by which leads are routed. */
export function describeRouting(current: () => { readonly store: Store }): void {
  describe('routing', () => {
    it('counts each rule once for a decision, by source and playbook, within a span', async () => {
      const { routing } = current().store;
      const rule = `rule-${randomUUID()}`;
      const hit = { rules: [rule, rule], source: 'webinar', playbookHash: 'one', at: noon };
      const first = randomUUID();
      await routing.recordHits({ ...hit, causeId: first });
      await routing.recordHits({ ...hit, causeId: first, at: secondsLater(9), playbookHash: 'two' });
      await routing.recordHits({ ...hit, causeId: randomUUID(), at: secondsLater(1) });
      await routing.recordHits({ ...hit, causeId: randomUUID(), at: secondsLater(2), source: 'whitepaper' });
      await routing.recordHits({ ...hit, causeId: randomUUID(), rules: [] });
      const hitsOf = async (since: Date, until: Date) =>
        (await routing.listHits({ since, until })).filter((hits) => hits.rule === rule);
      expect(await hitsOf(noon, secondsLater(2))).toEqual([
        { rule, source: 'webinar', playbookHash: 'one', hits: 2, lastHitAt: secondsLater(1) },
      ]);
      expect(await hitsOf(secondsLater(1), secondsLater(3))).toEqual([
        { rule, source: 'webinar', playbookHash: 'one', hits: 1, lastHitAt: secondsLater(1) },
        { rule, source: 'whitepaper', playbookHash: 'one', hits: 1, lastHitAt: secondsLater(2) },
      ]);
    });
  });
}

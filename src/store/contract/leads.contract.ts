import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { arrive, noon, secondsLater } from './fixtures.ts';

/** States what every store must do with leads. */
export function describeLeads(current: () => { readonly store: Store }): void {
  const leads = (): Store['leads'] => current().store.leads;

  describe('leads', () => {
    it('has no lead for an id that is unknown or no UUID', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        expect(await leads().find(id)).toBeUndefined();
        await expect(leads().get(id)).rejects.toThrow(`No lead has the id ${id}`);
        await expect(leads().change(id, { status: 'Nurturing' }, noon)).rejects.toThrow('No lead');
      }
    });

    it('gives each lead a reply token of its own', async () => {
      const [one, other] = [await arrive(current().store), await arrive(current().store)];
      const tokens = [(await leads().get(one.leadId)).replyToken, (await leads().get(other.leadId)).replyToken];
      expect(new Set(tokens).size).toBe(2);
    });

    it('remembers that a lead was made in the sandbox', async () => {
      const { leadId } = await arrive(current().store, { madeInSandbox: true });
      expect(await leads().get(leadId)).toMatchObject({ madeInSandbox: true });
      expect(await leads().isMadeInSandbox(leadId)).toBe(true);
      expect(await leads().isMadeInSandbox((await arrive(current().store)).leadId)).toBe(false);
      expect(await leads().isMadeInSandbox(randomUUID())).toBe(false);
    });

    describe('change', () => {
      it('changes what is given and nothing else', async () => {
        const { leadId } = await arrive(current().store);
        const before = await leads().get(leadId);
        await leads().change(leadId, { status: 'Nurturing', priority: 'high' }, secondsLater(1));
        const change = { status: 'Nurturing', priority: 'high' };
        expect(await leads().get(leadId)).toEqual({ ...before, ...change, updatedAt: secondsLater(1) });
      });

      it('adds each tag once, in the order in which they came', async () => {
        const { leadId } = await arrive(current().store);
        await leads().change(leadId, { addTags: ['b', 'a', 'b'] }, noon);
        await leads().change(leadId, { addTags: ['c', 'a'] }, noon);
        await leads().change(leadId, { addTags: [] }, noon);
        expect((await leads().get(leadId)).tags).toEqual(['b', 'a', 'c']);
      });

      it('removes tags, and leaves the others in their order', async () => {
        const { leadId } = await arrive(current().store);
        await leads().change(leadId, { addTags: ['c', 'a', 'b'] }, noon);
        await leads().change(leadId, { removeTags: ['a', 'unknown'] }, noon);
        expect((await leads().get(leadId)).tags).toEqual(['c', 'b']);
        await leads().change(leadId, { addTags: ['d', 'c'], removeTags: ['b'] }, noon);
        expect((await leads().get(leadId)).tags).toEqual(['c', 'd']);
      });
    });
  });
}

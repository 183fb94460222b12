import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CircuitRule, TurnAnswer } from '../ports/vendor-store.ts';
import type { Store } from '../store.ts';

const rule: CircuitRule = { givenUpCount: 3, withinMs: 60_000, probationMs: 60_000 };
const longestWaitMs = 60_000;

/** States what every store must do with the turns and outages of vendors. */
export function describeVendors(current: () => { readonly store: Store }): void {
  const vendors = (): Store['vendors'] => current().store.vendors;
  const waitOf = (answer: TurnAnswer): number => (answer.kind === 'turn' ? answer.waitMs : Number.NaN);

  describe('vendors', () => {
    it('give turns to callers at once that are spaced, however many ask together', async () => {
      const request = { vendor: randomUUID(), intervalMs: 5_000, longestWaitMs };
      const answers = await Promise.all(Array.from({ length: 6 }, () => vendors().takeTurn(request)));
      const waits = answers.map(waitOf).toSorted((one, other) => one - other);
      // Asking takes time too, by which the later ones wait less than their place says.
      for (const [place, waitMs] of waits.entries()) {
        expect(waitMs).toBeLessThanOrEqual(place * 5_000);
        expect(waitMs).toBeGreaterThan((place - 1) * 5_000);
      }
      expect(new Set(waits.map((waitMs) => Math.ceil(waitMs / 5_000))).size).toBe(6);
    });

    it('give a turn at once to whoever comes after a while, and any number of them without a rate', async () => {
      const request = { vendor: randomUUID(), intervalMs: 0, longestWaitMs };
      for (let turn = 0; turn < 3; turn++) {
        expect(await vendors().takeTurn(request)).toEqual({ kind: 'turn', waitMs: 0 });
      }
    });

    it('give no turn that is further off than the caller waits, and keep it for the next', async () => {
      const request = { vendor: randomUUID(), intervalMs: 100_000, longestWaitMs };
      await vendors().takeTurn(request);
      expect(await vendors().takeTurn(request)).toMatchObject({ kind: 'too-far' });
      const patient = await vendors().takeTurn({ ...request, longestWaitMs: 150_000 });
      expect(waitOf(patient)).toBeLessThanOrEqual(100_000);
    });

    it('make everybody wait who has no turn yet, for as long as the vendor asked', async () => {
      const request = { vendor: randomUUID(), intervalMs: 1, longestWaitMs };
      expect(await vendors().slowedForMs(request.vendor)).toBe(0);
      await vendors().slowDown(request.vendor, 30_000);
      await vendors().slowDown(request.vendor, 1_000);
      for (const waitMs of [
        waitOf(await vendors().takeTurn(request)),
        waitOf(await vendors().takeTurn(request)),
        await vendors().slowedForMs(request.vendor),
      ]) {
        expect(waitMs).toBeGreaterThan(20_000);
        expect(waitMs).toBeLessThanOrEqual(30_001);
      }
    });

    it('are taken to be away after several calls that were given up, and told so once', async () => {
      const vendor = randomUUID();
      const given = [];
      for (let call = 0; call < 5; call++) given.push(await vendors().noteGivenUp(vendor, `code-${call}`, rule));
      expect(given).toEqual([false, false, true, false, false]);
      expect(await vendors().takeTurn({ vendor, intervalMs: 0, longestWaitMs })).toEqual({ kind: 'away' });
      const circuits = (await vendors().listCircuits()).filter((circuit) => circuit.vendor === vendor);
      expect(circuits).toEqual([{ vendor, openedAt: expect.any(Date), code: 'code-4' }]);
    });

    it('forget calls that were given up long ago', async () => {
      const vendor = randomUUID();
      for (let call = 0; call < 5; call++) {
        expect(await vendors().noteGivenUp(vendor, 'timeout', { ...rule, withinMs: 0 })).toBe(false);
      }
    });

    it('are called again once the circuit is closed, and away again at the first call that is given up soon after', async () => {
      const vendor = randomUUID();
      for (let call = 0; call < 3; call++) await vendors().noteGivenUp(vendor, 'timeout', rule);
      expect(await vendors().closeCircuit(vendor)).toBe(true);
      expect(await vendors().closeCircuit(vendor)).toBe(false);
      expect(await vendors().takeTurn({ vendor, intervalMs: 0, longestWaitMs })).toMatchObject({ kind: 'turn' });
      expect(await vendors().noteGivenUp(vendor, 'timeout', { ...rule, probationMs: 0 })).toBe(false);
      expect(await vendors().noteGivenUp(vendor, 'timeout', rule)).toBe(true);
    });
  });
}

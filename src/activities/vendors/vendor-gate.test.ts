import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../../providers/provider-error.ts';
import type { TurnAnswer, VendorStore } from '../../store/ports/vendor-store.ts';
import { createVendorGate, type VendorGate } from './vendor-gate.ts';

interface Answers {
  readonly turns?: readonly TurnAnswer[];
  /** For how long the vendor still wants nobody to call, asked after each wait. */
  readonly slowed?: readonly number[];
  readonly opens?: boolean;
}

/** A gate over a store that answers as it is told to, and what it was asked. */
function gateOver({ turns = [], slowed = [], opens = false }: Answers): { gate: VendorGate; heard: string[] } {
  const heard: string[] = [];
  const [turnsLeft, slowedLeft] = [[...turns], [...slowed]];
  const vendors: VendorStore = {
    takeTurn({ vendor, intervalMs, longestWaitMs }) {
      heard.push(`turn of ${vendor} every ${intervalMs} within ${longestWaitMs}`);
      return Promise.resolve(turnsLeft.shift() ?? { kind: 'turn', waitMs: 0 });
    },
    slowDown: (vendor, forMs) => Promise.resolve(void heard.push(`${vendor} slowed for ${forMs}`)),
    slowedForMs: () => Promise.resolve(slowedLeft.shift() ?? 0),
    noteGivenUp: (vendor, code, { givenUpCount }) =>
      Promise.resolve((heard.push(`${vendor} given up by ${code}, ${givenUpCount} are too many`), opens)),
    closeCircuit: () => Promise.resolve(true),
    listCircuits: () => Promise.resolve([{ vendor: 'away', openedAt: new Date(0), code: 'timeout' }]),
  };
  return {
    heard,
    gate: createVendorGate({ vendors, onAway: (vendor) => Promise.resolve(void heard.push(`${vendor} is away`)) }),
  };
}

function errorOf(given: Partial<ProviderError>): ProviderError {
  return new ProviderError({ vendor: 'v', code: 'x', isRetryable: true, outcome: 'not-processed', ...given });
}

describe('the gate of a vendor', () => {
  it('asks for turns as far apart as the rate says', async () => {
    const { gate, heard } = gateOver({});
    await gate.paceOf('v', 8)();
    await gate.paceOf('w', 0)();
    expect(heard).toEqual(['turn of v every 125 within 4000', 'turn of w every 0 within 4000']);
  });

  it('takes another turn when the vendor asked for a pause while one was waited for', async () => {
    const { gate, heard } = gateOver({ turns: [{ kind: 'turn', waitMs: 5 }], slowed: [300] });
    await gate.paceOf('v', 1)();
    expect(heard).toEqual(['turn of v every 1000 within 4000', 'turn of v every 1000 within 3995']);
  });

  it.each([
    [{ kind: 'away' }, { code: 'vendor_away' }],
    [
      { kind: 'too-far', waitMs: 9_000 },
      { code: 'no_turn', retryAfterMs: 9_000 },
    ],
  ] as const)('lets no call begin when the store answers %p', async (turn, failed) => {
    const { gate } = gateOver({ turns: [turn] });
    await expect(gate.paceOf('v', 1)()).rejects.toMatchObject({
      ...failed,
      isRetryable: true,
      outcome: 'not-processed',
    });
  });

  it.each<[Partial<ProviderError>, string[]]>([
    [{ status: 429, retryAfterMs: 30_000 }, ['v slowed for 30000']],
    [{ status: 429 }, ['v slowed for 1000']],
    [{ status: 429, retryAfterMs: 86_400_000 }, ['v slowed for 900000']],
    [{ status: 200, code: 'ratelimited' }, ['v slowed for 1000']],
    [{ status: 207, code: 'RATE_LIMITS' }, ['v slowed for 1000']],
    [{ status: 429, code: 'insufficient_quota', isRetryable: false }, []],
    [{ status: 503, retryAfterMs: 30_000 }, ['v given up by x, 3 are too many']],
    [{ status: 400, isRetryable: false }, []],
    [{ code: 'vendor_away' }, []],
    [{ code: 'no_turn', retryAfterMs: 9_000 }, []],
  ])('makes of %p, given up: %p', async (error, expected) => {
    const { gate, heard } = gateOver({});
    await gate.noteFailure(errorOf(error), 'given-up');
    expect(heard).toEqual(expected);
  });

  it('counts nothing that is still tried again, and tells once that a vendor is away', async () => {
    const { gate, heard } = gateOver({ opens: true });
    await gate.noteFailure(errorOf({ status: 503 }), 'retried');
    expect(heard).toEqual([]);
    await gate.noteFailure(errorOf({ status: 503 }), 'given-up');
    expect(heard).toEqual(['v given up by x, 3 are too many', 'v is away']);
    await gate.noteFailure(errorOf({ status: 503 }), 'lost');
    expect(heard.slice(2)).toEqual(['v given up by x, 10 are too many', 'v is away']);
    expect([await gate.isAway('away'), await gate.isAway('v')]).toEqual([true, false]);
  });
});

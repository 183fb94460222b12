import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimOf, draft, noon, replyOf, secondsLater } from '../contract/fixtures.ts';
import { openStore } from '../open-store.ts';
import type { CallResult } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
});
afterAll(() => store.close());

const resultArbitrary = fc.constantFrom<CallResult>(
  { kind: 'sent', providerMessageId: 'p-1' },
  { kind: 'not-processed', code: 'rate_limited' },
  { kind: 'failed', code: 'bad_address' },
  { kind: 'unknown', code: 'timeout' },
);
const actArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'claim' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('settle' as const), token: fc.nat(9), result: resultArbitrary }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 29, 31) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reply' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'stop' } as const) },
);

it('never lets two tries be under way, sends at most once, and is silent after a reply or a stop', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actArbitrary, { minLength: 2, maxLength: 20 }), async (acts) => {
      const lead = await draft(store);
      const deliveryKey = `${lead.leadId}:${lead.enrollmentId}:first`;
      let clockSeconds = 0;
      let claims = 0;
      let sent = 0;
      /** True when the ledger may say go: at first, and once a try is known to have done nothing. */
      let isFree = true;
      let isSilent = false;
      for (const act of acts) {
        switch (act.kind) {
          case 'claim': {
            const attemptToken = `token-${claims}`;
            const calledAt = secondsLater(clockSeconds);
            const answer = await store.deliveries.claim(claimOf(lead, { attemptToken, calledAt }));
            claims += 1;
            expect(answer.kind === 'go').toBe(isFree && !isSilent);
            if (answer.kind === 'go') isFree = false;
            expect(answer.kind === 'already-sent').toBe(sent === 1);
            break;
          }
          case 'settle': {
            const { result } = act;
            const attemptToken = `token-${act.token}`;
            const isTaken = await store.deliveries.settle({ deliveryKey, attemptToken, result, at: noon });
            if (isTaken && result.kind === 'sent') sent += 1;
            if (isTaken && result.kind === 'not-processed') isFree = true;
            expect(sent).toBeLessThanOrEqual(1);
            break;
          }
          case 'reopen':
            if (await store.deliveries.reopen(deliveryKey)) isFree = true;
            break;
          case 'reply':
            await store.replies.receive(replyOf({ fromAddress: lead.email }));
            isSilent = true;
            break;
          case 'stop':
            await store.enrollments.stop({ leadId: lead.leadId, reason: 'operator', at: noon });
            isSilent = true;
            break;
          case 'wait':
            clockSeconds += act.seconds;
        }
      }
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store/store.ts';
import type { Dispatcher } from './dispatcher.ts';
import { relayOnce } from './relay.ts';

const waiting = {
  submissions: [
    { submissionId: 's-1', leadId: 'l-1', source: 'demo_request' },
    { submissionId: 's-2', leadId: 'l-2', source: 'whitepaper' },
  ],
  replies: [{ replyId: 'r-1', leadId: 'l-1' }],
  confirmations: [{ enrollmentId: 'e-1', leadId: 'l-1' }],
};

const before = new Date('2026-03-02T12:00:00Z');

function storeThatAsks(asked: unknown[]): Store {
  return {
    submissions: {
      listUndispatched: (request: unknown) => (asked.push(request), Promise.resolve(waiting.submissions)),
    },
    replies: { listUndispatched: () => Promise.resolve(waiting.replies) },
    confirmations: { listUndispatched: () => Promise.resolve(waiting.confirmations) },
  } as unknown as Store;
}

function dispatcherInto(handedOver: unknown[], failAt?: string): Dispatcher {
  const take = (item: { submissionId?: string; replyId?: string; enrollmentId?: string }): Promise<void> => {
    if (failAt !== undefined && item.submissionId === failAt) return Promise.reject(new Error('Temporal is away'));
    handedOver.push(item.submissionId ?? item.replyId ?? item.enrollmentId);
    return Promise.resolve();
  };
  const stop = (): Promise<void> => Promise.reject(new Error('No stop is relayed'));
  return {
    ...{ dispatchSubmission: take, dispatchReply: take, dispatchConfirmation: take },
    ...{ dispatchStop: stop, dispatchPassOn: stop },
  };
}

describe('relayOnce', () => {
  it('hands over every reply, confirmation and submission that arrived before the given time', async () => {
    const [asked, handedOver] = [[] as unknown[], [] as unknown[]];
    const relay = relayOnce({ store: storeThatAsks(asked), dispatcher: dispatcherInto(handedOver) }, before);
    await expect(relay).resolves.toBe(false);
    expect(asked).toEqual([{ receivedBefore: before, limit: 100 }]);
    expect(handedOver).toEqual(['r-1', 'e-1', 's-1', 's-2']);
  });

  it('says when more may be waiting', async () => {
    const submissions = Array.from({ length: 100 }, (_, index) => ({ submissionId: `s-${index}` }));
    const store = {
      submissions: { listUndispatched: () => Promise.resolve(submissions) },
      replies: { listUndispatched: () => Promise.resolve([]) },
      confirmations: { listUndispatched: () => Promise.resolve([]) },
    } as unknown as Store;
    await expect(relayOnce({ store, dispatcher: dispatcherInto([]) }, before)).resolves.toBe(true);
  });

  it('lets nothing wait for what cannot be handed over, and tells of it', async () => {
    const handedOver: unknown[] = [];
    const relay = relayOnce({ store: storeThatAsks([]), dispatcher: dispatcherInto(handedOver, 's-1') }, before);
    await expect(relay).rejects.toThrow('1 could not be handed over');
    expect(handedOver).toEqual(['r-1', 'e-1', 's-2']);
  });
});

import {
  CancellationScope,
  condition,
  isCancellation,
  log,
  patched,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { failureTypes } from '../domain/failure-types.ts';
import { resolveAttentionUpdate, vendorBackSignal, type Resolution, type ResolveAttention } from './messages.ts';
import { refusal } from './refusal.ts';
import { needsAttentionAttribute } from './search-attributes.ts';
import type { Trouble } from './trouble-of.ts';

interface AttentionItem {
  readonly trouble: Trouble;
  resolution?: Resolution;
  /** True once its vendor answers again: tried once more, though nobody has answered. */
  isVendorBack?: boolean;
}

/** Holds what of one workflow waits for an operator. */
export interface AttentionDesk {
  /**
   * Asks for an operator and waits for the answer; when a time is given it answers `retry` by itself after it, since a
   * vendor that was away may be back.
   */
  ask(request: {
    readonly item: string;
    readonly trouble: Trouble;
    readonly retryAfterMs?: number | undefined;
  }): Promise<Resolution>;
  /** Tells that an item which was asked about works again. */
  close(item: string): Promise<void>;
  /** Takes back an item whose work was cancelled, unless another like it still waits: nothing is left to answer. */
  withdraw(item: string): Promise<void>;
  /** Answers everything that waits: try again. */
  retryAll(): void;
}

/** Tells people what waits for them, beside the workflow's own search attribute. */
export interface AttentionTeller {
  needed(item: string, trouble: Trouble): Promise<void>;
  resolved(item: string, how: Resolution | 'recovered' | 'withdrawn'): Promise<void>;
}

/** Opens the desk of a workflow and listens to operators. Set up before the first await. */
export function openAttentionDesk(teller: AttentionTeller): AttentionDesk {
  const items = new Map<string, Set<AttentionItem>>();
  const answer = (item: string, resolution: Resolution): void => {
    for (const waiting of items.get(item) ?? []) waiting.resolution = resolution;
  };
  /** The trouble that was told of each. */
  const unresolved = new Map<string, Trouble>();

  setHandler(
    resolveAttentionUpdate,
    ({ item, resolution }) => {
      answer(item, resolution === 'resend' ? 'retry' : resolution);
      return { resolved: item };
    },
    {
      description: 'Answers something that needs attention: retry or skip.',
      validator({ item, resolution }: ResolveAttention) {
        const waiting = [...(items.get(item) ?? [])];
        if (waiting.length === 0) throw refusal(`Nothing named ${item} waits for an operator.`);
        if (resolution === 'retry' && waiting.some(({ trouble }) => trouble.type === failureTypes.deliveryUnknown)) {
          throw refusal(
            'It may have been sent already; sending it again could reach the lead twice. Skip it, or order a resend of the delivery.',
          );
        }
      },
    },
  );

  setHandler(
    vendorBackSignal,
    ({ vendor }) => {
      for (const waiting of [...items.values()].flatMap((alike) => [...alike])) {
        if (waiting.trouble.isTransient && waiting.trouble.vendor === vendor) waiting.isVendorBack = true;
      }
    },
    { description: 'A vendor that was away answers again: what waits for it is tried at once.' },
  );

  return {
    async ask({ item, trouble, retryAfterMs }) {
      const waiting: AttentionItem = { trouble };
      const alike = items.get(item) ?? new Set();
      items.set(item, alike.add(waiting));
      try {
        const told = unresolved.get(item);
        if (told === undefined) upsertSearchAttributes([{ key: needsAttentionAttribute, value: true }]);
        // Runs that began before this was done told the first trouble alone, and must be replayed so.
        if (told === undefined || (isOther(told, trouble) && patched('tell-changed-trouble'))) {
          unresolved.set(item, trouble);
          await tell(() => teller.needed(item, trouble));
        }
        const isAnswered = (): boolean => waiting.resolution !== undefined || waiting.isVendorBack === true;
        if (retryAfterMs === undefined) await condition(isAnswered);
        else await condition(isAnswered, retryAfterMs, { summary: `${item}: try again, since ${trouble.because}` });
      } finally {
        alike.delete(waiting);
        if (alike.size === 0) items.delete(item);
      }
      const resolution = waiting.resolution ?? 'retry';
      if (waiting.resolution !== undefined) {
        settle(item);
        await tell(() => teller.resolved(item, resolution));
      }
      return resolution;
    },
    async close(item) {
      if (!unresolved.has(item) || items.has(item)) return;
      settle(item);
      await tell(() => teller.resolved(item, 'recovered'));
    },
    withdraw,
    retryAll() {
      for (const item of items.keys()) answer(item, 'retry');
    },
  };

  async function withdraw(item: string): Promise<void> {
    if (!unresolved.has(item) || items.has(item)) return;
    // Runs that began before this was done left it as it was, and must be replayed so.
    if (patched('settle-cancelled-attention')) settle(item);
    if (!patched('tell-cancelled-attention')) return;
    await CancellationScope.nonCancellable(() => tell(() => teller.resolved(item, 'withdrawn')));
  }

  function settle(item: string): void {
    unresolved.delete(item);
    if (unresolved.size === 0) upsertSearchAttributes([{ key: needsAttentionAttribute, value: false }]);
  }
}

/** The database may be the very trouble: what cannot be told must not fail the workflow, whose attribute tells it too. */
async function tell(telling: () => Promise<void>): Promise<void> {
  try {
    await telling();
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('The timeline could not be told what needs attention');
  }
}

function isOther(told: Trouble, { type, vendor, code }: Trouble): boolean {
  return told.type !== type || told.vendor !== vendor || told.code !== code;
}

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { ProviderError } from './provider-error.ts';

/** How a vendor's stand-in fails its next request; the names are the sandbox's. */
type VendorFailure =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'reset' | 'drop-answer' | 'hang' | 'wrong-json' };

/** What a suite changes in an adapter that it tries. */
export interface ConnectOverrides {
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

/** A vendor that can be made to fail, with one call of one adapter. */
export interface FailingVendor {
  failNext(failure: VendorFailure): void;
  call(overrides?: ConnectOverrides): Promise<unknown>;
  /** What no message of an error may hold: credentials, names, addresses, texts. */
  readonly secrets: readonly string[];
}

/**
 * States what every adapter makes of a vendor's failures. Each failure is played once, so that an adapter that tried again
 * by itself would succeed, and its test fail.
 */
export function describeFailures(make: () => FailingVendor): void {
  describeStatuses(make);
  describeLostAnswers(make);
}

/** States what an adapter makes of the statuses of HTTP. */
function describeStatuses(make: () => FailingVendor): void {
  const failureOf = (failure: VendorFailure): Promise<ProviderError> => failedCall(make(), failure);

  it('takes a 429 for something to try later, not done, and keeps the wait', async () => {
    const error = await failureOf({ kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    expect(error).toMatchObject({ status: 429, isRetryable: true, outcome: 'not-processed', retryAfterMs: 7_000 });
  });

  it('takes a 503 for something to try later, perhaps done', async () => {
    const error = await failureOf({ kind: 'status', status: 503 });
    expect(error).toMatchObject({ status: 503, isRetryable: true, outcome: 'ambiguous', retryAfterMs: undefined });
  });

  it('takes a 400 for final, not done', async () => {
    const error = await failureOf({ kind: 'status', status: 400 });
    expect(error).toMatchObject({ status: 400, isRetryable: false, outcome: 'not-processed' });
  });
}

/** States what every adapter makes of calls that end without an answer that can be read, whatever the protocol. */
export function describeLostAnswers(make: () => FailingVendor): void {
  const failureOf = (failure: VendorFailure, overrides?: ConnectOverrides): Promise<ProviderError> =>
    failedCall(make(), failure, overrides);

  it('does not know what was done when the connection is reset', async () => {
    const error = await failureOf({ kind: 'reset' });
    expect(error).toMatchObject({ code: 'connection_lost', isRetryable: true, outcome: 'ambiguous' });
  });

  it('does not know what was done when the answer is lost', async () => {
    const error = await failureOf({ kind: 'drop-answer' });
    expect(error).toMatchObject({ code: 'connection_lost', isRetryable: true, outcome: 'ambiguous' });
  });

  it('does not know what was done when the answer cannot be read', async () => {
    const error = await failureOf({ kind: 'wrong-json' });
    expect(error).toMatchObject({ isRetryable: true, outcome: 'ambiguous' });
  });

  it('gives up in time on a vendor that never answers', async () => {
    const startedAt = performance.now();
    const error = await failureOf({ kind: 'hang' }, { timeoutMs: 100 });
    expect(error).toMatchObject({ code: 'timeout', isRetryable: true, outcome: 'ambiguous' });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('knows that nothing was done when nobody listens', async () => {
    const error = await caught(make(), { baseUrl: await deafUrl() });
    expect(error).toMatchObject({ code: 'unreachable', isRetryable: true, outcome: 'not-processed' });
  });
}

/** States that a call which may have been done is made once, whatever came of it. */
export function describeSingleCalls(make: () => FailingVendor & { countDone(): number }): void {
  it.each([
    { kind: 'reset', done: 0 },
    { kind: 'drop-answer', done: 1 },
    { kind: 'wrong-json', done: 1 },
  ] as const)('has it done $done times when its one call ends in $kind', async ({ kind, done }) => {
    const vendor = make();
    const before = vendor.countDone();
    await failedCall(vendor, { kind });
    expect(vendor.countDone()).toBe(before + done);
  });
}

async function failedCall(
  vendor: FailingVendor,
  failure: VendorFailure,
  overrides?: ConnectOverrides,
): Promise<ProviderError> {
  vendor.failNext(failure);
  return caught(vendor, overrides);
}

async function caught(vendor: FailingVendor, overrides?: ConnectOverrides): Promise<ProviderError> {
  const error: unknown = await vendor.call(overrides).then(
    () => new Error('the call did not fail'),
    (thrown: unknown) => thrown,
  );
  if (!ProviderError.is(error)) throw error;
  for (const secret of vendor.secrets) expect(`${error.message} ${error.code}`).not.toContain(secret);
  return error;
}

/** Answers the URL of a port that was free a moment ago. */
async function deafUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

import type { TestEvent } from './test-events.ts';
import { joinUrl } from '../../src/domain/join-url.ts';

/** What came back for a test event. */
export interface TestAnswer {
  readonly status: number;
  readonly body: string;
  /** Where a redirect leads to, without its query. */
  readonly redirectsTo?: string | undefined;
}

const timeoutMs = 10_000;

/** Posts an event as its vendor does, who follows no redirect. */
export async function postTestEvent(publicUrl: string, { path, headers, body }: TestEvent): Promise<TestAnswer> {
  return ask(joinUrl(publicUrl, path), { method: 'POST', headers, body });
}

/** Calls an address, and answers what came back, whatever its status. */
export async function ask(url: string, request: RequestInit = {}): Promise<TestAnswer> {
  const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
  const location = response.headers.get('location');
  const target = location === null ? null : URL.parse(location, url);
  return {
    status: response.status,
    body: await response.text(),
    redirectsTo: target === null ? undefined : `${target.origin}${target.pathname}`,
  };
}

/** Spoils what proves the sender: the header, or what the body holds of it. */
export function forged(event: TestEvent): TestEvent {
  const [name, value] =
    Object.entries(event.headers).find(([header]) => /signature|secret|authorization/.test(header)) ?? [];
  if (name === undefined || value === undefined) {
    return { ...event, body: event.body.replace(/"signature":"[0-9a-f]+"/, `"signature":"${'0'.repeat(64)}"`) };
  }
  return { ...event, headers: { ...event.headers, [name]: `${value.slice(0, -6)}AAAAA=` } };
}

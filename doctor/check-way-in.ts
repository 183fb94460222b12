import type { Config } from '../src/config.ts';
import type { Check } from './check.ts';
import { createTestEvents, type TestEvent } from './test-events.ts';
import { tryCheck } from './try-check.ts';

const timeoutMs = 10_000;

/**
 * Sends a signed test event to each webhook through the public URL, and once more with a signature that does not fit: the first
 * must be taken, the second refused.
 */
export async function checkWayIn(config: Config, now: Date): Promise<Check[]> {
  const { publicUrl } = config;
  const about = { area: 'way in', subject: 'PUBLIC_URL' } as const;
  if (isOfThisMachine(publicUrl)) {
    const says = `${publicUrl} is reached from this machine alone`;
    return [{ ...about, state: 'missing', says, cure: 'Set PUBLIC_URL to where the world reaches the API, by https.' }];
  }
  const reached = await tryCheck(about, () => reach(publicUrl));
  if (reached.some(({ state }) => state === 'missing')) return [...reached];
  const events = createTestEvents(config, { publicUrl, now });
  const checks = await Promise.all([
    ...events.map((event) => tryCheck({ area: 'way in', subject: event.vendor }, () => proveEvent(publicUrl, event))),
    checkSendGrid(config),
  ]);
  return [...reached, ...checks.flat()];
}

function isOfThisMachine(publicUrl: string): boolean {
  const host = URL.parse(publicUrl)?.hostname ?? '';
  return host === 'localhost' || host.endsWith('.localhost');
}

async function reach(publicUrl: string): Promise<Check[]> {
  const about = { area: 'way in', subject: 'PUBLIC_URL' } as const;
  const response = await fetch(addressOf(publicUrl, '/healthz'), { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) {
    const cure = 'Start npm run server, and lead PUBLIC_URL to its port.';
    return [{ ...about, state: 'missing', says: `/healthz answers ${response.status}`, cure }];
  }
  if (publicUrl.startsWith('https:')) return [{ ...about, state: 'ok', says: `our API answers at ${publicUrl}` }];
  const cure = 'Put a proxy with a certificate before it: secrets and personal data travel to it.';
  return [{ ...about, state: 'advice', says: 'our API answers, without TLS', cure }];
}

async function proveEvent(publicUrl: string, event: TestEvent): Promise<Check[]> {
  const about = { area: 'way in', subject: event.vendor } as const;
  const [right, wrong] = [await post(publicUrl, event), await post(publicUrl, forged(event))];
  if (right !== 200 && right !== 202) {
    const cure =
      'Give the running server the secret of this configuration, and have proxies pass body, path and headers as they are.';
    return [{ ...about, state: 'missing', says: `a signed test event to ${event.path} was answered ${right}`, cure }];
  }
  if (wrong !== 401) {
    const cure = 'Set the secret for the running server as well: it takes events of anybody.';
    return [{ ...about, state: 'missing', says: `a forged test event to ${event.path} was answered ${wrong}`, cure }];
  }
  return [{ ...about, state: 'ok', says: `a signed test event reached ${event.path}, and a forged one was refused` }];
}

/** SendGrid's events are signed with a key that SendGrid alone has: only that forged ones are refused can be seen from here. */
async function checkSendGrid({ publicUrl, email, mailWebhookSecrets }: Config): Promise<readonly Check[]> {
  if (email?.vendor !== 'sendgrid' || mailWebhookSecrets.sendGrid.eventPublicKey === undefined) return [];
  const about = { area: 'way in', subject: 'sendgrid' } as const;
  const path = '/webhooks/events/sendgrid';
  return tryCheck(about, async () => {
    const status = await post(publicUrl, {
      vendor: 'sendgrid',
      path,
      headers: { 'content-type': 'application/json' },
      body: '[]',
    });
    return status === 401
      ? [
          {
            ...about,
            state: 'advice',
            says: `${path} refuses what is not signed`,
            cure: 'Press Test Your Integration under Mail Settings, Event Webhook.',
          },
        ]
      : [
          {
            ...about,
            state: 'missing',
            says: `an unsigned event to ${path} was answered ${status}`,
            cure: 'Set SENDGRID_WEBHOOK_PUBLIC_KEY.',
          },
        ];
  });
}

async function post(publicUrl: string, { path, headers, body }: TestEvent): Promise<number> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(addressOf(publicUrl, path), {
    method: 'POST',
    headers,
    body,
    redirect: 'error',
    signal,
  });
  await response.body?.cancel();
  return response.status;
}

/** Spoils what proves the sender: the header, or what the body holds of it. */
function forged(event: TestEvent): TestEvent {
  const [name, value] =
    Object.entries(event.headers).find(([header]) => /signature|secret|authorization/.test(header)) ?? [];
  if (name === undefined || value === undefined) {
    return { ...event, body: event.body.replace(/"signature":"[0-9a-f]+"/, `"signature":"${'0'.repeat(64)}"`) };
  }
  return { ...event, headers: { ...event.headers, [name]: `${value.slice(0, -6)}AAAAA=` } };
}

function addressOf(publicUrl: string, path: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${path}`;
}

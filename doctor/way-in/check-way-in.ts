import type { Config } from '../../src/config.ts';
import type { Check } from '../check.ts';
import { tryCheck } from '../try-check.ts';
import { findKeptEvent, type KeptEvent, type Submissions } from './find-kept-event.ts';
import { judgeTestEvent } from './judge-test-event.ts';
import { forged, postTestEvent } from './post-test-event.ts';
import { reachPublicUrl } from './reach-public-url.ts';
import { createTestEvents, type TestEvent } from './test-events.ts';

interface Surroundings {
  readonly now: Date;
  /** What the running servers keep; undefined where the database is open to them alone. */
  readonly submissions?: Submissions | undefined;
}

/**
 * Sends a signed test event to each webhook through the public URL, and once more with a signature that does not fit: the first
 * must be verified, and kept as what it is, the second refused.
 */
export async function checkWayIn(config: Config, surroundings: Surroundings): Promise<Check[]> {
  const { publicUrl } = config;
  const about = { area: 'way in', subject: 'PUBLIC_URL' } as const;
  if (isOfThisMachine(publicUrl)) {
    const says = `${publicUrl} is reached from this machine alone`;
    return [{ ...about, state: 'missing', says, cure: 'Set PUBLIC_URL to where the world reaches the API, by https.' }];
  }
  const reached = await reachPublicUrl(publicUrl);
  if (reached.state === 'missing') return [reached];
  const events = createTestEvents(config, { publicUrl, now: surroundings.now });
  const checks = await Promise.all([
    ...events.map((event) =>
      tryCheck({ area: 'way in', subject: event.vendor }, async () => [
        await proveEvent(publicUrl, event, surroundings),
      ]),
    ),
    checkSendGrid(config),
  ]);
  return [reached, ...checks.flat()];
}

function isOfThisMachine(publicUrl: string): boolean {
  const host = URL.parse(publicUrl)?.hostname ?? '';
  return host === 'localhost' || host.endsWith('.localhost');
}

async function proveEvent(publicUrl: string, event: TestEvent, { now, submissions }: Surroundings): Promise<Check> {
  const answer = await postTestEvent(publicUrl, event);
  // Looked for before the forged one, which has the same name, is kept.
  const kept = submissions && event.keptBy !== undefined ? await lookFor(submissions, event, now) : undefined;
  return judgeTestEvent({ event, answer, forgedAnswer: await postTestEvent(publicUrl, forged(event)), kept });
}

/** What keeps the database from answering is told by the check of the database. */
async function lookFor(
  submissions: Submissions,
  event: TestEvent,
  sentAt: Date,
): Promise<KeptEvent | 'nothing' | undefined> {
  return findKeptEvent(submissions, event, sentAt).then(
    (kept) => kept ?? 'nothing',
    () => undefined,
  );
}

/** SendGrid's events are signed with a key that SendGrid alone has: only that forged ones are refused can be seen from here. */
async function checkSendGrid({ publicUrl, email, mailWebhookSecrets }: Config): Promise<readonly Check[]> {
  if (email?.vendor !== 'sendgrid' || mailWebhookSecrets.sendGrid.eventPublicKey === undefined) return [];
  const about = { area: 'way in', subject: 'sendgrid' } as const;
  const path = '/webhooks/events/sendgrid';
  return tryCheck(about, async () => {
    const headers = { 'content-type': 'application/json' };
    const { status } = await postTestEvent(publicUrl, { vendor: 'sendgrid', path, headers, body: '[]', answer: /^$/ });
    if (status !== 401) {
      const says = `an unsigned event to ${path} was answered ${status}`;
      return [{ ...about, state: 'missing', says, cure: 'Set SENDGRID_WEBHOOK_PUBLIC_KEY.' }];
    }
    const cure = 'Press Test Your Integration under Mail Settings, Event Webhook.';
    return [{ ...about, state: 'advice', says: `${path} refuses what is not signed`, cure }];
  });
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Check } from '../check.ts';
import type { Found } from '../found.ts';
import type { KeptEvent } from './find-kept-event.ts';
import type { TestAnswer } from './post-test-event.ts';
import type { TestEvent } from './test-events.ts';

/** What came of a test event. */
export interface TestOutcome {
  readonly event: TestEvent;
  readonly answer: TestAnswer;
  /** To the same event with a signature that does not fit. */
  readonly forgedAnswer: TestAnswer;
  /** What the product kept of it; `nothing`: it was looked for and not found. Absent where nobody could look. */
  readonly kept?: KeptEvent | 'nothing' | undefined;
}

const envelopeSchema = z.object({ error: z.object({ code: z.string() }) });

/** Says whether the product received a test event, verified it, kept it as a test and made nothing of it; or what was in its way. */
export function judgeTestEvent(outcome: TestOutcome): Check {
  return { area: 'way in', subject: outcome.event.vendor, ...verdictOf(outcome) };
}

function verdictOf({ event, answer, forgedAnswer, kept }: TestOutcome): Found {
  const { path } = event;
  if (answer.redirectsTo !== undefined) {
    const cure = 'Set PUBLIC_URL to where it leads, and the addresses at the vendors too: they follow no redirect.';
    return { state: 'missing', says: `${path} redirects to ${answer.redirectsTo}`, cure };
  }
  const code = codeOf(answer);
  if (code !== undefined) return refusalOf(event, `${answer.status} ${code}`, code, kept);
  if (!isTaken(event, answer)) {
    const cure =
      'Lead PUBLIC_URL, with all below /webhooks/, to npm run server; let no proxy answer or ask for a password there.';
    return { state: 'missing', says: `something else than Leadline answered ${path} with ${answer.status}`, cure };
  }
  if (codeOf(forgedAnswer) === undefined || forgedAnswer.status !== 401) {
    const cure = 'Set the secret for the running server as well: it takes events of anybody.';
    return { state: 'missing', says: `a forged test event to ${path} was answered ${forgedAnswer.status}`, cure };
  }
  return keepingOf(path, kept);
}

function isTaken({ answer: wanted }: TestEvent, { status, body }: TestAnswer): boolean {
  return (status === 200 || status === 202) && wanted.test(body.trim());
}

/** The code of an answer in our own envelope of errors; undefined for any other. */
function codeOf({ status, body }: TestAnswer): string | undefined {
  if (status < 400) return undefined;
  try {
    return envelopeSchema.safeParse(JSON.parse(body)).data?.error.code;
  } catch {
    return undefined;
  }
}

function keepingOf(path: string, kept: TestOutcome['kept']): Found {
  const proof = `a signed test event reached ${path} and was verified, a forged one was refused`;
  if (kept === undefined) return { state: 'ok', says: proof };
  if (kept === 'nothing') {
    const cure =
      'Lead PUBLIC_URL to the installation of this configuration, or give the doctor the DATABASE_URL of the server.';
    return { state: 'missing', says: `a signed test event to ${path} was taken, and is not in our database`, cure };
  }
  if (kept.state !== 'unusable') {
    const cure = 'Tell us: a test event must never become a lead.';
    return { state: 'missing', says: `a signed test event to ${path} was kept as ${kept.state}`, cure };
  }
  return { state: 'ok', says: `${proof}; it is kept as no lead (${kept.reason ?? 'unusable'})` };
}

/** Vendors that sign the address that they call, too. */
const signAddress: ReadonlySet<string> = new Set(['twilio', 'hubspot']);

function refusalOf(
  { vendor, path, body }: TestEvent,
  answered: string,
  code: string,
  kept: TestOutcome['kept'],
): Found {
  const says = `a signed test event to ${path} was answered ${answered}`;
  const isRewritten = typeof kept === 'object' && kept.bodyHash !== createHash('sha256').update(body).digest('hex');
  if (isRewritten) {
    const cure = 'Have it pass bodies on byte for byte: no filter, no recoding, no reformatting.';
    return { state: 'missing', says: `${says}: a proxy rewrote its body`, cure };
  }
  switch (code) {
    case 'not_configured':
      return { state: 'missing', says, cure: 'Give the running server the secret of this configuration.' };
    case 'missing_signature':
      return {
        state: 'missing',
        says,
        cure: 'Have proxies pass on all headers: that of the signature did not arrive.',
      };
    case 'stale_timestamp':
      return { state: 'missing', says, cure: 'Set the clocks of the server and of this machine.' };
    case 'store_unavailable':
      return { state: 'missing', says, cure: 'See that the database of the running server answers.' };
    default:
      return {
        state: 'missing',
        says,
        cure: signAddress.has(vendor)
          ? 'Give the running server the secret and the PUBLIC_URL of this configuration, and have proxies pass the path as it is.'
          : 'Give the running server the secret of this configuration, and have proxies pass body and headers as they are.',
      };
  }
}

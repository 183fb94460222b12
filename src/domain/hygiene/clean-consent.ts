import type { Consent } from '../consent.ts';
import type { StatedConsent } from '../stated-lead.ts';
import { cleanDate } from './clean-date.ts';
import { cleanLine } from './clean-line.ts';
import type { Cleaned } from './cleaned.ts';

const maxWordingLength = 1_000;
/** A sender's clock may be ahead, and its zone misread. */
const toleranceMs = 86_400_000;

/** Where and when a consent arrived. */
export interface ConsentContext {
  readonly receivedAt: Date;
  /** Cleaned. */
  readonly pageUrl: string | undefined;
}

/** Reads a consent: present only where the person gave it in so many words. A time that cannot be gives way to the arrival's. */
export function cleanConsent(stated: unknown, { receivedAt, pageUrl }: ConsentContext): Cleaned<Consent> {
  if (stated === undefined || stated === null) return { remarks: [] };
  if (typeof stated !== 'object') return { remarks: ['wrong-type'] };
  const { given, wording: statedWording, at: statedAt }: Partial<StatedConsent> = stated;
  if (!isGiven(given)) return { remarks: [] };
  const wording = cleanLine(statedWording, maxWordingLength);
  const at = cleanDate(statedAt);
  const isPossible = at.value !== undefined && Date.parse(at.value) <= receivedAt.getTime() + toleranceMs;
  const consent = {
    ...(wording.value === undefined ? {} : { wording: wording.value }),
    at: isPossible ? at.value : receivedAt.toISOString(),
    ...(pageUrl === undefined ? {} : { pageUrl }),
  };
  return { value: consent, remarks: [...wording.remarks, ...at.remarks] };
}

function isGiven(given: unknown): boolean {
  if (typeof given === 'string') return ['true', 'yes', 'on', '1'].includes(given.trim().toLowerCase());
  return given === true || given === 1;
}

import type { StatedConsent } from '../../domain/stated-lead.ts';
import { isFields, namedFields, valueOf, type NamedField } from './named-fields.ts';

type ConsentChannel = 'email' | 'sms';

const flatName = /^(?:consent (?:email|sms)|(?:email|sms) consent)(?: (?:wording|text|at))?$/;

/** Tells whether a field belongs to a consent: `consents` with its channels, or a flat one such as `consent_email`. */
export function isConsentField({ words, value }: NamedField): boolean {
  return flatName.test(words) || (isGroup(words) && isFields(value));
}

/**
 * Reads what a person agreed to on a channel: from `consents`, where a channel has `given`, `wording` and `at` or is the
 * answer itself; else from the flat `consent_email`, `consent_email_wording` and `consent_email_at`. A plain `consent` says
 * nothing of any channel and gives none.
 */
export function consentFromFields(channel: ConsentChannel, fields: readonly NamedField[]): StatedConsent | undefined {
  const groups = fields.filter(({ words }) => isGroup(words)).flatMap(({ value }) => namedFields(value));
  const nested = valueOf(groups, [channel]);
  if (isFields(nested)) {
    const parts = namedFields(nested);
    return consentOf(valueOf(parts, ['given']), valueOf(parts, ['wording', 'text']), valueOf(parts, ['at']));
  }
  const flat = (...endings: string[]): unknown =>
    valueOf(
      fields,
      endings.flatMap((ending) => [`consent ${channel}${ending}`, `${channel} consent${ending}`]),
    );
  return consentOf(nested ?? flat(''), flat(' wording', ' text'), flat(' at'));
}

function isGroup(words: string): boolean {
  return words === 'consents' || words === 'consent';
}

function consentOf(given: unknown, wording: unknown, at: unknown): StatedConsent | undefined {
  if (given === undefined) return undefined;
  return { given, ...(wording !== undefined && { wording }), ...(at !== undefined && { at }) };
}

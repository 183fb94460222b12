import { failureTypes } from '../failure-types.ts';
import { explainCode } from './explain-code.ts';
import { failureCause, type FailedItem } from './failure-cause.ts';

const things: Readonly<Record<string, string>> = {
  message: 'A message to the lead',
  'crm-contact': 'The update of the contact in the CRM',
  'crm-tags': 'The update of the tags in the CRM',
  'crm-note': 'A note in the CRM',
  alert: 'An alert of the team',
  task: 'A task for the team',
  ticket: 'A support ticket',
  admission: 'Taking up a submission',
  wait: 'The planning of a pause',
};

/** Says in one plain sentence, without personal data, what could not be done, why, and what helps. */
export function describeFailure(failed: FailedItem): string {
  const { kind, code } = failureCause(failed);
  return `${things[kind] ?? `The work "${kind}"`} ${fateOf(failed, code)}.`;
}

function fateOf({ type, vendor = 'the provider' }: FailedItem, code: string): string {
  switch (type) {
    case failureTypes.unavailable:
      return `waits for ${vendor}, which is late, down or over its limit (${code}): it is tried again by itself`;
    case failureTypes.rejected:
    case failureTypes.deliveryFailed:
      return `was refused for good by ${vendor} (${explainCode(code)}): mend what it objects to and retry, or skip it`;
    case failureTypes.deliveryUnknown:
      return `may have gone out through ${vendor} or not (${code}), and nothing can look it up: resend it or skip it`;
    case failureTypes.deliveryInFlight:
      return 'is under way in another try: it is tried again by itself';
    case failureTypes.notConfigured:
      return 'lacks a setting: add it and retry, or skip it';
    case failureTypes.notFound:
      return 'needs something that is not there any more: skip it';
    default:
      return `failed for a reason of our own (${code}): it is tried again by itself, and the log says where it arose`;
  }
}

import type { StopReason } from '../../domain/lead-state.ts';
import type { SuppressionReason } from '../../domain/suppression.ts';

/** What each reason means, as the end of a sentence after `because`, and for what reason it ends what runs. */
export const suppressionWords: Readonly<
  Record<SuppressionReason, { readonly because: string; readonly stop: StopReason }>
> = {
  unsubscribed: { because: 'the lead unsubscribed', stop: 'opted-out' },
  'sms-stop': { because: 'the lead asked by SMS to stop', stop: 'opted-out' },
  complaint: { because: 'the lead reported a message as spam', stop: 'complained' },
  'hard-bounce': { because: 'the address takes no messages', stop: 'unreachable' },
  'soft-bounces': { because: 'messages to it could not be delivered again and again', stop: 'unreachable' },
  provider: { because: 'the provider does not deliver to it', stop: 'unreachable' },
  imported: { because: 'it stands in an imported list', stop: 'opted-out' },
  operator: { because: 'an operator asked for it', stop: 'opted-out' },
};

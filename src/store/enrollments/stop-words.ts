import type { StopReason } from '../../domain/lead-state.ts';

/** Why enrollments were stopped, as the end of a sentence after `because`. */
export const stopWords: Readonly<Record<StopReason, string>> = {
  replied: 'the lead answered',
  'colleague-replied': 'somebody else at the same company answered',
  operator: 'an operator asked for it',
  'stopped-in-crm': 'a person asked for it in the CRM',
  superseded: 'the lead came again by a hotter source',
  'opted-out': 'the lead asked not to be written to',
  complained: 'the lead reported a message as spam',
  unreachable: 'its address cannot be reached',
  'meeting-booked': 'the lead booked a meeting',
  'taken-over': 'a person took over',
  moved: 'a person chose another sequence',
  relabelled: 'a person said what this lead is',
  merged: 'the lead turned out to be the same person as another',
  'not-confirmed': 'the lead did not confirm its e-mail address in time',
  recalled: 'its version was recalled',
};

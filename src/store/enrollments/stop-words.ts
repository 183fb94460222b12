import type { StopReason } from '../../domain/lead-state.ts';

/** Why enrollments were stopped, as the end of a sentence after `because`. */
export const stopWords: Readonly<Record<StopReason, string>> = {
  replied: 'the lead answered',
  operator: 'an operator asked for it',
  superseded: 'the lead came again by a hotter source',
  relabelled: 'a person said what this lead is',
  merged: 'the lead turned out to be the same person as another',
  'not-confirmed': 'the lead did not confirm its e-mail address in time',
};

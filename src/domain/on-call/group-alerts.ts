/** Beyond so many SMS within the window, the next is for all that wait. */
const mostSingleSms = 3;

/** How far back one looks for other alerts to the same person. */
export const stormWindowMs = 300_000;

/**
 * How a person is told of one more alert: `single`, an SMS of its own; `group`, one SMS for all that wait; `joined`, none,
 * since the SMS about the group that this person has not answered yet leads to this one too.
 */
export type AlertForm = 'single' | 'group' | 'joined';

/** An alert of which a person was told within the window. */
export interface EarlierAlert {
  readonly form: AlertForm;
  /** True while nobody has taken it. */
  readonly isOpen: boolean;
}

/** Decides how a person is told of one more alert, so that a storm of leads does not become a storm of SMS. */
export function groupAlerts(earlier: readonly EarlierAlert[]): AlertForm {
  if (earlier.some(({ form, isOpen }) => form === 'group' && isOpen)) return 'joined';
  return earlier.length < mostSingleSms ? 'single' : 'group';
}

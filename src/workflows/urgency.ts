import { AsyncLocalStorage, type ActivityOptions } from '@temporalio/workflow';

/** Whose turn it is among activities that wait in one queue: 1 comes first, 5 last; fairly between the keys of one rank. */
type Urgency = NonNullable<ActivityOptions['priority']>;

/** The urgency of the code that runs, as cancellation scopes are kept: a lead may be worked for two submissions at once. */
const current = new AsyncLocalStorage<Urgency>();

/** Runs what is done for one submission, with its urgency for every activity in it. */
export function withUrgency<Result>(urgency: Urgency | undefined, action: () => Promise<Result>): Promise<Result> {
  return urgency === undefined ? action() : current.run(urgency, action);
}

/** Answers the urgency of what is done now; undefined outside, where the workflow's own holds. */
export function currentUrgency(): Urgency | undefined {
  return current.getStore();
}

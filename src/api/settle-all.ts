/**
 * Waits for all of them, so that one that fails holds up no other.
 * @throws AggregateError of what failed, when all has been tried
 */
export async function settleAll(work: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be handed over`);
}

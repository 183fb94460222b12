/** Writes the answer to a batch as HubSpot does; with errors it belongs to a 207. */
export function batchAnswer(results: readonly unknown[], errors: readonly unknown[] = []): Record<string, unknown> {
  const at = new Date().toISOString();
  return {
    status: 'COMPLETE',
    results,
    startedAt: at,
    completedAt: at,
    ...(errors.length > 0 && { numErrors: errors.length, errors }),
  };
}

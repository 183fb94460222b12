const hourMs = 3_600_000;

/** Below this nothing counts as silence, however often leads come. */
const shortestMs = 6 * hourMs;

const percentile = 0.95;
const times = 3;
const fewestHours = 10;

/**
 * Learns how long a source is usually silent at most: three times the 95th percentile of the gaps between its leads, at
 * least six hours. Where leads come at random, one gap in 8,000 is longer than that.
 * @param arrivals when leads came, in any order
 * @returns milliseconds; undefined while leads came in fewer than ten different hours, since a burst says nothing of gaps
 */
export function usualGapMs(arrivals: readonly Date[]): number | undefined {
  if (hoursWithArrivals(arrivals) < fewestHours) return undefined;
  const timesMs = arrivals.map((arrival) => arrival.getTime()).toSorted((one, other) => one - other);
  const gapsMs = timesMs.slice(1).map((timeMs, index) => timeMs - (timesMs[index] ?? timeMs));
  const inOrder = gapsMs.toSorted((one, other) => one - other);
  return Math.max(shortestMs, times * (inOrder[Math.ceil(percentile * inOrder.length) - 1] ?? 0));
}

/** Counts the hours in which something came: a thousand leads of one import are one sign of life. */
export function hoursWithArrivals(arrivals: readonly Date[]): number {
  return new Set(arrivals.map((arrival) => Math.floor(arrival.getTime() / hourMs))).size;
}

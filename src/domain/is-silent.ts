import { hoursWithArrivals, usualGapMs } from './usual-gap.ts';

interface Quiet {
  /** When leads came, in any order. */
  readonly arrivals: readonly Date[];
  readonly now: Date;
  /** How long it may be silent, as the playbook says; learned when absent. */
  readonly usualGapMs?: number | undefined;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** So many earlier stretches are looked at. */
const mostStretches = 4;
/** Had leads come in fewer hours of an earlier stretch, chance alone could explain that none came in this one. */
const fewestHoursMissed = 6;
/** Longer than a weekend with a holiday; for sources of which no earlier week is known. */
const patienceMs = 4 * dayMs;

/**
 * Tells whether a source is silent for longer than is usual for it. A gap that the playbook gives decides alone.
 * Otherwise the silence must be longer than the gap that was learned, and leads must be missing: in most of the same
 * stretches of earlier weeks (the same weekdays and hours, up to four) they came in at least six different hours. So the
 * nights and weekends of a source that sleeps then raise no alarm. While no earlier stretch is known, four days must pass.
 */
export function isSilent({ arrivals, now, usualGapMs: givenGapMs }: Quiet): boolean {
  const timesMs = arrivals.map((arrival) => arrival.getTime());
  if (timesMs.length === 0) return false;
  const lastMs = timesMs.reduce((one, other) => Math.max(one, other));
  const silenceMs = now.getTime() - lastMs;
  if (givenGapMs !== undefined) return silenceMs > givenGapMs;

  const learnedGapMs = usualGapMs(arrivals);
  if (learnedGapMs === undefined || silenceMs <= learnedGapMs) return false;
  const firstMs = timesMs.reduce((one, other) => Math.min(one, other));
  const weeksMs = Math.ceil(silenceMs / weekMs) * weekMs;
  const stretches = Array.from({ length: mostStretches }, (_, index) => lastMs - (index + 1) * weeksMs)
    .filter((fromMs) => fromMs >= firstMs)
    .map((fromMs) => arrivals.filter((arrival) => isWithin(arrival, fromMs, fromMs + silenceMs)));
  if (stretches.length === 0) return silenceMs > patienceMs;
  const lively = stretches.filter((stretch) => hoursWithArrivals(stretch) >= fewestHoursMissed);
  return lively.length * 2 > stretches.length;
}

function isWithin(arrival: Date, fromMs: number, toMs: number): boolean {
  return arrival.getTime() > fromMs && arrival.getTime() <= toMs;
}

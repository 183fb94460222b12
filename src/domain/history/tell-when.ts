const dayMs = 86_400_000;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How a moment stands in a sentence: `of` as in "a ticket of 3 days ago", `in` as in "wrote in March". */
export interface ToldTime {
  readonly of: string;
  readonly in: string;
  /** As in "open since March". */
  readonly since: string;
}

/** Tells how long ago something was as people do: by days for two weeks, then by the month, UTC. */
export function tellWhen(at: Date, now: Date): ToldTime {
  const days = Math.floor((now.getTime() - at.getTime()) / dayMs);
  if (days < 1) return { of: 'of today', in: 'today', since: 'since today' };
  if (days < 14) {
    const ago = days === 1 ? '1 day ago' : `${days} days ago`;
    return { of: `of ${ago}`, in: ago, since: `since ${ago}` };
  }
  const name = months[at.getUTCMonth()] ?? '';
  const month = days < 330 ? name : `${name} ${at.getUTCFullYear()}`;
  return { of: `of ${month}`, in: `in ${month}`, since: `since ${month}` };
}

/** From when until when somebody stands in. */
interface Shift {
  readonly from: Date;
  readonly until: Date;
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads a shift as ISO 8601 writes an interval, for example `2026-11-24T09:00/2026-11-25T09:00`. A time without offset is
 * in UTC, so that it means the same on every machine.
 * @throws RangeError that says what is wrong
 */
export function readShift(text: string): Shift {
  const [from, until, ...more] = text.split('/').map(readMoment);
  if (from === undefined || until === undefined || more.length > 0) {
    throw new RangeError(`"${text}" is no shift such as 2026-11-24T09:00/2026-11-25T09:00`);
  }
  if (from >= until) throw new RangeError('A shift ends after it begins');
  return { from, until };
}

function readMoment(text: string): Date {
  const [, , zone] = moment.exec(text) ?? [];
  const at = new Date(moment.test(text) && zone === undefined ? `${text}Z` : text);
  if (!moment.test(text) || Number.isNaN(at.getTime())) {
    throw new RangeError(`"${text}" is no time such as 2026-11-24T09:00 (UTC) or 2026-11-24T09:00-05:00`);
  }
  return at;
}

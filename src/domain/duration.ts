const unitsMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a duration as a playbook writes it: whole minutes, hours or days, for example `5m`, `12h`, `2d`.
 * @returns milliseconds; a day is 24 hours
 * @throws RangeError when the text is no such duration
 */
export function durationMs(duration: string): number {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(duration) ?? [];
  const unitMs = unit === undefined ? undefined : unitsMs[unit];
  if (unitMs === undefined) throw new RangeError(`"${duration}" is no duration such as 5m, 12h or 2d`);
  return Number(count) * unitMs;
}

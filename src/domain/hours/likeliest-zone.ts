/**
 * Answers the first of some candidate zones, which come likeliest first.
 * @throws RangeError when there is none
 */
export function likeliestZone(timeZones: readonly string[]): string {
  const [likeliest] = timeZones;
  if (likeliest === undefined) throw new RangeError('a place has at least one time zone');
  return likeliest;
}

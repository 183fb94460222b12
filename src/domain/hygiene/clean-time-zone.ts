import { cleanLine } from './clean-line.ts';
import type { Cleaned } from './cleaned.ts';

/**
 * Reads a zone of the IANA database as this runtime knows it, also as HubSpot spells it (`america_slash_new_york`,
 * https://knowledge.hubspot.com/properties/hubspots-default-contact-properties). Offsets such as `+02:00` are no zone: they
 * know no summer time.
 */
export function cleanTimeZone(stated: unknown): Cleaned<string> {
  const { value: zone, remarks } = cleanLine(stated, 100);
  if (zone === undefined) return { remarks };
  const known = knownZone(zone.replaceAll('_slash_', '/').replaceAll('_hyphen_', '-'));
  return known === undefined ? { remarks: [...remarks, 'invalid-time-zone'] } : { value: known, remarks };
}

function knownZone(zone: string): string | undefined {
  if (!/^[a-z]/i.test(zone)) return undefined;
  try {
    const canonical = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    // The runtime may know a zone by an older name (Asia/Calcutta); only the case of the letters is taken from it.
    return canonical.toLowerCase() === zone.toLowerCase() ? canonical : zone;
  } catch {
    return undefined;
  }
}

import { canonicalZone } from '../../../domain/time-zone/canonical-zone.ts';
import { cleanTimeZone } from '../../../domain/hygiene/clean-time-zone.ts';

/** Reads a value of HubSpot's property `hs_timezone`; old names of zones become those of today. */
export function timeZoneFrom(value: string | undefined): string | undefined {
  const { value: zone } = cleanTimeZone(value);
  return zone && canonicalZone(zone);
}

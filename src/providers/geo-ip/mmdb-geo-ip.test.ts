import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GeoIp } from '../geo-ip.ts';
import { openMmdbGeoIp } from './mmdb-geo-ip.ts';

/** The types of MMDB's data that are needed (https://maxmind.github.io/MaxMind-DB/#data-field-format). */
const dataTypes = { string: 2, uint32: 6, map: 7 } as const;

let folder: string;
let geoIp: GeoIp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-geo-ip-'));
  geoIp = await openMmdbGeoIp();
});
afterAll(() => rm(folder, { recursive: true }));

describe('openMmdbGeoIp', () => {
  it.each([
    { ipAddress: '8.8.8.8', country: 'US' },
    { ipAddress: '141.20.1.1', country: 'DE' },
    { ipAddress: '200.147.3.157', country: 'BR' },
    { ipAddress: '::ffff:141.20.1.1', country: 'DE' },
    { ipAddress: '2001:4860:4860::8888', country: 'US' },
    { ipAddress: '2a01:4f8::1', country: 'DE' },
  ])('finds $ipAddress in $country with the data that comes along', ({ ipAddress, country }) => {
    expect(geoIp.locate(ipAddress)).toEqual({ country });
  });

  it('reads the time zone of a database of cities', async () => {
    const entry = { country: { iso_code: 'US' }, location: { time_zone: 'America/Chicago' } };
    const cities = await openMmdbGeoIp(await databaseOf(entry));
    expect(cities.locate('8.8.8.8')).toEqual({ country: 'US', timeZone: 'America/Chicago' });
  });

  it('answers nothing for entries that it cannot read', async () => {
    const strange = await openMmdbGeoIp(await databaseOf({ country: 'US', location: 'here', country_code: 'None' }));
    expect(strange.locate('8.8.8.8')).toEqual({});
  });

  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
    '::',
    '::1',
    'fd00::1',
    'fe80::1',
    'fe80::1%eth0',
    '2001:db8::1',
    '::ffff:10.0.0.1',
  ])('answers nothing for %s, not even where the database has a country for it', async (ipAddress) => {
    const everywhere = await openMmdbGeoIp(await databaseOf({ country_code: 'AU' }));
    expect(everywhere.locate('8.8.8.8')).toEqual({ country: 'AU' });
    expect(everywhere.locate(ipAddress)).toEqual({});
  });

  it.each(['', 'unknown', '8.8', '8.8.8.8:443', '999.1.1.1', '8.8.8.8, 10.0.0.1', '::g'])(
    'answers nothing for %j',
    (ipAddress) => {
      expect(geoIp.locate(ipAddress)).toEqual({});
    },
  );

  it('fails at once when the file is no database', async () => {
    const file = join(folder, 'rubbish.mmdb');
    await writeFile(file, 'rubbish');
    await expect(openMmdbGeoIp(file)).rejects.toThrow();
  });
});

/** Writes a database whose one node has the entry for every IPv4 address (https://maxmind.github.io/MaxMind-DB/). */
async function databaseOf(entry: object): Promise<string> {
  const nodeCount = 1;
  const record = uint(nodeCount + 16, 3);
  const metadata = {
    binary_format_major_version: 2,
    database_type: 'Test',
    ip_version: 4,
    node_count: nodeCount,
    record_size: 24,
    build_epoch: 0,
  };
  const marker = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')]);
  const parts = [record, record, Buffer.alloc(16), encode(entry), marker, encode(metadata)];
  const file = join(folder, `${crypto.randomUUID()}.mmdb`);
  await writeFile(file, Buffer.concat(parts));
  return file;
}

function encode(value: unknown): Buffer {
  if (typeof value === 'string') return Buffer.concat([control(dataTypes.string, value.length), Buffer.from(value)]);
  if (typeof value === 'number') return Buffer.concat([control(dataTypes.uint32, 4), uint(value, 4)]);
  const entries = Object.entries(value as Record<string, unknown>);
  const items = entries.flatMap(([key, held]) => [encode(key), encode(held)]);
  return Buffer.concat([control(dataTypes.map, entries.length), ...items]);
}

function control(type: number, size: number): Buffer {
  return Buffer.from(size < 29 ? [(type << 5) | size] : [(type << 5) | 29, size - 29]);
}

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

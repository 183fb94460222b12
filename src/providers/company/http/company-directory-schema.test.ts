import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { companyDirectorySchema } from './company-directory-schema.ts';
import { publishedVendors } from './published-vendors.fixture.ts';

const manual = new URL('../../../../docs/vendors/company-directory.md', import.meta.url);

const configuration = {
  vendor: 'acme-data',
  url: 'https://api.domains.example/companies/{domain}',
  fields: { name: 'data.name', city: ['data.city', 'locations.0.city'] },
};

describe('companyDirectorySchema', () => {
  it('reads one place or several for a field', () => {
    expect(companyDirectorySchema.parse(configuration).fields).toEqual({
      name: ['data.name'],
      city: ['data.city', 'locations.0.city'],
    });
  });

  it('reads where the key goes', () => {
    const key = { in: 'header', name: 'Authorization', prefix: 'Bearer ' };
    expect(companyDirectorySchema.parse({ ...configuration, key }).key).toEqual(key);
  });

  it.each([
    'https://api.example.com/companies',
    'https://{domain}/company.json',
    'https://api.{domain}.example/',
    'https://{domain}@api.example.com/',
    'https://api.example.com/#{domain}',
    'https://api.example.com/{domain}?domain={domain}',
    'ftp://api.example.com/{domain}',
    'api.example.com/{domain}',
    '',
  ])('refuses %j as URL', (url) => {
    expect(companyDirectorySchema.safeParse({ ...configuration, url }).success).toBe(false);
  });

  it.each([
    { fields: {} },
    { fields: { nickname: 'name' } },
    { fields: { name: '' } },
    { fields: { name: 'data..name' } },
    { fields: { name: [] } },
    { vendor: 'Acme Data' },
    { key: { in: 'body', name: 'key' } },
    { key: { in: 'header', name: 'X Key' } },
    { apiKey: 'key-4711' },
  ])('refuses %j', (change) => {
    expect(companyDirectorySchema.safeParse({ ...configuration, ...change }).success).toBe(false);
  });

  it('reads the examples of the manual, which are those that are tried', async () => {
    const blocks = (await readFile(manual, 'utf8')).matchAll(/```yaml\n(.*?)```/gs);
    const examples = [...blocks].map(([, yaml = '']) => companyDirectorySchema.parse(parse(yaml)));
    const tried = publishedVendors.map(({ configuration: { url, ...rest } }, index) => {
      const host = new URL(examples[index]?.url ?? 'https://missing.example').origin;
      return companyDirectorySchema.parse({ ...rest, url: `${host}${url}` });
    });
    expect(examples).toEqual(tried);
  });
});

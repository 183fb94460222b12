import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import type { ConfigurationError } from './configuration-error.ts';

const sound = {
  DATABASE_URL: 'postgres://leadline:secret@127.0.0.1/leadline',
  LEADLINE_API_TOKEN: 'a-token-of-enough-length',
  LEADLINE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const hubSpot = { HUBSPOT_ACCESS_TOKEN: 'pat' };
const app = { SALESFORCE_LOGIN_URL: 'https://acme.my.salesforce.com', SALESFORCE_CLIENT_ID: '3MVG9' };
const salesforce = { ...app, SALESFORCE_CLIENT_SECRET: 'secret' };
const http = { LEADLINE_HTTP_CRM: 'crm.yaml' };

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const user = { SALESFORCE_USERNAME: 'bot@acme.example', SALESFORCE_PRIVATE_KEY: pem };

function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig({ ...sound, ...environment });
    return [];
  } catch (error) {
    return (error as ConfigurationError).faults;
  }
}

describe('the configuration of the CRM', () => {
  it.each([
    { given: {}, expected: undefined },
    { given: hubSpot, expected: { vendor: 'hubspot', accessToken: 'pat' } },
    { given: salesforce, expected: { vendor: 'salesforce', clientId: '3MVG9', clientSecret: 'secret' } },
    { given: { ...app, ...user }, expected: { vendor: 'salesforce', username: 'bot@acme.example', privateKey: pem } },
    { given: { ...http, HTTP_CRM_API_KEY: 'key' }, expected: { vendor: 'http', file: 'crm.yaml', apiKey: 'key' } },
    { given: { ...hubSpot, ...salesforce, LEADLINE_CRM: 'salesforce' }, expected: { vendor: 'salesforce' } },
    { given: { ...hubSpot, LEADLINE_CRM: 'none' }, expected: undefined },
  ])('is whose keys are set, or which was chosen: case %#', ({ given, expected }) => {
    const { crm } = readConfig({ ...sound, ...given });
    if (expected === undefined) expect(crm).toBeUndefined();
    else expect(crm).toMatchObject(expected);
  });

  it('takes a private key in one line', () => {
    const line = pem.replaceAll('\n', String.raw`\n`);
    const config = readConfig({ ...sound, ...app, ...user, SALESFORCE_PRIVATE_KEY: line });
    expect(config.crm).toMatchObject({ privateKey: pem });
  });

  it.each([
    {
      what: 'two without a choice',
      given: { ...hubSpot, ...salesforce },
      fault: 'LEADLINE_CRM: set it to hubspot or salesforce (or none), since each of them is configured',
    },
    {
      what: 'one that has no keys',
      given: { ...hubSpot, LEADLINE_CRM: 'http' },
      fault: 'LEADLINE_CRM: set LEADLINE_HTTP_CRM as well, or leave it out',
    },
    {
      what: 'Salesforce by half',
      given: app,
      fault: 'SALESFORCE_CLIENT_SECRET: set together with SALESFORCE_LOGIN_URL, SALESFORCE_CLIENT_ID, or set none',
    },
    {
      what: 'a user without a key',
      given: { ...app, SALESFORCE_USERNAME: 'bot' },
      fault:
        'SALESFORCE_PRIVATE_KEY: set together with SALESFORCE_LOGIN_URL, SALESFORCE_CLIENT_ID, SALESFORCE_USERNAME, or set none',
    },
    {
      what: 'a secret and a user',
      given: { ...salesforce, ...user },
      fault: 'SALESFORCE_CLIENT_SECRET: leave it out, or SALESFORCE_USERNAME and SALESFORCE_PRIVATE_KEY',
    },
    {
      what: 'a key that is none',
      given: { ...app, ...user, SALESFORCE_PRIVATE_KEY: 'abc' },
      fault: 'SALESFORCE_PRIVATE_KEY: must be a private key in PEM, beginning with -----BEGIN',
    },
  ])('refuses $what', ({ given, fault }) => {
    expect(faultsOf(given)).toEqual([fault]);
  });
});

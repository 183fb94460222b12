import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import { queueRates } from './queue-rates.ts';

const sound = {
  DATABASE_URL: 'pglite:',
  LEADLINE_API_TOKEN: 'a token of sixteen characters',
  LEADLINE_MASTER_KEY: Buffer.alloc(32).toString('base64'),
};

describe('queueRates', () => {
  it('gives each queue the rate of the vendor that is called from it, the models that of the first', () => {
    const keys = {
      ...{ HUBSPOT_ACCESS_TOKEN: 'h', SENDGRID_API_KEY: 'SG.s', SLACK_BOT_TOKEN: 'x', SLACK_MAX_PER_SECOND: '2.5' },
      ...{ ANTHROPIC_API_KEY: 'a', OPENAI_API_KEY: 'o' },
    };
    expect(queueRates(readConfig({ ...sound, ...keys }))).toEqual({ crm: 9, model: 8, email: 9, chat: 2.5 });
  });

  it('gives the queue of the CRM the rate of the one that is chosen', () => {
    const keys = { HUBSPOT_ACCESS_TOKEN: 'h', LEADLINE_HTTP_CRM: 'crm.yaml', HTTP_CRM_MAX_PER_SECOND: '3' };
    expect(queueRates(readConfig({ ...sound, ...keys, LEADLINE_CRM: 'http' }))).toEqual({ crm: 3 });
    expect(queueRates(readConfig({ ...sound, ...keys, LEADLINE_CRM: 'none' }))).toEqual({});
  });

  it('leaves a queue alone whose vendor has no rate, or is not connected', () => {
    expect(queueRates(readConfig({ ...sound, ANTHROPIC_API_KEY: 'a' }))).toEqual({ model: 0.8 });
    expect(queueRates(readConfig({ ...sound, SLACK_BOT_TOKEN: 'x', SLACK_MAX_PER_SECOND: '0' }))).toEqual({});
  });
});

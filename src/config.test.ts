import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import type { ConfigurationError } from './configuration-error.ts';

const sound = {
  DATABASE_URL: 'postgres://leadline:secret@127.0.0.1/leadline',
  LEADLINE_API_TOKEN: 'a-token-of-enough-length',
  LEADLINE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigurationError).faults;
  }
}

describe('readConfig', () => {
  it('needs a database, a token and a key, and takes the usual for the rest', () => {
    expect(readConfig(sound)).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000', openAi: undefined });
  });

  it('names every fault at once, each with what to do', () => {
    const faults = faultsOf({ PORT: 'high', DATABASE_URL: 'mysql://x', LEADLINE_MASTER_KEY: 'c2hvcnQ=' });
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).toMatch(/PORT[^]*DATABASE_URL[^]*LEADLINE_API_TOKEN[^]*LEADLINE_MASTER_KEY/);
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ ...sound, OPENAI_API_KEY: '', POSTMARK_SERVER_TOKEN: '' }).openAi).toBeUndefined();
  });

  it('switches a vendor on by its keys alone', () => {
    const { hubSpot, slack } = readConfig({ ...sound, HUBSPOT_ACCESS_TOKEN: 'token' });
    expect(hubSpot).toEqual({ accessToken: 'token' });
    expect(slack).toBeUndefined();
  });

  it('refuses keys that are given by half', () => {
    expect(faultsOf({ ...sound, TWILIO_ACCOUNT_SID: 'AC1', POSTMARK_WEBHOOK_USER: 'postmark' })).toEqual([
      'TWILIO_AUTH_TOKEN, TWILIO_FROM: set together with TWILIO_ACCOUNT_SID, or set none',
      'POSTMARK_WEBHOOK_PASSWORD: set together with POSTMARK_WEBHOOK_USER, or set none',
    ]);
  });

  it('takes one way to Slack, and a signing secret for a bot only', () => {
    const webhook = { SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T1/B1/s3cret' };
    expect(readConfig({ ...sound, ...webhook }).slack).toEqual({ webhookUrl: webhook.SLACK_WEBHOOK_URL });
    expect(faultsOf({ ...sound, ...webhook, SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      'SLACK_WEBHOOK_URL: leave it out, since the bot of SLACK_BOT_TOKEN posts already',
    ]);
    expect(faultsOf({ ...sound, SLACK_SIGNING_SECRET: 's3cret' })).toEqual([
      expect.stringMatching(/^SLACK_SIGNING_SECRET: set SLACK_BOT_TOKEN as well/),
    ]);
  });

  it('refuses to sandbox a vendor that it does not know', () => {
    expect(faultsOf({ ...sound, LEADLINE_SANDBOXED: 'openai,fax' })).toHaveLength(1);
  });

  it('takes the address of Temporal from the same environment', () => {
    const { temporal } = readConfig({ ...sound, TEMPORAL_ADDRESS: '127.0.0.1:7777', TEMPORAL_NAMESPACE: 'leads' });
    expect(temporal).toMatchObject({ connectionOptions: { address: '127.0.0.1:7777' }, namespace: 'leads' });
  });

  it('takes the usual rate of each vendor, or another', () => {
    const { vendorRates } = readConfig({ ...sound, SLACK_MAX_PER_SECOND: '0', ANTHROPIC_MAX_PER_SECOND: '12.5' });
    expect(vendorRates).toMatchObject({ openai: 8, slack: 0, anthropic: 12.5, smtp: 5 });
    expect(faultsOf({ ...sound, SLACK_MAX_PER_SECOND: '-1' })).toEqual([
      expect.stringMatching(/^SLACK_MAX_PER_SECOND/),
    ]);
  });
});

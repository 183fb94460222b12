import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { vendors } from '../src/environment-schema.ts';
import { makeApiToken, makeMasterKey } from './leadline-folder.ts';
import { sandboxEnvironment, vendorsWithoutKeys, withoutEmpty } from './sandbox-environment.ts';

const baseUrls = {
  openai: 'http://127.0.0.1:1/openai/v1',
  anthropic: 'http://127.0.0.1:1/anthropic',
  hubspot: 'http://127.0.0.1:1/hubspot',
  postmark: 'http://127.0.0.1:1/postmark',
  sendgrid: 'http://127.0.0.1:1/sendgrid',
  mailgun: 'http://127.0.0.1:1/mailgun',
  smtp: 'smtp://sandbox:sandbox@127.0.0.1:1',
  twilio: 'http://127.0.0.1:1/twilio',
  slack: 'http://127.0.0.1:1/slack/api/',
  facebook: 'http://127.0.0.1:1/facebook',
  salesforce: 'http://127.0.0.1:1/salesforce',
  zendesk: 'http://127.0.0.1:1/zendesk',
  jira: 'http://127.0.0.1:1/jira',
};

const own = {
  DATABASE_URL: 'pglite:',
  LEADLINE_API_TOKEN: makeApiToken(),
  LEADLINE_MASTER_KEY: makeMasterKey(),
  TEMPORAL_ADDRESS: '127.0.0.1:1',
};

describe('the environment of the embedded start', () => {
  it('sandboxes every vendor when no key is given, in a configuration that holds', () => {
    const sandboxed = vendorsWithoutKeys({});
    expect(sandboxed).toEqual([...vendors]);
    const config = readConfig({ ...own, ...sandboxEnvironment({ baseUrls }, sandboxed) });
    expect([...config.sandboxed]).toEqual([...vendors]);
    expect([config.openAi, config.hubSpot, config.email, config.twilio, config.slack]).toEqual([
      expect.objectContaining({ baseUrl: baseUrls.openai }),
      expect.objectContaining({ baseUrl: baseUrls.hubspot }),
      expect.objectContaining({ vendor: 'postmark', baseUrl: baseUrls.postmark }),
      expect.objectContaining({ baseUrl: baseUrls.twilio }),
      expect.objectContaining({ baseUrl: baseUrls.slack }),
    ]);
    expect(config.ticketDesk).toMatchObject({ vendor: 'zendesk', baseUrl: baseUrls.zendesk });
  });

  it('leaves a vendor with a key of its own real', () => {
    const given = withoutEmpty({ HUBSPOT_ACCESS_TOKEN: 'pat-1', SLACK_BOT_TOKEN: '' });
    const sandboxed = vendorsWithoutKeys(given);
    expect(sandboxed).toEqual(vendors.filter((vendor) => vendor !== 'hubspot'));
    const config = readConfig({ ...own, ...given, ...sandboxEnvironment({ baseUrls }, sandboxed) });
    expect(config.hubSpot).toEqual({ accessToken: 'pat-1' });
    expect(config.sandboxed.has('hubspot')).toBe(false);
  });

  it.each(['OPENAI_API_KEY', 'ANTHROPIC_API_KEY'])('lets no sandbox judge leads beside a model with %s', (name) => {
    const sandboxed = vendorsWithoutKeys({ [name]: 'sk-1' });
    expect(sandboxed).not.toContain('openai');
    expect(sandboxed).not.toContain('anthropic');
    expect(sandboxed).toContain('hubspot');
  });

  it.each([
    { SENDGRID_API_KEY: 'SG.1' },
    { MAILGUN_API_KEY: 'key', MAILGUN_DOMAIN: 'mg.ours.example' },
    { SMTP_URL: 'smtp://mail.ours.example' },
    { POSTMARK_SERVER_TOKEN: 'token' },
  ])('lets no sandbox send e-mail beside a real provider with %j', (given) => {
    const sandboxed = vendorsWithoutKeys(given);
    const config = readConfig({ ...own, ...given, ...sandboxEnvironment({ baseUrls }, sandboxed) });
    expect(config.email).toMatchObject({ vendor: Object.keys(given)[0]?.split('_')[0]?.toLowerCase() });
    for (const vendor of ['postmark', 'sendgrid', 'mailgun', 'smtp'] as const) expect(sandboxed).not.toContain(vendor);
  });

  it('lets no sandbox take tickets beside a real desk', () => {
    const given = {
      JIRA_BASE_URL: 'https://acme.atlassian.net',
      JIRA_EMAIL: 'bot@ours.example',
      JIRA_API_TOKEN: 'token',
      JIRA_PROJECT_KEY: 'SUP',
    };
    const sandboxed = vendorsWithoutKeys(given);
    expect(sandboxed).not.toContain('zendesk');
    const config = readConfig({ ...own, ...given, ...sandboxEnvironment({ baseUrls }, sandboxed) });
    expect(config.ticketDesk).toMatchObject({ vendor: 'jira', baseUrl: 'https://acme.atlassian.net' });
  });

  it('does not stand in for a Slack that has an incoming webhook', () => {
    expect(vendorsWithoutKeys({ SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T1/B1/s3cret' })).not.toContain(
      'slack',
    );
  });

  it('does not put placeholders beside half of a vendor’s keys, so that the configuration names what is missing', () => {
    const given = { TWILIO_ACCOUNT_SID: 'AC1' };
    const sandboxed = vendorsWithoutKeys(given);
    expect(sandboxed).not.toContain('twilio');
    expect(() => readConfig({ ...own, ...given, ...sandboxEnvironment({ baseUrls }, sandboxed) })).toThrow(
      /TWILIO_AUTH_TOKEN, TWILIO_FROM/,
    );
  });
});

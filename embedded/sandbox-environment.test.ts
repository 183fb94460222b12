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
  twilio: 'http://127.0.0.1:1/twilio',
  slack: 'http://127.0.0.1:1/slack/api/',
  facebook: 'http://127.0.0.1:1/facebook',
  salesforce: 'http://127.0.0.1:1/salesforce',
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
    expect([config.openAi, config.hubSpot, config.postmark, config.twilio, config.slack]).toEqual([
      expect.objectContaining({ baseUrl: baseUrls.openai }),
      expect.objectContaining({ baseUrl: baseUrls.hubspot }),
      expect.objectContaining({ baseUrl: baseUrls.postmark }),
      expect.objectContaining({ baseUrl: baseUrls.twilio }),
      expect.objectContaining({ baseUrl: baseUrls.slack }),
    ]);
  });

  it('leaves a vendor with a key of its own real', () => {
    const given = withoutEmpty({ HUBSPOT_ACCESS_TOKEN: 'pat-1', SLACK_BOT_TOKEN: '' });
    const sandboxed = vendorsWithoutKeys(given);
    expect(sandboxed).toEqual(['openai', 'anthropic', 'postmark', 'twilio', 'slack', 'facebook', 'salesforce']);
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

  it('does not put placeholders beside half of a vendor’s keys, so that the configuration names what is missing', () => {
    const given = { TWILIO_ACCOUNT_SID: 'AC1' };
    const sandboxed = vendorsWithoutKeys(given);
    expect(sandboxed).not.toContain('twilio');
    expect(() => readConfig({ ...own, ...given, ...sandboxEnvironment({ baseUrls }, sandboxed) })).toThrow(
      /TWILIO_AUTH_TOKEN, TWILIO_FROM/,
    );
  });
});

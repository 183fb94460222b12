import { describe, expect, it } from '@jest/globals';
import type { RegisteredWebhook } from '../../src/providers/registered-webhook.ts';
import { compareWebhooks } from './compare-webhooks.ts';

const ours = 'https://leads.ours.com/webhooks/events/acme';

describe('compareWebhooks', () => {
  it.each<[readonly RegisteredWebhook[], string, string]>([
    [[{ url: ours }], 'ok', `events are posted to ${ours}`],
    [[{ url: 'https://user:word@leads.ours.com/webhooks/events/acme/?key=1' }], 'ok', `events are posted to ${ours}`],
    [[{ url: ours, flaw: 'it is off' }, { url: ours }], 'ok', `events are posted to ${ours}`],
    [[{ url: ours, flaw: 'it is off' }], 'missing', `events have a webhook to ${ours}, but it is off`],
    [[], 'missing', 'events are posted nowhere'],
    [
      [{ url: 'https://a.example/x?key=1' }, { url: 'https://a.example/x?key=2' }, { url: 'none' }],
      'missing',
      'events are posted to https://a.example/x and an address that is none only',
    ],
    [[{ url: ours.replace('https', 'http') }], 'missing', `events are posted to ${ours.replace('https', 'http')} only`],
  ])('of %j is %s: %s', (registered, state, says) => {
    const check = compareWebhooks('acme', { kind: 'events', registered }, 'https://leads.ours.com//');
    expect(check).toMatchObject({ area: 'webhook', subject: 'acme', state, says });
  });

  it('names which of several posts elsewhere', () => {
    const place = { kind: 'leads', of: 'form abc', registered: [] } as const;
    expect(compareWebhooks('typeform', place, 'https://a.example')).toMatchObject({
      says: 'leads of form abc are posted nowhere',
      cure: 'Have typeform post them to https://a.example/webhooks/leads/typeform (docs/vendors/typeform.md).',
    });
  });
});

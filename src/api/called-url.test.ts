import { describe, expect, it } from '@jest/globals';
import { calledUrl } from './called-url.ts';

describe('calledUrl', () => {
  it.each(['https://leads.example', 'https://leads.example/', 'https://leads.example//'])(
    'answers what the sender called, under %s',
    (publicUrl) => {
      const called = calledUrl({ originalUrl: '/webhooks/replies/twilio?one=1' }, publicUrl);
      expect(called.href).toBe('https://leads.example/webhooks/replies/twilio?one=1');
    },
  );

  it('keeps the folder that a proxy serves us under', () => {
    const called = calledUrl({ originalUrl: '/webhooks/replies/twilio' }, 'https://example.com/leads//');
    expect(called.href).toBe('https://example.com/leads/webhooks/replies/twilio');
  });

  it('refuses a path that is none', () => {
    expect(() => calledUrl({ originalUrl: ':99999' }, 'https://leads.example')).toThrow('The path is not valid.');
  });
});

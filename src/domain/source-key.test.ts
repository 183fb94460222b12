import { describe, expect, it } from '@jest/globals';
import { sourceKeyOf } from './source-key.ts';
import { sourcesSchema } from './sources.ts';

const sources = sourcesSchema.parse({
  default: 'other',
  keys: {
    demo_request: { title: 'Demo request', priority: 1, tag: 'source:demo', matches: ['demo*', 'book_a_demo'] },
    whitepaper: { title: 'Download', priority: 4, tag: 'source:whitepaper', matches: ['content_download_*'] },
    webinar: { title: 'Webinar', priority: 3, tag: 'source:webinar', matches: ['webinar*', 'demo_webinar*'] },
    other: { title: 'Other', priority: 5, tag: 'source:other', matches: [] },
  },
});

describe('sourceKeyOf', () => {
  it.each([
    ['demo_request', 'demo_request', 1],
    ['Demo Request', 'demo_request', 1],
    ['  DEMO-landing--page ', 'demo_request', 1],
    ['Book a demo', 'demo_request', 1],
    ['content_download_kubernetes_guide', 'whitepaper', 4],
    ['whitepaper', 'whitepaper', 4],
    ['demo_webinar_may', 'webinar', 3],
    ['other', 'other', 5],
  ])('knows "%s" as %s', (stated, key, priority) => {
    expect(sourceKeyOf(stated, sources)).toEqual({ key, priority, isKnown: true });
  });

  it.each([undefined, '', '   ', 'newsletter', '__proto__', 'constructor'])(
    'gives "%s" to the default source and says so',
    (stated) => {
      expect(sourceKeyOf(stated, sources)).toEqual({ key: 'other', priority: 5, isKnown: false });
    },
  );
});

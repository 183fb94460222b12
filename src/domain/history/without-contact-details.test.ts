import { describe, expect, it } from '@jest/globals';
import { withoutContactDetails } from './without-contact-details.ts';

describe('withoutContactDetails', () => {
  it.each([
    ['Wrote to jane.doe+x@mail.example.co.uk.', 'Wrote to'],
    ['Call +1 (555) 010-0199, please', 'Call, please'],
    ['Call 0049 171/123 45 67 soon', 'Call soon'],
    ['See https://acme.example/a?b=c now', 'See now'],
    ['See www.acme.example/a now', 'See now'],
    ['From acme.com or shop.acme.de/x today', 'From or today'],
  ])('takes them out of "%s"', (text, clean) => {
    expect(withoutContactDetails(text).replace(/ ?\.$/, '')).toBe(clean);
  });

  it.each(['Open deal since March 2025.', 'Came by "Webinar 12" 13 days ago, 3 times.', 'Costs 1,200 a month'])(
    'leaves alone "%s"',
    (text) => {
      expect(withoutContactDetails(text)).toBe(text);
    },
  );
});

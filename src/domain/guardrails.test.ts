import { describe, expect, it } from '@jest/globals';
import { guardrailsSchema } from './guardrails.ts';

const words = { en: 'not' };
const minimal = {
  lengths: { subject: { min: 1, max: 9 }, emailText: { min: 1, max: 9 }, smsText: { min: 1, max: 9 } },
  linkHosts: ['example.com'],
  shoutedWords: 3,
  negations: { before: words, after: words, notNegating: words, breaks: words },
  offensiveWords: { en: 'fie' },
  rules: [{ name: 'a', severity: 'review', says: 'It does.', phrases: { en: 'we promise, double ... money' } }],
};

/** Answers the path and message of every fault. */
function faultsOf(changes: object): string[] {
  const { error } = guardrailsSchema.safeParse({ ...minimal, ...changes });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const rule = (changes: object): object => ({ rules: [{ ...minimal.rules[0], ...changes }] });

describe('guardrailsSchema', () => {
  it('takes the least that guardrails need', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    [
      'a phrase that is no word',
      rule({ phrases: { en: 'we promise, ...' } }),
      'rules.0.phrases.en: begin and end "..." with a word',
    ],
    [
      'a phrase that ends in a gap',
      rule({ phrases: { en: 'double ...' } }),
      'rules.0.phrases.en: begin and end "double ..." with a word',
    ],
    ['an empty line', rule({ phrases: { de: ' , ' } }), 'rules.0.phrases.de: give at least one word'],
    ['neither phrases nor pattern', rule({ phrases: undefined }), 'rules.0: give phrases or a pattern'],
    ['a broken pattern', rule({ pattern: '(' }), 'rules.0.pattern: write a pattern that is a valid regular expression'],
    ['a name with spaces', rule({ name: 'My Rule' }), 'rules.0.name: use lower-case letters, digits and hyphens'],
    ['a host that is a link', { linkHosts: ['https://x.test'] }, 'linkHosts.0: give a host name such as example.com'],
  ])('names %s and where it stands', (_title, changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });

  it('names a severity, a language and a setting that do not exist', () => {
    expect(faultsOf(rule({ severity: 'warn' }))).toEqual([expect.stringContaining('rules.0.severity')]);
    expect(faultsOf(rule({ phrases: { english: 'x y' } }))).toEqual([
      expect.stringContaining('rules.0.phrases.english'),
    ]);
    expect(faultsOf({ shoutedWord: 3 })).toEqual([expect.stringContaining('shoutedWord')]);
  });
});

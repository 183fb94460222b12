import { describe, expect, it } from '@jest/globals';
import { assessmentRulesSchema } from './assessment-rules.ts';

const intentRule = { needsPoints: 1, lowestScore: 1, highestScore: 100, suggestedTone: 'plain' };
const rules = {
  startScores: { default: 30 },
  intents: {
    URGENT_BUYER: intentRule,
    TIRE_KICKER: intentRule,
    SUPPORT_REQUEST: intentRule,
    SPAM: intentRule,
  },
  otherwise: 'TIRE_KICKER',
  confidence: { lowest: 0.3, perPoint: 0.1, highest: 0.9 },
  languages: { en: 'the, and' },
  negations: { en: 'not' },
};

function faultsOf(words: unknown): { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  const parsed = assessmentRulesSchema.safeParse({ ...rules, cues: [{ name: 'speaks', when: { words } }] });
  return parsed.error?.issues.map(({ path, message }) => ({ path, message })) ?? [];
}

describe('the schema of the assessment rules', () => {
  it('takes phrases with commas between them, and a comma too many', () => {
    const parsed = assessmentRulesSchema.parse({
      ...rules,
      cues: [{ name: 'speaks', when: { words: { en: 'how much, price*,', any: 'aws' } } }],
    });
    const words = Object.entries(parsed.cues[0]?.when.words ?? {});
    expect(words.map(([language, phrases]) => [language, phrases.map(({ text }) => text)])).toEqual([
      ['en', ['how much', 'price*']],
      ['any', ['aws']],
    ]);
  });

  it.each(['a', '... price', 'price ...', '<number>', '!!'])(
    'names the phrase that cannot be looked for: %s',
    (phrase) => {
      expect(faultsOf({ en: `quote, ${phrase}` })).toEqual([
        { path: ['cues', 0, 'when', 'words', 'en'], message: expect.stringContaining(`"${phrase}"`) },
      ]);
    },
  );

  it('refuses a language without words', () => {
    expect(faultsOf({ en: ' , ' })).toEqual([
      { path: ['cues', 0, 'when', 'words', 'en'], message: 'give at least one word' },
    ]);
  });

  it('refuses what is no code of a language', () => {
    expect(faultsOf({ english: 'quote' })).toEqual([
      { path: ['cues', 0, 'when', 'words', 'english'], message: expect.any(String) },
    ]);
  });

  it('refuses further words where no words stand', () => {
    const cues = [{ name: 'speaks', when: { source: ['other'], alsoWords: { en: 'quote' } } }];
    expect(assessmentRulesSchema.safeParse({ ...rules, cues }).error?.issues).toMatchObject([
      { path: ['cues', 0, 'when'], message: 'let alsoWords stand beside words' },
    ]);
  });

  it('takes words that lean by their points, and refuses points that are none', () => {
    const cues = [{ name: 'speaks', when: { missing: 'message' } }];
    const { leanings } = assessmentRulesSchema.parse({ ...rules, cues, leanings: { SPAM: { 1.5: 'offer, deal*' } } });
    expect(leanings.SPAM).toMatchObject([{ points: 1.5, words: [{ text: 'offer' }, { text: 'deal*' }] }]);
    expect(assessmentRulesSchema.safeParse({ ...rules, cues, leanings: { SPAM: { much: 'offer' } } }).success).toBe(
      false,
    );
  });

  it('refuses a confidence whose bounds are swapped', () => {
    const confidence = { lowest: 0.9, perPoint: 0.1, highest: 0.3 };
    const cues = [{ name: 'speaks', when: { missing: 'message' } }];
    expect(assessmentRulesSchema.safeParse({ ...rules, confidence, cues }).error?.issues).toMatchObject([
      { path: ['confidence'], message: 'let lowest be no more than highest' },
    ]);
  });
});

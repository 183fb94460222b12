import { describe, expect, it } from '@jest/globals';
import { readText } from './assessment-phrase.ts';
import { detectLanguage } from './detect-language.ts';

const tellingWords = { en: new Set(['the', 'and']), fr: new Set(['le', 'et']) };
const detect = (text: string): string | undefined => detectLanguage(readText(text), tellingWords);

describe('detectLanguage', () => {
  it('answers the language with most of its words in the text', () => {
    expect(detect('Le prix et the conditions')).toBe('fr');
    expect(detect('THE price')).toBe('en');
  });

  it('answers none when no word tells, or two languages are even', () => {
    expect(detect('')).toBeUndefined();
    expect(detect('Kubernetes')).toBeUndefined();
    expect(detect('the prix et')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { templateInLanguage } from './template-in-language.ts';

const template = { text: 'Hi', variants: { de: { text: 'Hallo' } } };

describe('templateInLanguage', () => {
  it('takes the variant in the language', () => {
    expect(templateInLanguage(template, 'de')).toEqual({ parts: { text: 'Hallo' }, language: 'de' });
  });

  it.each([undefined, 'en', 'constructor'])('takes the usual parts, of a language not said, for %s', (language) => {
    const { parts, ...others } = templateInLanguage(template, language);
    expect(parts.text).toBe('Hi');
    expect(others).toEqual({});
  });

  it('takes the usual parts of a template that an enrollment pinned before there were variants', () => {
    expect(templateInLanguage({ text: 'Hi' }, 'de')).toEqual({ parts: { text: 'Hi' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import { comparable, findPhrase } from './find-phrase.ts';

const negations = ['not', 'no', "isn't", 'nicht', 'pas'];
const find = (text: string, ...phrases: string[]): string | undefined =>
  findPhrase(comparable(text), phrases, negations);

describe('findPhrase', () => {
  it.each([
    ['We need a QUOTE soon', 'quote'],
    ['quote', 'quote'],
    ['"quote"?', 'quote'],
    ['Necesitamos un presupuesto económico', 'economico'],
    ['Necesitamos algo economico', 'económico'],
    ['It’s a matter of time', "it's"],
    ['as  soon\nas possible', 'as soon as possible'],
    ['Sehr dringende Anfrage', 'dringend*'],
    ['c++ and c#', 'c++'],
    ['This is not urgent. But a quote is', 'quote'],
    ['not urgent, though urgent tomorrow', 'urgent'],
  ])('finds in "%s" the phrase %s', (text, phrase) => {
    expect(find(text, phrase)).toBe(phrase);
  });

  it.each([
    ['We quoted you', 'quote'],
    ['misquote', 'quote'],
    ['underdringend', 'dringend*'],
    ['not urgent', 'urgent'],
    ['It is not that urgent', 'urgent'],
    ['It isn’t urgent', 'urgent'],
    ['nicht dringend', 'dringend*'],
    ["ce n'est pas urgent", 'urgent'],
  ])('does not find in "%s" the phrase %s', (text, phrase) => {
    expect(find(text, phrase)).toBeUndefined();
  });

  it('answers the first phrase of the list that is there', () => {
    expect(find('price and quote', 'discount', 'quote', 'price')).toBe('quote');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAssessmentPhrase, readPhrase, readText } from './assessment-phrase.ts';

function finds(phrase: string, text: string, negations: readonly string[] = []): boolean {
  return findAssessmentPhrase(readText(text), [readPhrase(phrase)], negations.map(readPhrase)) !== undefined;
}

describe('findAssessmentPhrase', () => {
  it.each([
    ['price', 'What is the PRICE?'],
    ['précio', 'el precio'],
    ['precio', 'el PRÉCIO'],
    ['schließen', 'SCHLIESSEN'],
    ['urgent*', 'it is urgently needed'],
    ['<number> nodes', 'for 1,200 nodes'],
    ['<number> % off', '-40% off'],
    ["can't ... log in", 'I can’t even log in'],
    ['rendez-vous', 'un rendez vous'],
    ['intégration', "l'intégration ne va pas"],
    ['log in', 'please log-in'],
    ['*kosten', 'unsere Cloudkosten'],
    ['*kost*', 'ein Kostenvoranschlag'],
    ['we offer|sell', 'and we sell it'],
    ['offer|sell* things', 'selling things'],
    ['k8s', 'on K8s'],
  ])('finds "%s" in "%s"', (phrase, text) => {
    expect(finds(phrase, text)).toBe(true);
  });

  it.each([
    ['price', 'a priceless thing'],
    ['urgent', 'urgently'],
    ['cat', 'concatenate'],
    ['call me', 'call. Me too'],
    ['log ... account', 'log in with any one of my account names'],
    ['<number> nodes', 'many nodes'],
    ['buy now', 'buy'],
    ['*kosten', 'kostenlos'],
    ['we offer|sell', 'we rent'],
    ['offer|sell', 'reseller'],
  ])('does not find "%s" in "%s"', (phrase, text) => {
    expect(finds(phrase, text)).toBe(false);
  });

  it.each([
    ['not urgent', true],
    ['this is not really that urgent', true],
    ['not now, it is urgent later', false],
    ['not because of me or you: urgent', false],
    ['nothing is as urgent', false],
  ])('in "%s" takes "urgent" for denied: %s', (text, isDenied) => {
    expect(finds('urgent', text, ['not'])).toBe(!isDenied);
  });

  it('counts a phrase that stands once denied and once not', () => {
    expect(finds('urgent', 'The first is not urgent. The second is urgent.', ['not'])).toBe(true);
  });

  it('finds any word in any text that holds it', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.string(), word, fc.string(), (before, phrase, after) => {
        expect(finds(phrase, `${before} ${phrase} ${after}`)).toBe(true);
      }),
    );
  });
});

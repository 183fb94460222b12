import { describe, expect, it } from '@jest/globals';
import { findShouting } from './find-shouting.ts';

const find = (text: string): string | undefined => findShouting(text, { shoutedWords: 3, acronyms: ['AWS', 'GCP'] });

describe('findShouting', () => {
  it.each([
    ['This is FREE FOR EVERYONE today', 'FREE FOR EVERYONE'],
    ['MEGA AWS SUPER OFFER', 'MEGA SUPER OFFER'],
    ['JETZT ÜBER ALLES', 'JETZT ÜBER ALLES'],
    ['Great!!', '!!'],
    ['Really?!', undefined],
    ['Really?!!', '?!!'],
    ['Great! Thank you!', undefined],
    ['AWS, GCP and AWS', undefined],
    ['THE END is near', undefined],
    ['I, A, B, C', undefined],
    ['李 李 李 李', undefined],
  ])('in "%s" finds %s', (text, shouted) => {
    expect(find(text)).toBe(shouted);
  });
});

import { describe, expect, it } from '@jest/globals';
import { shorten } from './shorten.ts';

const family = '👨‍👩‍👧';

describe('shorten', () => {
  it.each([
    { name: 'a text that fits', text: 'Hello', maxLength: 5, expected: 'Hello' },
    { name: 'a longer text', text: 'Hello!', maxLength: 5, expected: 'Hell…' },
    { name: 'an emoji at the cut', text: 'Hi 🔥🔥', maxLength: 6, expected: 'Hi 🔥…' },
    { name: 'half an emoji at the cut', text: 'Hi 🔥🔥', maxLength: 5, expected: 'Hi …' },
    { name: 'a family at the cut', text: `ab${family}c`, maxLength: 8, expected: 'ab…' },
    { name: 'a letter with its accent', text: 'cafe\u0301s', maxLength: 5, expected: 'caf…' },
    { name: 'one character that is longer than all', text: `${family}${family}`, maxLength: 4, expected: '…' },
  ])('cuts $name where a reader would', ({ text, maxLength, expected }) => {
    const short = shorten(text, maxLength);
    expect(short).toBe(expected);
    expect(short.length).toBeLessThanOrEqual(maxLength);
    expect(short.isWellFormed()).toBe(true);
  });
});

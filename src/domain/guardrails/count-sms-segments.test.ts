import { describe, expect, it } from '@jest/globals';
import { countSmsSegments } from './count-sms-segments.ts';

describe('countSmsSegments', () => {
  it.each([
    ['160 plain letters', 'a'.repeat(160), 1],
    ['161 plain letters', 'a'.repeat(161), 2],
    ['306 plain letters', 'a'.repeat(306), 2],
    ['307 plain letters', 'a'.repeat(307), 3],
    ['80 euro signs, which count twice', '€'.repeat(80), 1],
    ['81 euro signs', '€'.repeat(81), 2],
    ['umlauts of the alphabet', 'ä'.repeat(160), 1],
    ['70 letters beyond the alphabet', 'ç'.repeat(70), 1],
    ['71 letters beyond the alphabet', 'ç'.repeat(71), 2],
    ['36 emoji, two units each', '😀'.repeat(36), 2],
    ['nothing', '', 1],
  ])('counts %s', (_title, text, segments) => {
    expect(countSmsSegments(text)).toBe(segments);
  });
});

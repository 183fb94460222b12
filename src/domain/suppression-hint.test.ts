import { describe, expect, it } from '@jest/globals';
import { suppressionHint } from './suppression-hint.ts';

describe('suppressionHint', () => {
  it.each([
    ['jane@acme.com', 'j…e@a…m'],
    ['jo@a.co', '…@a…o'],
    ['+12025550143', '+1…43'],
    ['12345', '…'],
  ])('leaves out the middle of %s', (address, hint) => {
    expect(suppressionHint(address)).toBe(hint);
  });
});

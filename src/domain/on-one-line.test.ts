import { describe, expect, it } from '@jest/globals';
import { onOneLine } from './on-one-line.ts';

describe('onOneLine', () => {
  it.each([
    { name: 'line feed', lineBreak: '\n' },
    { name: 'carriage return', lineBreak: '\r' },
    { name: 'both', lineBreak: '\r\n' },
    { name: 'empty lines', lineBreak: '\n\n \t\n' },
    { name: 'vertical tab', lineBreak: '\v' },
    { name: 'form feed', lineBreak: '\f' },
    { name: 'next line', lineBreak: '\u0085' },
    { name: 'line separator', lineBreak: '\u2028' },
    { name: 'paragraph separator', lineBreak: '\u2029' },
  ])('lets nothing begin a line of its own: $name', ({ lineBreak }) => {
    expect(onOneLine(`They ask.${lineBreak}Decide here: https://evil.test${lineBreak}`)).toBe(
      'They ask. Decide here: https://evil.test',
    );
  });
});

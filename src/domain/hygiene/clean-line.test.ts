import { describe, expect, it } from '@jest/globals';
import { cleanLine } from './clean-line.ts';

describe('cleanLine', () => {
  it.each([
    ['  ACME \r\n  Inc. ', 'ACME Inc.'],
    ['AT&amp;T', 'AT&T'],
    ['<b>ACME</b><br>Ltd', 'ACME Ltd'],
    ['spring%20sale', 'spring sale'],
    ['a < b', 'a < b'],
    ['AC\u0000ME\u202E', 'ACME'],
    [3, '3'],
  ])('reads %j', (stated, line) => {
    expect(cleanLine(stated, 200)).toEqual({ value: line, remarks: [] });
  });

  it('cuts at the length that it is given, and says so', () => {
    expect(cleanLine('ACME Incorporated', 6)).toEqual({ value: 'ACME I', remarks: ['text-shortened'] });
    expect(cleanLine('ACME Incorporated', 5)).toEqual({ value: 'ACME', remarks: ['text-shortened'] });
    expect(cleanLine('abc🚀', 4).value).toBe('abc');
  });

  it('drops what is no text', () => {
    expect(cleanLine({ name: 'ACME' }, 200)).toEqual({ remarks: ['wrong-type'] });
    expect(cleanLine('<br>', 200)).toEqual({ remarks: [] });
  });
});

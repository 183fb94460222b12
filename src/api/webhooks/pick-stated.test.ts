import { describe, expect, it } from '@jest/globals';
import { pickStated } from './pick-stated.ts';

const names = { phone: ['phone', 'mobilephone'], email: ['email'] };

describe('pickStated', () => {
  it('takes a field by the first of its names that has a value', () => {
    const values = new Map<string, unknown>([
      ['phone', ' '],
      ['mobilephone', '+15555550123'],
    ]);
    expect(pickStated(names, values)).toEqual({ phone: '+15555550123' });
  });

  it.each([undefined, null, '', ' \n'])('leaves out a field of %j', (email) => {
    expect(pickStated(names, new Map([['email', email]]))).toEqual({});
  });

  it('keeps values of any type, zero and false among them', () => {
    expect(
      pickStated(
        names,
        new Map<string, unknown>([
          ['phone', 0],
          ['email', false],
        ]),
      ),
    ).toEqual({ phone: 0, email: false });
  });
});

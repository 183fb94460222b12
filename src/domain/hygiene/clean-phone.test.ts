import { describe, expect, it } from '@jest/globals';
import { cleanPhone } from './clean-phone.ts';

describe('cleanPhone', () => {
  it.each([
    ['(555) 123-4567', 'US', '+15551234567'],
    ['+15551234567', undefined, '+15551234567'],
    ['+1 555 123 4567', 'DE', '+15551234567'],
    ['1-555-123-4567', 'US', '+15551234567'],
    ['555.123.4567 x89', 'US', '+15551234567'],
    ['+1 555 123 4567 ext. 89', undefined, '+15551234567'],
    ['tel:+1-555-123-4567', undefined, '+15551234567'],
    ['tel:+1-201-555-0123;ext=5', undefined, '+12015550123'],
    ['tel:0044 20 7946 0958', undefined, '+442079460958'],
    ['（５５５）１２３−４５６７', 'US', '+15551234567'],
    ['+٩٦٦٥٠١٢٣٤٥٦٧', undefined, '+966501234567'],
    ['\u202A+1 555 123 4567\u202C', undefined, '+15551234567'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['+49 (0) 30 123456', undefined, '+4930123456'],
    ['0049 30 123456', 'US', '+4930123456'],
    ['(0049) 30 123456', undefined, '+4930123456'],
    ['0011 44 20 7946 0958', 'AU', '+442079460958'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['33612345678', 'FR', '+33612345678'],
    ['+1 (555) 123-4567 (mobile)', undefined, '+15551234567'],
    [5551234567, 'US', '+15551234567'],
  ])('reads %j of %s as %s', (stated, country, phone) => {
    expect(cleanPhone(stated, country)).toEqual({ value: phone, remarks: [] });
  });

  it.each([
    ['(555) 123-4567', undefined],
    ['(555) 123-4567', 'AQ'],
    ['(555) 123-4567', 'XX'],
    ['123', 'US'],
    ['call me', 'US'],
    ['0000000000', 'US'],
    ['555 123 4567 / 555 987 6543', 'US'],
    ['+999 123456', undefined],
    ['+', 'US'],
    ['1'.repeat(300), 'US'],
    [15551234567, undefined],
    [-5.5, 'US'],
  ])('finds no possible number in %j of %s', (stated, country) => {
    expect(cleanPhone(stated, country)).toEqual({ remarks: ['invalid-phone'] });
  });

  it.each([undefined, null, '', ' '])('takes %j as not stated', (stated) => {
    expect(cleanPhone(stated, 'US')).toEqual({ remarks: [] });
  });

  it('takes what is no text as an invalid number', () => {
    expect(cleanPhone({ number: '+15551234567' }, 'US')).toEqual({ remarks: ['wrong-type', 'invalid-phone'] });
  });
});

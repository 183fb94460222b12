import { describe, expect, it } from '@jest/globals';
import { findForeignPhones } from './find-foreign-phones.ts';

const ours = ['Our number is +1 (202) 555-0100.', 'Call tel:+493055501990'];
const find = (text: string): string[] => findForeignPhones(text, ours);

describe('findForeignPhones', () => {
  it.each([
    '+1 202 555 0100',
    'Call (202) 555-0100 any time',
    '202.555.0100',
    'tel:+12025550100',
    '+49 (0)30 555 01990',
    '030 55501990',
  ])('knows our own number: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    '1,200,000 pods, 1.200.000 pods and 1 200 000 pods',
    'on 12.05.2026 10:30, 2026-05-12 or 5/12/2026',
    'from 10:00-11:30, in 2025-2026',
    'account 123456789012, order 12345678, version 10.20.30.40',
    'at https://example.com/guides/20255501990 you find 4,000 more',
    '$1 200 000 or 1000000 USD',
    '12 Harbour Street, Portland, ME 04101, 40 nodes',
    'ISO 27001, 24/7, 99.99',
  ])('takes no other figures for one: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ['dial +1 809 555 0142 now', '+1 809 555 0142'],
    ['+44(0)20 7946 0958', '+44(0)20 7946 0958'],
    ['0044 20 7946 0958', '0044 20 7946 0958'],
    ['(202) 555-0199', '(202) 555-0199'],
    ['202.555.0199', '202.555.0199'],
    ['01.23.45.67.89', '01.23.45.67.89'],
    ['01705550199', '01705550199'],
    ['call 5550199', '5550199'],
    ['WhatsApp: 8095550142', '8095550142'],
    ['2 0 2 5 5 5 0 1 9 9', '2 0 2 5 5 5 0 1 9 9'],
    ['tel:8095550142', '8095550142'],
    ['sms:+18095550142', '+18095550142'],
  ])('finds in "%s" the number %s', (text, phone) => {
    expect(find(text)).toEqual([phone]);
  });

  it('comes to an answer for a long run of digits', () => {
    expect(find('1 '.repeat(10_000))).toBeInstanceOf(Array);
    expect(find('0'.repeat(20_000))).toEqual([]);
  });
});

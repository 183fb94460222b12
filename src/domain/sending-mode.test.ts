import { describe, expect, it } from '@jest/globals';
import { heldByMode } from './sending-mode.ts';

const address = 'Jane@Example.com';
const listed = ['example.com'];

describe('heldByMode', () => {
  it.each([
    { mode: 'live', allowList: [], isApproved: false, held: undefined },
    { mode: 'test', allowList: [], isApproved: false, held: 'not-allow-listed' },
    { mode: 'test', allowList: [], isApproved: true, held: 'not-allow-listed' },
    { mode: 'test', allowList: listed, isApproved: false, held: undefined },
    { mode: 'review-all', allowList: listed, isApproved: false, held: 'needs-approval' },
    { mode: 'review-all', allowList: [], isApproved: false, held: 'needs-approval' },
    { mode: 'review-all', allowList: [], isApproved: true, held: 'not-allow-listed' },
    { mode: 'review-all', allowList: listed, isApproved: true, held: undefined },
    { mode: 'review-all', allowList: ['*'], isApproved: false, held: 'needs-approval' },
    { mode: 'review-all', allowList: ['*'], isApproved: true, held: undefined },
  ] as const)('holds by $mode with $allowList, approved $isApproved: $held', ({ held, ...message }) => {
    expect(heldByMode({ ...message, address })).toBe(held);
  });

  it.each([
    ['jane@example.com', true],
    ['EXAMPLE.com', true],
    ['ann@example.com', false],
    ['ample.com', false],
    ['com', false],
    ['sub.example.com', false],
    ['', false],
    ['+15551234567', false],
  ])('knows whether the entry %s means an address', (entry, isMeant) => {
    const held = heldByMode({ mode: 'test', allowList: [entry], address, isApproved: false });
    expect(held === undefined).toBe(isMeant);
  });

  it('knows a number', () => {
    const ofNumber = { mode: 'test', address: '+15551234567', isApproved: false } as const;
    expect(heldByMode({ ...ofNumber, allowList: ['+15551234567'] })).toBeUndefined();
    expect(heldByMode({ ...ofNumber, allowList: ['+1555123456'] })).toBe('not-allow-listed');
  });
});

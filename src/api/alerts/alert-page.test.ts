import { describe, expect, it } from '@jest/globals';
import { alertPage, type AlertPageState, type WaitingLead } from './alert-page.ts';

const lead: WaitingLead = {
  callId: '0b5e2f44-5d0c-4a7f-9d8e-1f6f6f4e2a10',
  sourceTitle: 'Demo <request>',
  openedAt: new Date('2026-03-02T12:05:00Z'),
  score: 92,
};
const states: readonly AlertPageState[] = [
  { kind: 'known', waiting: [lead] },
  { kind: 'known', waiting: [lead, { ...lead, callId: 'other' }] },
  { kind: 'known', waiting: [] },
  { kind: 'known', waiting: [lead], result: { kind: 'yours' } },
  { kind: 'known', waiting: [], result: { kind: 'late', takerName: 'Sam <b>' } },
  { kind: 'known', waiting: [], result: { kind: 'closed' } },
  { kind: 'unknown' },
];

describe('the page behind the link of an alert', () => {
  it.each(states)('loads nothing from anywhere, and escapes what is not ours: %#', (state) => {
    const page = alertPage(state, 'Northbeam Cloud');
    expect(page).not.toMatch(/src=|url\(|https?:|<link|<script|style="|<request>|<b>/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it('offers every lead that waits, each by a button of its own', () => {
    const page = alertPage({ kind: 'known', waiting: [lead, { ...lead, callId: 'other' }] }, 'x');
    expect(page).toContain('<h1>2 urgent leads wait</h1>');
    expect([...page.matchAll(/name="call" value="([^"]+)"/g)].map(([, value]) => value)).toEqual([
      lead.callId,
      'other',
    ]);
    expect(page).toContain(
      'score 92 of 100 · since <time datetime="2026-03-02T12:05:00.000Z">2 March 2026 at 12:05 UTC',
    );
  });

  it('tells who was late who has the lead, and offers the next', () => {
    const result = { kind: 'late', takerName: 'Sam Okafor' } as const;
    const page = alertPage({ kind: 'known', waiting: [lead], result }, 'x');
    expect(page).toContain('<h1>Sam Okafor has this lead</h1>');
    expect(page).toContain('These wait for you as well');
  });

  it.each([states[2], states[4], states[5], states[6]])('offers nothing where nothing waits: %#', (state) => {
    expect(state && alertPage(state, 'x')).not.toContain('<form');
  });
});

import { describe, expect, it } from '@jest/globals';
import { findChannelTrouble } from './find-channel-trouble.ts';
import { isMachineOpening } from './is-machine-opening.ts';
import { suppressionByEvent } from './suppression-by-event.ts';

const sentAt = new Date('2026-03-02T12:00:00Z');
const after = (ms: number): Date => new Date(sentAt.getTime() + ms);

describe('isMachineOpening', () => {
  const opened = { kind: 'opened', occurredAt: after(60_000), userAgent: undefined } as const;

  it('takes for a machine what opens within two seconds, and what calls itself one', () => {
    expect(isMachineOpening({ ...opened, occurredAt: after(1_999) }, sentAt)).toBe(true);
    for (const userAgent of ['Barracuda Sentinel', 'Slackbot-LinkExpanding 1.0', 'python-requests/2', 'Mozilla/5.0']) {
      expect(isMachineOpening({ ...opened, userAgent }, sentAt)).toBe(true);
    }
  });

  it('takes for a person what comes later from a browser or a mail program', () => {
    expect(isMachineOpening({ ...opened, occurredAt: after(2_000) }, sentAt)).toBe(false);
    for (const userAgent of [undefined, 'Mozilla/5.0 (Macintosh) Safari/605', 'Mozilla/5.0 GoogleImageProxy']) {
      expect(isMachineOpening({ ...opened, userAgent }, undefined)).toBe(false);
    }
  });

  it('says nothing of other events', () => {
    expect(isMachineOpening({ ...opened, kind: 'delivered', occurredAt: after(1) }, sentAt)).toBe(false);
  });
});

describe('suppressionByEvent', () => {
  it('closes an address at once, or with the third soft bounce', () => {
    expect(suppressionByEvent({ kind: 'hard-bounce' }, 0)).toBe('hard-bounce');
    expect(suppressionByEvent({ kind: 'soft-bounce' }, 1)).toBeUndefined();
    expect(suppressionByEvent({ kind: 'soft-bounce' }, 2)).toBe('soft-bounces');
    expect(suppressionByEvent({ kind: 'sms-failed', code: '21610' }, 0)).toBe('sms-stop');
  });

  it.each(['delivered', 'deferred', 'blocked', 'opened', 'clicked'] as const)('never does for %s', (kind) => {
    expect(suppressionByEvent({ kind }, 9)).toBeUndefined();
  });
});

describe('findChannelTrouble', () => {
  it('needs both a share and a number', () => {
    expect(findChannelTrouble({ sentCount: 200, bounceCount: 10, complaintCount: 0 })).toContain('10 of 200');
    expect(findChannelTrouble({ sentCount: 201, bounceCount: 10, complaintCount: 0 })).toBeUndefined();
    expect(findChannelTrouble({ sentCount: 9, bounceCount: 9, complaintCount: 2 })).toBeUndefined();
    expect(findChannelTrouble({ sentCount: 1_000, bounceCount: 0, complaintCount: 3 })).toContain('spam');
    expect(findChannelTrouble({ sentCount: 1_001, bounceCount: 0, complaintCount: 3 })).toBeUndefined();
    expect(findChannelTrouble({ sentCount: 0, bounceCount: 10, complaintCount: 0 })).toContain('10 of 0');
  });
});

import { describe, expect, it } from '@jest/globals';
import { isSilentLead, type QuietLead } from './re-engagement.ts';

const now = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const rule = { after: 90 * 86_400_000 };
const quiet: QuietLead = {
  status: 'Nurturing',
  intent: 'TIRE_KICKER',
  lastInboundAt: daysAgo(120),
  lastSubmissionAt: daysAgo(120),
  lastSequenceEndedAt: daysAgo(100),
};

describe('isSilentLead', () => {
  it.each<[string, Partial<QuietLead>]>([
    ['its last sequence ended 100 days ago', {}],
    ['its last sequence ended 90 days ago to the second', { lastSequenceEndedAt: daysAgo(90) }],
    ['it never had a sequence', { lastSequenceEndedAt: undefined }],
    ['it came again after a stop', { lastStopAt: daysAgo(130) }],
    ['a person set it back after it was stopped', { lastStopAt: daysAgo(110), setBackAt: daysAgo(95) }],
    ['it is spam that a person set back', { intent: 'SPAM', setBackAt: daysAgo(95) }],
    ['it is support that a person set back', { intent: 'SUPPORT_REQUEST', setBackAt: daysAgo(95) }],
    ['it answered an earlier check-in', { lastCheckInAt: daysAgo(200), lastInboundAt: daysAgo(120) }],
    ['a person set it back after an earlier check-in', { lastCheckInAt: daysAgo(118), setBackAt: daysAgo(95) }],
  ])('holds when %s', (_when, given) => {
    expect(isSilentLead({ ...quiet, ...given }, rule, now)).toBe(true);
  });

  it.each<[string, Partial<QuietLead>]>([
    ['was heard of 89 days ago', { lastInboundAt: daysAgo(89) }],
    ['had a sequence that ended 89 days ago', { lastSequenceEndedAt: daysAgo(89) }],
    ['was set back 89 days ago', { setBackAt: daysAgo(89) }],
    ['is new', { status: 'New' }],
    ['answered', { status: 'Responded' }],
    ['was handed over', { status: 'Handed over' }],
    ['was stopped', { status: 'Stopped' }],
    ['is closed', { status: 'Closed' }],
    ['was stopped although its status says otherwise', { lastStopAt: daysAgo(110) }],
    ['was stopped again after it had been set back', { setBackAt: daysAgo(115), lastStopAt: daysAgo(110) }],
    ['is spam', { intent: 'SPAM' }],
    ['asked for support', { intent: 'SUPPORT_REQUEST' }],
    ['was checked in on in this silence already', { lastCheckInAt: daysAgo(115), lastSequenceEndedAt: daysAgo(95) }],
  ])('does not hold for a lead that %s', (_which, given) => {
    expect(isSilentLead({ ...quiet, ...given }, rule, now)).toBe(false);
  });
});

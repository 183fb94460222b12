import { describe, expect, it } from '@jest/globals';
import { businessHoursSchema } from './hours/business-hours.ts';
import type { Place } from './hours/place.ts';
import { humanDelayMs } from './human-delay.ts';
import type { Channel, Voice } from './message.ts';
import { nextSendTime, type SendTime } from './next-send-time.ts';

const delays = { personal: { fromMs: 180_000, toMs: 420_000 } };
const day = ['9:15-17:30'];
const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
const hours = businessHoursSchema.parse(week);
const berlin: Place = { timeZones: ['Europe/Berlin'], timeZoneBecause: 'its phone number tells', country: 'DE' };
const coasts: Place = {
  timeZones: ['America/New_York', 'America/Los_Angeles'],
  timeZoneBecause: 'the country of its company tells',
  country: 'US',
};

interface Question {
  readonly voice?: Voice;
  readonly channel?: Channel;
  readonly seed?: string;
  readonly hours?: typeof hours;
  readonly place?: Place;
}

function ask(now: string, { voice = 'personal', channel = 'email', ...others }: Question = {}): SendTime {
  const step = { voice, channel };
  return nextSendTime({ step, seed: 'enrollment:step', now: new Date(now), delays, hours, place: berlin, ...others });
}

/** Expects a time within the jitter of an opening. */
function expectAfterOpening({ at }: SendTime, opening: string, jitterMs = hours.openingJitterMs): void {
  expect(at.getTime()).toBeGreaterThanOrEqual(Date.parse(opening));
  expect(at.getTime()).toBeLessThan(Date.parse(opening) + jitterMs);
}

describe('nextSendTime of an e-mail', () => {
  it('sends an automatic one at once, at any hour', () => {
    const now = '2026-12-25T02:00:00.000Z';
    expect(ask(now, { voice: 'automatic' })).toEqual({
      at: new Date(now),
      because: 'it is an automatic message, which goes out at once',
    });
  });

  it('lets a personal one wait for its human delay in business hours, and says how long that is', () => {
    const now = '2026-03-04T09:06:07Z';
    const delayMs = humanDelayMs({ voice: 'personal', seed: 'enrollment:step', range: delays.personal });
    const { at, because } = ask(now);
    expect(at.getTime()).toBe(Date.parse(now) + delayMs);
    expect(because).toMatch(
      /^a personal message takes as long as a person would need, here [3-7] min \d+ s, and business hours are open then in Europe\/Berlin \(its phone number tells\)$/,
    );
  });

  it('answers a form of 2 a.m. on Saturday on Monday from 9:15 local', () => {
    const answer = ask('2026-11-21T02:00+01:00');
    expectAfterOpening(answer, '2026-11-23T09:15+01:00');
    expect(answer.because).toMatch(
      /^a personal message .*; business hours are next open in Europe\/Berlin \(its phone number tells\) on Monday 23 November at 09:15; \d+ min \d+ s more keep it out of the rush at the opening$/,
    );
  });

  it('waits for the next morning when the human delay runs past the closing', () => {
    expectAfterOpening(ask('2026-03-04T17:29+01:00'), '2026-03-05T09:15+01:00');
  });

  it('passes holidays over, and names them', () => {
    const answer = ask('2026-04-03T10:00+02:00');
    expectAfterOpening(answer, '2026-04-07T09:15+02:00');
    expect(answer.because).toContain('on Tuesday 7 April at 09:15, after the holidays Good Friday and Easter Monday; ');
  });

  it('works on public holidays when told to, or when the country is not known', () => {
    const open = businessHoursSchema.parse({ ...week, holidays: { byCountry: false } });
    const { timeZones, timeZoneBecause } = berlin;
    for (const question of [{ hours: open }, { place: { timeZones, timeZoneBecause } }]) {
      expect(ask('2026-04-03T10:00+02:00', question).because).toContain('business hours are open then');
    }
  });

  it('is closed on the days of its own list, of one year or of every year', () => {
    const own = [
      { date: '2026-03-04', name: 'Summit' },
      { date: '03-05', name: 'Founding day' },
    ];
    const listed = businessHoursSchema.parse({ ...week, holidays: { own } });
    const first = ask('2026-03-04T10:00+01:00', { hours: listed });
    expectAfterOpening(first, '2026-03-06T09:15+01:00');
    expect(first.because).toContain('after the holidays Summit and Founding day');
    expectAfterOpening(ask('2029-03-05T10:00+01:00', { hours: listed }), '2029-03-06T09:15+01:00');
  });

  it('spreads an opening over its jitter, differently for each send and never past the window', () => {
    const narrow = businessHoursSchema.parse({ monday: ['9:15-9:25'], openingJitter: '1d' });
    const times = Array.from({ length: 200 }, (_, number) => {
      const answer = ask('2026-11-21T02:00+01:00', { hours: narrow, seed: `enrollment-${number}:step` });
      expectAfterOpening(answer, '2026-11-23T09:15+01:00', 600_000);
      return answer.at.getTime();
    });
    expect(new Set(times).size).toBeGreaterThan(190);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(500_000);
  });

  it('goes out right at the opening when there is no jitter', () => {
    const punctual = businessHoursSchema.parse({ ...week, openingJitter: '0m' });
    const { at, because } = ask('2026-11-21T02:00+01:00', { hours: punctual });
    expect(at).toEqual(new Date('2026-11-23T09:15+01:00'));
    expect(because).toMatch(/on Monday 23 November at 09:15$/);
  });

  it('waits until it is open in all zones the lead may be in', () => {
    const early = ask('2026-06-09T10:00-04:00', { place: coasts });
    expectAfterOpening(early, '2026-06-09T12:15-04:00');
    expect(early.because).toContain(
      'business hours are next open in all 2 time zones the lead may be in (the country of its company tells) on Tuesday 9 June at 12:15 by the clock of America/New_York',
    );
    expectAfterOpening(ask('2026-06-09T17:40-04:00', { place: coasts }), '2026-06-10T12:15-04:00');
    expect(ask('2026-06-09T13:00-04:00', { place: coasts }).because).toContain('are open then in all 2 time zones');
  });

  it('goes by the likeliest zone alone when the zones are never open together, and says so', () => {
    const place = { ...coasts, timeZones: ['America/New_York', 'Asia/Tokyo'] };
    const answer = ask('2026-06-09T03:00-04:00', { place });
    expectAfterOpening(answer, '2026-06-09T09:15-04:00');
    expect(answer.because).toContain(
      'in America/New_York, the likeliest of 2 time zones that are not open together within two weeks (the country of its company tells), on Tuesday 9 June at 09:15; ',
    );
  });

  it('looks for a moment common to all zones after a long closing too', () => {
    const own = Array.from({ length: 30 }, (_, index) => ({
      date: `06-${String(index + 1).padStart(2, '0')}`,
      name: 'Move',
    }));
    const moving = businessHoursSchema.parse({ ...week, holidays: { byCountry: false, own } });
    const answer = ask('2026-06-01T10:00-04:00', { hours: moving, place: coasts });
    expectAfterOpening(answer, '2026-07-01T12:15-04:00');
    expect(answer.because).toContain(', after the holiday Move');
  });

  it('refuses hours that never open and a place without a zone', () => {
    expect(() => ask('2026-06-09T10:00Z', { hours: { ...hours, week: [] } })).toThrow('do not open for five years');
    expect(() => ask('2026-06-09T10:00Z', { place: { ...berlin, timeZones: [] } })).toThrow('at least one time zone');
  });
});

describe('nextSendTime of an SMS', () => {
  const sms = 'sms' as const;

  it('sends an automatic one at once in SMS hours, outside business hours too', () => {
    const now = '2026-06-07T20:59:59.999+02:00';
    expect(ask(now, { voice: 'automatic', channel: sms })).toEqual({
      at: new Date(now),
      because:
        'it is an automatic message, which goes out at once, and SMS hours are open then in Europe/Berlin (its phone number tells)',
    });
  });

  it('keeps an automatic one from 21:00 until after 8:00, on holidays too', () => {
    const answer = ask('2026-12-24T21:00+01:00', { voice: 'automatic', channel: sms });
    expectAfterOpening(answer, '2026-12-25T08:00+01:00');
    expect(answer.because).toMatch(
      /^it is an automatic message, which goes out as soon as it may; SMS hours are next open in Europe\/Berlin \(its phone number tells\) on Friday 25 December at 08:00; /,
    );
  });

  it('keeps to 8:00 to 21:00 in all zones', () => {
    const answer = ask('2026-06-09T09:00-04:00', { voice: 'automatic', channel: sms, place: coasts });
    expectAfterOpening(answer, '2026-06-09T08:00-07:00');
  });

  it('keeps a personal one within business hours and SMS hours', () => {
    const late = businessHoursSchema.parse({ saturday: ['7:00-23:00'], sms: ['10:00-18:00'] });
    const question = { channel: sms, hours: late };
    expectAfterOpening(ask('2026-06-05T12:00+02:00', question), '2026-06-06T10:00+02:00');
    expectAfterOpening(ask('2026-06-06T17:59+02:00', question), '2026-06-13T10:00+02:00');
    expect(ask('2026-06-06T12:00+02:00', question).because).toContain('business hours and SMS hours are open then');
  });

  it('stays lawful everywhere where business hours are never common, and goes by those of the likeliest zone', () => {
    const place = { ...coasts, timeZones: ['America/New_York', 'Pacific/Honolulu'] };
    const mornings = businessHoursSchema.parse({ ...week, tuesday: ['9:15-15:00'], monday: [], wednesday: [] });
    const narrow = { ...mornings, week: mornings.week.map((intervals, weekday) => (weekday === 2 ? intervals : [])) };
    const answer = ask('2026-06-08T10:00-04:00', { channel: sms, hours: narrow, place });
    expectAfterOpening(answer, '2026-06-09T14:00-04:00');
    expect(answer.because).toContain('the likeliest of 2 time zones that are not open together');
  });

  it('goes out in lawful hours alone where business hours leave none, and says so', () => {
    const place = { ...coasts, timeZones: ['America/New_York', 'Asia/Tokyo'] };
    const answer = ask('2026-06-09T10:00-04:00', { channel: sms, place });
    expectAfterOpening(answer, '2026-06-09T19:00-04:00');
    expect(answer.because).toContain('SMS hours, which never meet business hours, are next open in all 2 time zones');
  });

  it('gives up the stricter hours of the playbook before the lawful ones, and says so', () => {
    const place = { ...coasts, timeZones: ['America/New_York', 'Asia/Tokyo'] };
    const strict = businessHoursSchema.parse({ ...week, sms: ['9:00-19:30'] });
    const answer = ask('2026-06-09T10:00-04:00', { voice: 'automatic', channel: sms, hours: strict, place });
    expectAfterOpening(answer, '2026-06-09T19:00-04:00', 1_800_000);
    expect(answer.because).toContain('the lawful SMS hours are next open in all 2 time zones');
  });

  it('refuses zones in which no hour is lawful together', () => {
    const place = { ...coasts, timeZones: ['Etc/GMT', 'Etc/GMT+8', 'Etc/GMT-8'] };
    expect(() => ask('2026-06-09T10:00Z', { voice: 'automatic', channel: sms, place })).toThrow(/^No moment is within/);
  });
});

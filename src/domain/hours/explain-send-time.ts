import type { MessageStep } from '../sequence.ts';
import { holidayOf } from './holiday-of.ts';
import type { BusinessHours } from './business-hours.ts';
import { likeliestZone } from './likeliest-zone.ts';
import { dayMs, weekdayOf } from './local-day.ts';
import type { Place } from './place.ts';
import type { SendWindow } from './send-window.ts';
import { describeWallClock, wallClockMs } from './wall-clock.ts';

interface SendTimeFacts {
  readonly step: Pick<MessageStep, 'voice' | 'channel'>;
  readonly delayMs: number;
  /** When it would have gone out at any hour. */
  readonly fromMs: number;
  readonly atMs: number;
  /** Absent for what goes out at any hour. */
  readonly found?: SendWindow | undefined;
  readonly hours: BusinessHours;
  readonly place: Place;
}

const list = new Intl.ListFormat('en-GB');

/** Completes the sentence "It goes out then because …": tells delay, hours, holidays and whose clocks counted. */
export function explainSendTime(facts: SendTimeFacts): string {
  const { step, delayMs, fromMs, atMs, found, place } = facts;
  const waits = atMs > fromMs;
  const beginning =
    step.voice === 'personal'
      ? `a personal message takes as long as a person would need, here ${inWords(delayMs)}`
      : `it is an automatic message, which goes out ${waits ? 'as soon as it may' : 'at once'}`;
  if (found === undefined) return beginning;
  const [names, zones] = [nameHours(found, step), describeZones(found, place)];
  if (!waits) return `${beginning}, and ${names} are open then ${zones.replace(/,$/, '')}`;
  const clock =
    place.timeZones.length > 1 && found.businessHoursIn !== 'likeliest-zone'
      ? ` by the clock of ${likeliestZone(place.timeZones)}`
      : '';
  const opening = `on ${describeWallClock(found.window.fromMs, likeliestZone(place.timeZones))}${clock}`;
  const jitterMs = atMs - found.window.fromMs;
  const jitter = jitterMs < 1_000 ? '' : `; ${inWords(jitterMs)} more keep it out of the rush at the opening`;
  return `${beginning}; ${names} are next open ${zones} ${opening}${describeHolidays(facts, found)}${jitter}`;
}

function nameHours({ businessHoursIn, smsHours }: SendWindow, step: Pick<MessageStep, 'voice'>): string {
  if (smsHours === undefined) return 'business hours';
  const name = smsHours === 'law' ? 'the lawful SMS hours' : 'SMS hours';
  if (businessHoursIn !== 'no-zone') return `business hours and ${name}`;
  return step.voice === 'personal' ? `${name}, which never meet business hours,` : name;
}

function describeZones({ businessHoursIn }: SendWindow, { timeZones, timeZoneBecause }: Place): string {
  const [likeliest, count] = [likeliestZone(timeZones), timeZones.length];
  if (count === 1) return `in ${likeliest} (${timeZoneBecause})`;
  return businessHoursIn === 'likeliest-zone'
    ? `in ${likeliest}, the likeliest of ${count} time zones that are not open together within two weeks (${timeZoneBecause}),`
    : `in all ${count} time zones the lead may be in (${timeZoneBecause})`;
}

/** Names the holidays passed over on days that are open otherwise. */
function describeHolidays({ fromMs, hours, place }: SendTimeFacts, { window, businessHoursIn }: SendWindow): string {
  if (businessHoursIn === 'no-zone') return '';
  const zone = likeliestZone(place.timeZones);
  const names = new Set<string>();
  const lastDay = Math.floor(wallClockMs(window.fromMs, zone) / dayMs);
  for (let day = Math.floor(wallClockMs(fromMs, zone) / dayMs); day <= lastDay; day += 1) {
    const isOtherwiseOpen = (hours.week[weekdayOf(day)] ?? []).length > 0;
    const holiday = isOtherwiseOpen ? holidayOf(day, hours, place) : undefined;
    if (holiday !== undefined) names.add(holiday);
  }
  if (names.size === 0) return '';
  return `, after the ${names.size === 1 ? 'holiday' : 'holidays'} ${list.format(names)}`;
}

function inWords(durationMs: number): string {
  const totalSeconds = Math.round(durationMs / 1_000);
  const [minutes, seconds] = [Math.floor(totalSeconds / 60), totalSeconds % 60];
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`;
}

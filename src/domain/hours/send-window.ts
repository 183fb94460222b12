import type { MessageStep } from '../sequence.ts';
import type { BusinessHours } from './business-hours.ts';
import { nextCommonWindow } from './common-windows.ts';
import { commonMomentWithinMs, longestClosingMs } from './horizon.ts';
import { likeliestZone } from './likeliest-zone.ts';
import { noSmsHour } from './no-sms-hour.ts';
import type { OpenWindow, OpenWindows } from './open-window.ts';
import { windowsOf } from './open-windows.ts';
import type { Place } from './place.ts';
import { smsHoursAt, smsWindows } from './sms-windows.ts';
import { businessTimetable, smsTimetable } from './timetable.ts';

interface SendWindowRequest {
  readonly step: Pick<MessageStep, 'voice' | 'channel'>;
  /** The earliest moment at which the message may go out. */
  readonly fromMs: number;
  readonly hours: BusinessHours;
  readonly place: Place;
}

/** A window in which a message may go out, and what it is made of. */
export interface SendWindow {
  readonly window: OpenWindow;
  /**
   * Where business hours are open: in every candidate zone; where these have no common moment in time, in the likeliest
   * alone; nowhere for what need not wait for them, and where they leave no lawful moment for an SMS.
   */
  readonly businessHoursIn: 'every-zone' | 'likeliest-zone' | 'no-zone';
  /** Whose SMS hours hold in every zone: the law's where the playbook's have nothing in common. Absent for an e-mail. */
  readonly smsHours?: 'playbook' | 'law' | undefined;
}

/**
 * Finds the window, open at `fromMs` or next, in which a message may go out; undefined for what goes out at any hour.
 * @throws RangeError when it never may: business hours stay closed for five years, or no hour is lawful for the SMS
 */
export function sendWindow({ step, fromMs, hours, place }: SendWindowRequest): SendWindow | undefined {
  const isSms = step.channel === 'sms';
  if (step.voice === 'automatic' && !isSms) return undefined;
  const { timeZones } = place;
  const sms = isSms ? [smsWindows(timeZones, hours)] : [];
  const answer = (window: OpenWindow, businessHoursIn: SendWindow['businessHoursIn']): SendWindow => {
    return { window, businessHoursIn, smsHours: isSms ? smsHoursAt(window.fromMs, timeZones, hours) : undefined };
  };

  if (step.voice === 'personal') {
    const likeliest = likeliestZone(timeZones);
    const business = timeZones.map((timeZone) => windowsOf(businessTimetable(hours, place, timeZone)));
    const ofLikeliest = business.slice(0, 1);
    const usual = isSms ? [...ofLikeliest, windowsOf(smsTimetable(hours, likeliest))] : ofLikeliest;
    const untilMs = openingOf(usual, fromMs) + commonMomentWithinMs;

    const everywhere = nextCommonWindow([...business, ...sms], fromMs, untilMs);
    if (everywhere !== undefined) return answer(everywhere, 'every-zone');
    const somewhere = nextCommonWindow([...ofLikeliest, ...sms], fromMs, untilMs);
    if (somewhere !== undefined) return answer(somewhere, 'likeliest-zone');
  }
  const window = nextCommonWindow(sms, fromMs, fromMs + commonMomentWithinMs);
  if (window === undefined) throw noSmsHour(timeZones);
  return answer(window, 'no-zone');
}

/** Answers when one zone's hours are open next, whatever holidays come first. */
function openingOf(sources: readonly OpenWindows[], fromMs: number): number {
  const window = nextCommonWindow(sources, fromMs, fromMs + longestClosingMs);
  if (window === undefined) throw new RangeError('Business hours do not open for five years');
  return Math.max(window.fromMs, fromMs);
}

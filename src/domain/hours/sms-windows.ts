import type { BusinessHours } from './business-hours.ts';
import { commonWindows, nextCommonWindow } from './common-windows.ts';
import { likeliestZone } from './likeliest-zone.ts';
import { dayMs } from './local-day.ts';
import type { OpenWindow, OpenWindows } from './open-window.ts';
import { windowsOf } from './open-windows.ts';
import { lawfulSmsTimetable, smsTimetable } from './timetable.ts';

type SmsHours = Pick<BusinessHours, 'sms'>;

interface SmsRule {
  /** All must be open. */
  readonly timetables: readonly OpenWindows[];
  /** Whose hours hold in every zone. */
  readonly smsHours: 'playbook' | 'law';
}

/**
 * Makes the list of the windows in which an SMS may go out. The law's hours hold in every candidate zone. The playbook's
 * hold in every zone too; where they leave no common moment, in the likeliest; where even that leaves none, nowhere. Whether
 * a moment is open depends on it alone, so that a plan and the fence before the call agree.
 * @param timeZones IANA names of the candidate zones, the likeliest first; at least one
 */
export function smsWindows(timeZones: readonly string[], hours: SmsHours): OpenWindows {
  if (timeZones.length === 1) return windowsOf(smsTimetable(hours, likeliestZone(timeZones)));
  const rules = smsRules(timeZones, hours);
  return function* (fromMs, toMs) {
    let last: OpenWindow | undefined;
    for (let midnightMs = utcMidnight(fromMs); midnightMs < toMs; midnightMs += dayMs) {
      const endMs = midnightMs + dayMs;
      for (const common of commonWindows(ruleAt(midnightMs, rules)?.timetables ?? [], midnightMs, endMs)) {
        const window = { fromMs: Math.max(common.fromMs, midnightMs), toMs: Math.min(common.toMs, endMs) };
        if (window.toMs <= fromMs || window.fromMs >= toMs) continue;
        const goesOn = last?.toMs === window.fromMs;
        if (last !== undefined && !goesOn) yield last;
        last = goesOn && last !== undefined ? { ...last, toMs: window.toMs } : window;
      }
    }
    if (last !== undefined) yield last;
    return undefined;
  };
}

/** Answers whose SMS hours hold in every candidate zone at a moment: the law's where the playbook's have nothing in common. */
export function smsHoursAt(atMs: number, timeZones: readonly string[], hours: SmsHours): 'playbook' | 'law' {
  return ruleAt(utcMidnight(atMs), smsRules(timeZones, hours))?.smsHours ?? 'law';
}

/** Lists the rules from the strictest on. */
function smsRules(timeZones: readonly string[], hours: SmsHours): readonly SmsRule[] {
  const lawful = timeZones.map((timeZone) => windowsOf(lawfulSmsTimetable(timeZone)));
  const wanted = timeZones.map((timeZone) => windowsOf(smsTimetable(hours, timeZone)));
  const wantedInLikeliest = windowsOf(smsTimetable(hours, likeliestZone(timeZones)));
  return [
    { timetables: wanted, smsHours: 'playbook' },
    { timetables: [wantedInLikeliest, ...lawful], smsHours: 'law' },
    { timetables: lawful, smsHours: 'law' },
  ];
}

/** SMS hours are the same every day: what has no moment from the day before to the day after has none for long. */
function ruleAt(midnightMs: number, rules: readonly SmsRule[]): SmsRule | undefined {
  return rules.find(
    ({ timetables }) => nextCommonWindow(timetables, midnightMs - dayMs, midnightMs + 2 * dayMs) !== undefined,
  );
}

function utcMidnight(atMs: number): number {
  return Math.floor(atMs / dayMs) * dayMs;
}

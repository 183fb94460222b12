import type { BusinessHours } from '../../src/domain/hours/business-hours.ts';
import { all, firstGoodMs, isBusinessHour, isLawfulSmsHour, isWantedSmsHour, type IsGood } from './oracle.ts';

const day = 86_400_000;
const twoWeeks = 14 * day;

/** The first moment at which a message may go out, before any jitter, and the rule by which it may. */
export interface ExpectedSendTime {
  readonly firstMs: number;
  readonly isGood: IsGood;
}

interface ExpectedRequest {
  readonly voice: 'automatic' | 'personal';
  readonly channel: 'email' | 'sms';
  readonly fromMs: number;
  readonly hours: BusinessHours;
  readonly timeZones: readonly string[];
}

/** Restates the rules of send times as a search over every moment; undefined for an SMS that never may go out. */
export function expectedSendTime(request: ExpectedRequest): ExpectedSendTime | undefined {
  const { voice, channel, fromMs, hours, timeZones } = request;
  if (voice === 'automatic' && channel === 'email') return { firstMs: fromMs, isGood: () => true };
  const fence = channel === 'sms' ? smsRule(request) : () => true;
  const likeliest = timeZones.slice(0, 1);
  const business = (zones: readonly string[]): IsGood => all(zones.map((zone) => isBusinessHour(hours, zone)));
  if (voice === 'personal') {
    const usual = channel === 'sms' ? all(likeliest.map((zone) => isWantedSmsHour(hours, zone))) : () => true;
    const openingMs = firstGoodMs(all([business(likeliest), usual]), fromMs, 100 * day) ?? NaN;
    for (const zones of [timeZones, likeliest]) {
      const isGood = all([business(zones), fence]);
      const firstMs = firstGoodMs(isGood, fromMs, openingMs + twoWeeks - fromMs);
      if (firstMs !== undefined) return { firstMs, isGood };
    }
  }
  const firstMs = firstGoodMs(fence, fromMs, twoWeeks);
  return firstMs === undefined ? undefined : { firstMs, isGood: fence };
}

/** By the strictest of three rules that has a good moment from the UTC day before to the UTC day after. */
export function smsRule({ hours, timeZones }: Pick<ExpectedRequest, 'hours' | 'timeZones'>): IsGood {
  const wanted = timeZones.map((zone) => isWantedSmsHour(hours, zone));
  const lawful = timeZones.map(isLawfulSmsHour);
  const rules = [all(wanted), all([...wanted.slice(0, 1), ...lawful]), all(lawful)];
  const ruleOfDay = new Map<number, IsGood>();
  return (atMs) => {
    const midnightMs = Math.floor(atMs / day) * day;
    const rule =
      ruleOfDay.get(midnightMs) ??
      rules.find((isGood) => firstGoodMs(isGood, midnightMs - day, 3 * day) !== undefined) ??
      (() => false);
    ruleOfDay.set(midnightMs, rule);
    return rule(atMs);
  };
}

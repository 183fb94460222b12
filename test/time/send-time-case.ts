import fc from 'fast-check';
import { businessHoursSchema, type BusinessHours } from '../../src/domain/hours/business-hours.ts';
import { luxonChanges } from './luxon-clock.ts';

/** One question put to the rules of send times. */
export interface SendTimeCase {
  readonly voice: 'automatic' | 'personal';
  readonly channel: 'email' | 'sms';
  readonly timeZones: readonly string[];
  readonly nowMs: number;
  readonly hours: BusinessHours;
  readonly seed: string;
}

export const allZones = Intl.supportedValuesOf('timeZone');

const everyDay = (...intervals: readonly string[]): Record<string, readonly string[]> => ({
  ...weekdays(...intervals),
  saturday: intervals,
  sunday: intervals,
});
const own = [
  { date: '2025-07-03', name: 'Summer party' },
  { date: '2028-02-29', name: 'Leap day' },
  { date: '12-24', name: 'Christmas Eve' },
  { date: '12-31', name: "New Year's Eve" },
  { date: '02-29', name: 'Every leap day' },
];

const schedules: readonly BusinessHours[] = [
  weekdays('9:15-17:30'),
  { ...weekdays('9:15-12:30', '13:30-17:30'), holidays: { own }, sms: ['9:00-20:00'], openingJitter: '1h' },
  { ...everyDay('0:00-24:00'), openingJitter: '0m' },
  { ...everyDay('0:30-3:15', '12:00-12:15', '22:00-24:00'), openingJitter: '3h' },
  { ...everyDay('1:15-2:45', '8:00-9:00'), holidays: { own }, sms: ['8:00-8:30', '19:45-21:00'] },
  { saturday: ['18:00-22:00'], sunday: ['0:00-2:30', '20:45-23:00'], sms: ['18:00-21:00'] },
  { wednesday: ['7:45-8:15'], openingJitter: '1d' },
].map((hours) => businessHoursSchema.parse(hours));

const [firstMs, lastMs] = [Date.UTC(2024, 0, 1), Date.UTC(2031, 0, 1) - 1];

/** Any zones and moments of 2024 to 2030; half of the moments are near a change of the first zone's clock. */
export const sendTimeCase: fc.Arbitrary<SendTimeCase> = fc
  .record({
    voice: fc.constantFrom('automatic', 'personal', 'personal'),
    channel: fc.constantFrom('email', 'sms'),
    timeZones: fc.oneof(
      { arbitrary: fc.constantFrom(...allZones).map((zone) => [zone]), weight: 5 },
      { arbitrary: fc.uniqueArray(fc.constantFrom(...allZones), { minLength: 2, maxLength: 4 }), weight: 1 },
    ),
    anyMs: fc.integer({ min: firstMs, max: lastMs }),
    nearChange: fc.option(fc.nat()),
    aroundMs: fc.integer({ min: -129_600_000, max: 129_600_000 }),
    hours: fc.constantFrom(...schedules),
    seed: fc.nat().map((number) => `enrollment:${number}`),
  })
  .map(({ nearChange, anyMs, aroundMs, ...others }) => {
    const [zone = ''] = others.timeZones;
    const changes = luxonChanges(zone).filter(({ atMs }) => atMs > firstMs && atMs < lastMs);
    const change = nearChange === null ? undefined : changes[nearChange % changes.length];
    return { ...others, nowMs: change === undefined ? anyMs : change.atMs + aroundMs };
  });

function weekdays(...intervals: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => [weekday, intervals]),
  );
}

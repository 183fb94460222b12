import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface RecordedEvent {
  readonly eventId: string;
  readonly activityTaskScheduledEventAttributes?: { readonly activityType: { readonly name: string } };
  readonly activityTaskCompletedEventAttributes?: { readonly scheduledEventId: string };
}

/** What `npm run bench -- writes` measures: 0.65 of the 70 events that ten activities in sequence and a timer cost. */
const mostEvents = 45;

const folder = resolve(import.meta.dirname, 'histories/lead');

function eventsUpToFirstEmail(file: string): number {
  const { events } = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as { events: RecordedEvent[] };
  const scheduled = events.find(
    (event) => event.activityTaskScheduledEventAttributes?.activityType.name === 'sendEmail',
  );
  return events.findIndex(
    ({ activityTaskCompletedEventAttributes: completed }) => completed?.scheduledEventId === scheduled?.eventId,
  );
}

describe('the history of a lead', () => {
  it.each(readdirSync(folder).filter((name) => /^(answered-at-once|wait-skipped)\./.test(name)))(
    'stays short up to its first e-mail: %s',
    (file) => {
      const count = eventsUpToFirstEmail(file) + 1;
      expect(count).toBeGreaterThan(20);
      expect(count).toBeLessThanOrEqual(mostEvents);
    },
  );
});

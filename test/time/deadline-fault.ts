import { addBusinessTime } from '../../src/domain/hours/add-business-time.ts';
import { gridMs, isBusinessHour } from './oracle.ts';
import type { SendTimeCase } from './send-time-case.ts';

/** Says what is wrong with the moment by which so much business time has passed; undefined when it is right. */
export function deadlineFault({ timeZones, nowMs, hours }: SendTimeCase, businessMs: number): string | undefined {
  const place = { timeZones, timeZoneBecause: 'its phone number tells' };
  const isOpen = isBusinessHour(hours, timeZones[0] ?? '');
  let [atMs, leftMs] = [nowMs, businessMs];
  for (;;) {
    const untilMs = (Math.floor(atMs / gridMs) + 1) * gridMs;
    if (isOpen(atMs)) {
      if (leftMs < untilMs - atMs) break;
      leftMs -= untilMs - atMs;
    }
    atMs = untilMs;
  }
  const expected = new Date(atMs + leftMs).toISOString();
  const answer = addBusinessTime({ from: new Date(nowMs), businessMs, hours, place }).toISOString();
  return answer === expected ? undefined : `the deadline is ${answer}, and should be ${expected}`;
}

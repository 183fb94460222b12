import fc from 'fast-check';
import { deadlineFault } from './deadline-fault.ts';
import { allZones, sendTimeCase } from './send-time-case.ts';
import { sendTimeFault } from './send-time-fault.ts';

/**
 * Tries as many send times as the first argument says, and a tenth as many deadlines; throws at the first that is wrong,
 * and else prints what was tried as JSON. The second argument seeds the cases. It runs as a process of its own, since the
 * sandbox of the test runner slows such loops down several times.
 */

const sendTimes = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_240_229);
const deadlines = Math.ceil(sendTimes / 10);
const [zones, kinds] = [new Set<string>(), new Set<string>()];

fc.assert(
  fc.property(sendTimeCase, (sendCase) => {
    for (const timeZone of sendCase.timeZones) zones.add(timeZone);
    kinds.add(`${sendCase.voice} ${sendCase.channel}`);
    const fault = sendTimeFault(sendCase);
    if (fault !== undefined) throw new Error(`${fault} (now: ${new Date(sendCase.nowMs).toISOString()})`);
  }),
  { numRuns: sendTimes, seed },
);
fc.assert(
  fc.property(sendTimeCase, fc.integer({ min: 0, max: 43_200_000 }), fc.boolean(), (sendCase, businessMs, isRound) => {
    const fault = deadlineFault(sendCase, isRound ? Math.floor(businessMs / 900_000) * 900_000 : businessMs);
    if (fault !== undefined) throw new Error(`${fault} (now: ${new Date(sendCase.nowMs).toISOString()})`);
  }),
  { numRuns: deadlines, seed },
);
const tried = { sendTimes, deadlines, zones: zones.size, ofZones: allZones.length, kinds: [...kinds].sort() };
process.stdout.write(`${JSON.stringify(tried)}\n`);

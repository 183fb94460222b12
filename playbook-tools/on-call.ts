import { z } from 'zod';
import { readShift } from '../src/domain/on-call/read-shift.ts';
import { askLeadline } from './ask-leadline.ts';
import { CommandError } from './command-error.ts';
import { readToolSettings, type ToolSettings } from './tool-settings.ts';

/** Tells and changes who is on call, by asking the running Leadline: `npm run on-call -- who|swap|test`. */

const usage = `npm run on-call -- COMMAND

  who                 who is called about an urgent lead now, one after the other
  swap NAME SHIFT     lets NAME of the rota be on call, for example 2026-11-24T09:00/2026-11-25T09:00 (UTC unless said)
  test                sends a marked test alert to who is on call, by phone too where the rota has it`;

const calledSchema = z.object({
  onCall: z.string(),
  then: z.array(z.string()),
  swaps: z.array(z.object({ who: z.string(), from: z.string(), until: z.string() })),
});
const sentSchema = z.object({ to: z.string(), isPhoned: z.boolean() });

async function carryOut([name, ...words]: readonly string[], settings: ToolSettings): Promise<string> {
  const [who, shift] = words;
  if (name === 'who' && words.length === 0) return whoText(await ask(settings, ''));
  if (name === 'test' && words.length === 0) {
    const { to, isPhoned } = sentSchema.parse(await ask(settings, '/test', {}));
    return `Sent a test alert to ${to}${isPhoned ? ', whose phone rings too' : ''}.`;
  }
  if (name !== 'swap' || who === undefined || shift === undefined || words.length > 2) throw new CommandError(usage);
  return whoText(await ask(settings, '/swaps', { who, ...shiftOf(shift) }));
}

function shiftOf(text: string): ReturnType<typeof readShift> {
  try {
    return readShift(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CommandError(`${error.message}.\n\n${usage}`);
  }
}

function whoText(answer: unknown): string {
  const { onCall, then, swaps } = calledSchema.parse(answer);
  return [
    `On call: ${onCall}`,
    ...(then.length > 0 ? [`Then: ${then.join(', ')}`] : []),
    ...swaps.map(({ who, from, until }) => `Swap: ${who} from ${from} until ${until}`),
  ].join('\n');
}

function ask(settings: ToolSettings, path: string, body?: object): Promise<unknown> {
  return askLeadline(settings, `/api/on-call${path}`, body);
}

try {
  console.log(await carryOut(process.argv.slice(2), readToolSettings(process.env)));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import type { Future, FutureMessage, Moment } from './future.ts';
import { daysBetween, localTime, timeBetween, withLocalTimes } from './local-time.ts';

const whatWidth = 12;
const textWidth = 100;

/** Writes a lead's future as a dated list, to be read in a terminal and compared line by line. */
export function writeText({ source, at, timeZone, moments, ending }: Future): string {
  const count = moments.flatMap(({ messages }) => messages.filter(({ isToLead }) => isToLead)).length;
  const lines = [
    `A lead from the source ${source}, on ${localTime(at, timeZone)} in ${timeZone} (${at.toISOString().slice(0, 16)}Z)`,
    `${count === 1 ? '1 message' : `${count} messages`} to the lead within 90 days`,
  ];
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - 1];
    if (before !== undefined) lines.push('', `    ⋮ ${timeBetween(before.at, moment.at)}`);
    lines.push(
      '',
      `${localTime(moment.at, timeZone)} · day ${daysBetween(at, moment.at)}`,
      ...linesOf(moment, timeZone),
    );
  }
  return [...lines, '', ending, ''].map((line) => line.trimEnd()).join('\n');
}

function linesOf({ happenings, messages }: Moment, timeZone: string): string[] {
  const told = happenings.flatMap(({ what, summary }) => {
    const [first = '', ...rest] = wrap(withLocalTimes(summary, timeZone), textWidth - whatWidth - 2);
    return [`  ${`${what} `.padEnd(whatWidth)}${first}`, ...rest.map((line) => `  ${' '.repeat(whatWidth)}${line}`)];
  });
  return [...told, ...messages.flatMap(boxed)];
}

function boxed({ channel, isToLead, from, to, stepId, subject, text }: FutureMessage): string[] {
  const step = stepId === undefined ? '' : ` · step ${stepId}`;
  return [
    '',
    `    ╭ ${channel} to ${isToLead ? 'the lead' : 'the team'}${step}`,
    ...(from === undefined ? [] : [`    │ From: ${from}`]),
    `    │ To: ${to}`,
    ...(subject === undefined ? [] : [`    │ Subject: ${subject}`]),
    '    │',
    ...text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => `    │ ${line}`),
    '    ╰',
  ];
}

/** Breaks a text at its spaces; a word that is longer than a line stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

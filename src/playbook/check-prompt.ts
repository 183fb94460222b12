import { promptEngine } from './liquid-engine.ts';
import type { PlaybookFault } from './playbook-error.ts';
import { promptParts } from './prompt-parts.ts';
import { promptVariableNames } from './prompt-variables.ts';
import { readLiquid, type LiquidReading } from './read-liquid.ts';

const known: ReadonlySet<string> = new Set(promptVariableNames);
const openingMark = /^\s*<lead_words>\s*$/;
const closingMark = /^\s*<\/lead_words>\s*$/;

/** Lists what is wrong with a prompt; above all, that the lead's words stand between their marks. */
export function checkPrompt(file: string, source: string): PlaybookFault[] {
  const parts = promptParts(source);
  if (parts === undefined) {
    return [
      {
        file,
        message: 'The prompt does not have its two parts.',
        cure: 'Begin the one with a line `# Instructions`, and after it the other with a line `# Question`.',
      },
    ];
  }
  return (['system', 'user'] as const).flatMap((name) =>
    checkPart(parts[name]).map((fault) => ({ file, ...fault, line: fault.line + parts.linesBefore[name] })),
  );
}

interface PartFault {
  readonly line: number;
  readonly message: string;
  readonly cure: string;
}

function checkPart(text: string): PartFault[] {
  const reading = readLiquid(promptEngine, text);
  if ('fault' in reading) return [reading.fault];
  return [...unknownVariables(reading), ...unmarkedWords(text, reading)];
}

type GoodReading = Exclude<LiquidReading, { fault: unknown }>;

function unknownVariables({ variables }: GoodReading): PartFault[] {
  return variables
    .filter(({ name }) => !known.has(name))
    .map(({ name, line }) => ({
      line,
      message: `The token \`${name}\` does not exist.`,
      cure: `Use one of: ${promptVariableNames.join(', ')}.`,
    }));
}

function unmarkedWords(text: string, { outputs }: GoodReading): PartFault[] {
  const markedLines = linesBetweenMarks(text);
  return outputs
    .filter(({ names, line }) => names.some((name) => name.startsWith('lead.')) && !markedLines.has(line))
    .map(({ line }) => ({
      line,
      message: 'What a lead wrote could be taken for an instruction here.',
      cure: 'Move it between a line `<lead_words>` and a line `</lead_words>`.',
    }));
}

/** Answers the lines, counted from 1, that an opening mark stands before and a closing mark after. */
function linesBetweenMarks(text: string): ReadonlySet<number> {
  const marked = new Set<number>();
  let open: number[] | undefined;
  text.split('\n').forEach((line, index) => {
    if (openingMark.test(line)) open = [];
    else if (closingMark.test(line)) {
      open?.forEach((number) => marked.add(number));
      open = undefined;
    } else open?.push(index + 1);
  });
  return marked;
}

import { didYouMean } from './did-you-mean.ts';
import { promptEngine } from './liquid-engine.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { PromptName } from './playbook.ts';
import { promptParts } from './prompt-parts.ts';
import { promptVariableNames } from './prompt-variables.ts';
import { readLiquid, type LiquidReading } from './read-liquid.ts';

/** Between which marks words from outside stand, by what their variables begin with. */
const marks = { 'lead.': 'lead_words', 'draft.': 'draft', 'reply.': 'reply' } as const;

/** Lists what is wrong with a prompt; above all, that the words of leads and of models stand between their marks. */
export function checkPrompt(file: string, name: PromptName, source: string): PlaybookFault[] {
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
  return (['system', 'user'] as const).flatMap((part) =>
    checkPart(name, parts[part]).map((fault) => ({ file, ...fault, line: fault.line + parts.linesBefore[part] })),
  );
}

interface PartFault {
  readonly line: number;
  readonly message: string;
  readonly cure: string;
}

function checkPart(prompt: PromptName, text: string): PartFault[] {
  const reading = readLiquid(promptEngine, text);
  if ('fault' in reading) return [reading.fault];
  return [...unknownVariables(prompt, reading), ...unmarkedWords(text, reading)];
}

type GoodReading = Exclude<LiquidReading, { fault: unknown }>;

function unknownVariables(prompt: PromptName, { variables }: GoodReading): PartFault[] {
  const known = promptVariableNames[prompt];
  return variables
    .filter(({ name }) => !known.includes(name))
    .map(({ name, line }) => ({
      line,
      message: `The token \`${name}\` does not exist.${didYouMean(name, known)}`,
      cure: `Use one of: ${known.join(', ')}.`,
    }));
}

function unmarkedWords(text: string, { outputs }: GoodReading): PartFault[] {
  return Object.entries(marks).flatMap(([beginning, mark]) => {
    const markedLines = linesBetweenMarks(text, mark);
    return outputs
      .filter(({ names, line }) => names.some((name) => name.startsWith(beginning)) && !markedLines.has(line))
      .map(({ line }) => ({
        line,
        message: 'What stands here could be taken for an instruction, and it is not ours.',
        cure: `Move it between a line \`<${mark}>\` and a line \`</${mark}>\`.`,
      }));
  });
}

/** Answers the lines, counted from 1, that an opening mark stands before and a closing mark after. */
function linesBetweenMarks(text: string, mark: string): ReadonlySet<number> {
  const marked = new Set<number>();
  let open: number[] | undefined;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === `<${mark}>`) open = [];
    else if (line.trim() === `</${mark}>`) {
      open?.forEach((number) => marked.add(number));
      open = undefined;
    } else open?.push(index + 1);
  });
  return marked;
}

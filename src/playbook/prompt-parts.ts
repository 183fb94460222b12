const instructionsHeading = /^# Instructions[ \t]*$/m;
const questionHeading = /^# Question[ \t]*$/m;

export interface PromptParts {
  /** What the model is told once and for all. */
  readonly system: string;
  /** What it is asked, with the lead's words. */
  readonly user: string;
  /** The lines before each part, so that faults can name theirs. */
  readonly linesBefore: { readonly system: number; readonly user: number };
}

/** Divides a prompt at its headings `# Instructions` and `# Question`; answers undefined when it lacks one. */
export function promptParts(source: string): PromptParts | undefined {
  const instructions = instructionsHeading.exec(source);
  const question = questionHeading.exec(source);
  if (instructions === null || question === null || question.index < instructions.index) return undefined;
  const systemStart = instructions.index + instructions[0].length;
  const userStart = question.index + question[0].length;
  return {
    system: source.slice(systemStart, question.index),
    user: source.slice(userStart),
    linesBefore: { system: lineBreaks(source.slice(0, systemStart)), user: lineBreaks(source.slice(0, userStart)) },
  };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

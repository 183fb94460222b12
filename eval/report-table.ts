import { intents, type Intent } from '../src/domain/assessment.ts';
import type { Evaluation } from '../src/domain/evaluation/evaluate.ts';
import type { WorstMessage } from '../src/domain/evaluation/worst-messages.ts';
import type { TokenUsage } from './judge.ts';

/** What one file of labelled messages gave. */
export interface SetReport extends Evaluation {
  readonly name: string;
}

export interface EvalReport {
  readonly at: string;
  readonly judge: string;
  readonly repeat: number;
  readonly sets: readonly SetReport[];
  readonly usage?: Readonly<TokenUsage>;
  /** Absent when the prices are not known. */
  readonly costUsd?: number;
}

const shortNames: Readonly<Record<Intent, string>> = {
  URGENT_BUYER: 'urgent',
  TIRE_KICKER: 'tire',
  SUPPORT_REQUEST: 'support',
  SPAM: 'spam',
};

/**
 * Writes a report for people.
 * @param textOf adds a message's text to the list of the worst; without it only ids are shown
 */
export function reportTable(report: EvalReport, textOf?: (id: string) => string | undefined): string {
  const { judge, repeat, sets } = report;
  const heading = `Judged by ${judge}${repeat === 1 ? '' : `, ${repeat} times each`}`;
  return [heading, ...sets.map((set) => setTable(set, textOf)), ...costLines(report)].join('\n\n');
}

function setTable(set: SetReport, textOf: ((id: string) => string | undefined) | undefined): string {
  const { name, judged, failed, accuracy, macroF1, perIntent, confusion, calibration } = set;
  return [
    `${name}: ${judged} messages${failed === 0 ? '' : `, ${failed} more without a usable answer`}`,
    `  accuracy ${share(accuracy)}   macro-F1 ${share(macroF1)}${stabilityOf(set)}`,
    '',
    row('', ['precision', 'recall', 'F1', 'messages']),
    ...intents.map((intent) => {
      const { precision, recall, f1, support } = perIntent[intent];
      return row(intent, [share(precision), share(recall), share(f1), String(support)]);
    }),
    '',
    row(
      'truth \\ judged',
      intents.map((intent) => shortNames[intent]),
    ),
    ...intents.map((truth) =>
      row(
        truth,
        intents.map((judgedAs) => String(confusion[truth][judgedAs])),
      ),
    ),
    '',
    `  right by language: ${Object.entries(set.accuracyByLanguage)
      .map(([language, value]) => `${language} ${share(value)}`)
      .join('  ')}`,
    '',
    row('confidence', ['mean', 'accuracy', 'messages']),
    ...calibration.map(({ from, to, meanConfidence, accuracy: right, count }) =>
      row(`${from.toFixed(1)} to ${to.toFixed(1)}`, [share(meanConfidence), share(right), String(count)]),
    ),
    `  expected calibration error ${share(set.calibrationError)}`,
    `  scores in the labelled range ${share(set.scoresInRange)}   rank correlation ${share(set.scoreRankCorrelation)}`,
    ...worstLines(set.worst, textOf),
  ].join('\n');
}

function stabilityOf({ stability }: Evaluation): string {
  return stability === undefined ? '' : `   same intent in every run ${share(stability)}`;
}

function worstLines(
  worst: readonly WorstMessage[],
  textOf: ((id: string) => string | undefined) | undefined,
): string[] {
  if (worst.length === 0) return [];
  return [
    '',
    '  worst:',
    ...worst.map(({ id, truth, judged, confidence, score, scoreRange: [low, high] }) => {
      const intent = truth === judged ? truth : `${truth} taken for ${judged} (confidence ${share(confidence)})`;
      const text = textOf?.(id);
      return `    ${id}  ${intent}, score ${score}, labelled ${low} to ${high}${text === undefined ? '' : `: ${text}`}`;
    }),
  ];
}

function costLines({ usage, costUsd }: EvalReport): string[] {
  if (usage === undefined) return [];
  const cost = costUsd === undefined ? 'not known (give --input-price and --output-price)' : `$${costUsd.toFixed(4)}`;
  return [`tokens: ${usage.inputTokens} in, ${usage.outputTokens} out; cost: ${cost}`];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(17)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);
}

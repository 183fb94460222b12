import { evaluate } from '../src/domain/evaluation/evaluate.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { createOpenAiModel } from '../src/providers/llm/openai/openai-model.ts';
import { costUsdOf } from '../src/providers/llm/token-prices.ts';
import { judgeMessages } from './judge-messages.ts';
import type { EvalJudge } from './judge.ts';
import { createModelJudge } from './model-judge.ts';
import { labelledMessagesFolder, readLabelledFile, readLabelledFolder } from './read-labelled-messages.ts';
import { readSettings, type EvalSettings } from './read-settings.ts';
import { reportTable, type EvalReport, type HalfReport } from './report-table.ts';
import { createRulesJudge } from './rules-judge.ts';

/**
 * Measures who judges leads: `npm run eval [-- --judge rules|model] [--repeat N] [--file FILE.jsonl] [--json] [--show]
 * [--input-price USD --output-price USD]`, prices for a million tokens.
 */

const settings = readSettings(process.argv.slice(2), process.env);
const playbook = await loadPlaybook(settings.playbookFolder);
const judge = createJudge(settings, playbook);
const files =
  settings.files.length === 0
    ? await readLabelledFolder(labelledMessagesFolder)
    : await Promise.all(settings.files.map(readLabelledFile));

const halves: HalfReport[] = [];
for (const { name, messages } of files) {
  const judged = await judgeMessages({ messages, judge, sources: playbook.sources, repeat: settings.repeat });
  halves.push({ name, ...evaluate(judged) });
}
const costUsd = judge.usage === undefined ? undefined : costUsdOf(judge.usage, settings.prices);
const report: EvalReport = {
  at: new Date().toISOString(),
  judge: judge.name,
  repeat: settings.repeat,
  halves,
  ...(judge.usage === undefined ? {} : { usage: judge.usage }),
  ...(costUsd === undefined ? {} : { costUsd }),
};
const texts = new Map(files.flatMap(({ messages }) => messages.map(({ id, message }) => [id, message] as const)));
const textOf = settings.isTextShown ? (id: string): string | undefined => texts.get(id) : undefined;
console.log(settings.isJson ? JSON.stringify(report, null, 2) : reportTable(report, textOf));

function createJudge({ judge: kind, openAi }: EvalSettings, rules: Playbook): EvalJudge {
  if (kind === 'rules' || openAi === undefined) return createRulesJudge(rules);
  return createModelJudge({ model: createOpenAiModel(openAi), modelName: openAi.model, playbook: rules });
}

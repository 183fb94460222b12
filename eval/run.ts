import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluate } from '../src/domain/evaluation/evaluate.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { createOpenAiModel } from '../src/providers/llm/openai/openai-model.ts';
import { costUsdOf } from '../src/providers/llm/token-prices.ts';
import { judgeMessages } from './judge-messages.ts';
import type { EvalJudge } from './judge.ts';
import { learnLeanings } from './learn-leanings.ts';
import { createModelJudge } from './model-judge.ts';
import { heldOutName, labelledMessagesFolder, readLabelledFile, readLabelledFolder } from './read-labelled-messages.ts';
import { readSettings, type EvalSettings } from './read-settings.ts';
import { reportTable, type EvalReport, type SetReport } from './report-table.ts';
import { createRulesJudge } from './rules-judge.ts';
import { withLeanings } from './with-leanings.ts';

/**
 * Measures who judges leads: `npm run eval [-- --judge rules|model] [--repeat N] [--file FILE.jsonl] [--json] [--show]
 * [--input-price USD --output-price USD]`, prices for a million tokens. `--learn` has the rules learn their leanings instead.
 */

const settings = readSettings(process.argv.slice(2), process.env);
const files =
  settings.files.length === 0
    ? await readLabelledFolder(labelledMessagesFolder)
    : await Promise.all(settings.files.map(readLabelledFile));
await (settings.isLearning ? learn() : measure());

async function learn(): Promise<void> {
  const path = join(settings.playbookFolder, 'assessment-rules.yaml');
  const messages = files.filter(({ name }) => name !== heldOutName).flatMap((file) => file.messages);
  await writeFile(path, withLeanings(await readFile(path, 'utf8'), learnLeanings(messages)));
  console.log(`Learnt the leanings in ${path} from ${messages.length} messages`);
}

async function measure(): Promise<void> {
  const playbook = await loadPlaybook(settings.playbookFolder);
  const judge = createJudge(settings, playbook);
  const sets: SetReport[] = [];
  for (const { name, messages } of files) {
    const judged = await judgeMessages({ messages, judge, sources: playbook.sources, repeat: settings.repeat });
    sets.push({ name, ...evaluate(judged) });
  }
  const costUsd = judge.usage === undefined ? undefined : costUsdOf(judge.usage, settings.prices);
  const report: EvalReport = {
    at: new Date().toISOString(),
    judge: judge.name,
    repeat: settings.repeat,
    sets,
    ...(judge.usage === undefined ? {} : { usage: judge.usage }),
    ...(costUsd === undefined ? {} : { costUsd }),
  };
  // Who tunes and looks at mistakes must not see those of the set that is held out.
  const shown = files.filter(({ name }) => settings.isTextShown && name !== heldOutName);
  const texts = new Map(shown.flatMap(({ messages }) => messages.map(({ id, message }) => [id, message] as const)));
  console.log(settings.isJson ? JSON.stringify(report, null, 2) : reportTable(report, (id) => texts.get(id)));
}

function createJudge({ judge: kind, openAi }: EvalSettings, rules: Playbook): EvalJudge {
  if (kind === 'rules' || openAi === undefined) return createRulesJudge(rules);
  return createModelJudge({ model: createOpenAiModel(openAi), modelName: openAi.model, playbook: rules });
}

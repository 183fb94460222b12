import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { assessByRules } from '../src/domain/assess-by-rules.ts';
import { readText } from '../src/domain/assessment-phrase.ts';
import { assessmentRulesSchema } from '../src/domain/assessment-rules.ts';
import { detectLanguage } from '../src/domain/detect-language.ts';
import { evaluate, type Evaluation } from '../src/domain/evaluation/evaluate.ts';
import type { JudgedMessage } from '../src/domain/evaluation/judged-message.ts';
import type { LabelledMessage } from '../src/domain/evaluation/labelled-message.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { assessmentInputOf, judgeMessages } from './judge-messages.ts';
import { learnLeanings } from './learn-leanings.ts';
import { labelledMessagesFolder, readLabelledFile, readLabelledFolder } from './read-labelled-messages.ts';
import { createRulesJudge } from './rules-judge.ts';
import { withLeanings } from './with-leanings.ts';

const playbookFolder = join(import.meta.dirname, '../playbook');

let playbook: Playbook;

beforeAll(async () => {
  playbook = await loadPlaybook(playbookFolder);
});

async function evaluateRules(set: string): Promise<Evaluation> {
  return evaluate(await judged(await readSet(set), playbook));
}

async function readSet(set: string): Promise<readonly LabelledMessage[]> {
  return (await readLabelledFile(join(labelledMessagesFolder, `${set}.jsonl`))).messages;
}

function judged(
  messages: readonly LabelledMessage[],
  rules: Pick<Playbook, 'assessmentRules'>,
): Promise<JudgedMessage[]> {
  return judgeMessages({ messages, judge: createRulesJudge(rules), sources: playbook.sources, repeat: 1 });
}

describe('the built-in rules on labelled messages', () => {
  it.each(['tuned', 'development'])(
    'reach a macro-F1 of 0.93 on messages that they were improved on: %s',
    async (set) => {
      const { macroF1, accuracyByLanguage } = await evaluateRules(set);
      expect(macroF1).toBeGreaterThanOrEqual(0.93);
      expect(Math.min(...Object.values(accuracyByLanguage))).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('reach a macro-F1 of 0.85 on messages by somebody who had never seen them', async () => {
    const { macroF1, accuracyByLanguage } = await evaluateRules('held-out');
    expect(macroF1).toBeGreaterThanOrEqual(0.85);
    expect(Math.min(...Object.values(accuracyByLanguage))).toBeGreaterThanOrEqual(0.8);
  });

  it('reach 0.93 with leanings that were learnt from other messages', async () => {
    const improvedOn = await Promise.all(['tuned', 'development'].map(readSet));
    const halves = Map.groupBy(improvedOn.flat().entries(), ([index]) => index % 2);
    const [one = [], other = []] = [...halves.values()].map((half) => half.map(([, message]) => message));
    for (const [known, unknown] of [
      [one, other],
      [other, one],
    ] as const) {
      const rules = withLeanings(
        await readFile(join(playbookFolder, 'assessment-rules.yaml'), 'utf8'),
        learnLeanings(known),
      );
      const assessmentRules = assessmentRulesSchema.parse(parse(rules));
      const { macroF1 } = evaluate(await judged(unknown, { assessmentRules }));
      expect(macroF1).toBeGreaterThanOrEqual(0.93);
    }
  });

  it('know on those messages how sure they may be, and put most scores into the labelled range', async () => {
    const { calibrationError, scoresInRange, calibration } = await evaluateRules('held-out');
    expect(calibrationError).toBeLessThanOrEqual(0.1);
    expect(scoresInRange).toBeGreaterThanOrEqual(0.7);
    const sure = calibration.filter(({ from }) => from >= 0.8);
    const count = sure.reduce((sum, bin) => sum + bin.count, 0);
    expect(count).toBeGreaterThan(0);
    expect(sure.reduce((sum, bin) => sum + bin.count * bin.accuracy, 0) / count).toBeGreaterThanOrEqual(0.9);
  });

  it('tell the language of nine messages in ten', async () => {
    const labelled = (await readLabelledFolder(labelledMessagesFolder)).flatMap(({ messages }) => messages);
    const written = labelled.filter(({ message, language }) => message !== undefined && language !== 'und');
    const right = written.filter(
      ({ message = '', language }) =>
        detectLanguage(readText(message), playbook.assessmentRules.languages) === language,
    );
    expect(right.length / written.length).toBeGreaterThanOrEqual(0.9);
  });

  it('judge a message of any length', () => {
    const input = assessmentInputOf(
      { id: 'long', language: 'en', intent: 'SPAM', source: 'other', score: [1, 10], message: 'please '.repeat(5_000) },
      playbook.sources,
    );
    expect(assessByRules(input, playbook.assessmentRules)).toMatchObject({ judgedBy: 'rules', intent: 'TIRE_KICKER' });
  });
});

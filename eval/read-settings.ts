import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environmentSchema } from '../src/environment-schema.ts';
import type { TokenPrices } from '../src/providers/llm/token-prices.ts';

const price = z.coerce.number().min(0).optional();

/** Defines the few variables that an evaluation needs; the processes need many more. */
const evalEnvironmentSchema = environmentSchema
  .pick({ LEADLINE_PLAYBOOK: true, OPENAI_API_KEY: true, OPENAI_MODEL: true, OPENAI_BASE_URL: true })
  .extend({
    LEADLINE_EVAL_INPUT_PRICE_USD: price,
    LEADLINE_EVAL_OUTPUT_PRICE_USD: price,
  });

export interface EvalSettings {
  readonly judge: 'rules' | 'model';
  readonly repeat: number;
  readonly isJson: boolean;
  /** Show the text of the messages judged worst. */
  readonly isTextShown: boolean;
  /** Learn the leanings of the rules anew instead of measuring. */
  readonly isLearning: boolean;
  /** Files to measure; the product's own when empty. */
  readonly files: readonly string[];
  readonly playbookFolder: string;
  readonly openAi?: { readonly apiKey: string; readonly model: string; readonly baseUrl?: string | undefined };
  readonly prices?: TokenPrices;
}

/**
 * Reads what to measure from the command line and the environment; flags win.
 * @throws Error that says what is wrong
 */
export function readSettings(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): EvalSettings {
  const { values: flags } = parseArgs({
    args: [...words],
    options: {
      judge: { type: 'string' },
      repeat: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      learn: { type: 'boolean', default: false },
      file: { type: 'string', multiple: true, default: [] },
      'input-price': { type: 'string' },
      'output-price': { type: 'string' },
    },
  });
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const values = evalEnvironmentSchema.parse({
    ...given,
    ...(flags['input-price'] === undefined ? {} : { LEADLINE_EVAL_INPUT_PRICE_USD: flags['input-price'] }),
    ...(flags['output-price'] === undefined ? {} : { LEADLINE_EVAL_OUTPUT_PRICE_USD: flags['output-price'] }),
  });
  const inputUsd = values.LEADLINE_EVAL_INPUT_PRICE_USD;
  const outputUsd = values.LEADLINE_EVAL_OUTPUT_PRICE_USD;
  const apiKey = values.OPENAI_API_KEY;
  const judge = z
    .enum(['rules', 'model'], { error: '--judge is rules or model' })
    .parse(flags.judge ?? (apiKey === undefined ? 'rules' : 'model'));
  if (judge === 'model' && apiKey === undefined) throw new Error('Set OPENAI_API_KEY, or ask for --judge rules');
  return {
    judge,
    repeat: z.coerce.number({ error: '--repeat is a whole number' }).int().min(1).max(100).parse(flags.repeat),
    isJson: flags.json,
    isTextShown: flags.show,
    isLearning: flags.learn,
    files: flags.file.map((file) => resolve(file)),
    playbookFolder: resolve(join(import.meta.dirname, '..'), values.LEADLINE_PLAYBOOK),
    ...(apiKey === undefined
      ? {}
      : { openAi: { apiKey, model: values.OPENAI_MODEL, baseUrl: values.OPENAI_BASE_URL } }),
    ...(inputUsd === undefined || outputUsd === undefined
      ? {}
      : { prices: { inputUsdPerMillion: inputUsd, outputUsdPerMillion: outputUsd } }),
  };
}

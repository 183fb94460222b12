import { setTimeout as sleep } from 'node:timers/promises';
import { Router } from 'express';
import type { OpenAI } from 'openai';
import { z } from 'zod';
import type { StandIn } from '../stand-in.ts';
import { completion } from './completion.ts';
import type { Judge } from './judge.ts';
import type { ModelScript } from './model-script.ts';
import { obeySchema } from './obey-schema.ts';
import { openAiRefusal } from './openai-refusal.ts';

const textPartsSchema = z.array(z.looseObject({ text: z.string().default('') }));

/** Defines what is read of a request (https://platform.openai.com/docs/api-reference/chat/create). */
const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.union([z.string(), textPartsSchema]) })).nonempty(),
  response_format: z
    .looseObject({ json_schema: z.looseObject({ schema: z.unknown().optional() }).optional() })
    .optional(),
});

type ChatRequest = z.infer<typeof requestSchema>;

interface OpenAiOptions {
  readonly judge: Judge;
  readonly script: Pick<ModelScript, 'take'>;
}

/** Stands in for OpenAI: chat completions, answered by a judge or by a script. */
export function createOpenAiStandIn({ judge, script }: OpenAiOptions): StandIn {
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw openAiRefusal(401);
    next();
  });
  routes.post('/v1/chat/completions', async (request, response) => {
    const parsed = requestSchema.safeParse(request.body);
    if (!parsed.success) throw openAiRefusal(400, z.prettifyError(parsed.error));
    response.json(await answer(parsed.data, { judge, script }));
  });
  return { routes, refusalOf: (status) => openAiRefusal(status) };
}

async function answer(request: ChatRequest, { judge, script }: OpenAiOptions): Promise<OpenAI.ChatCompletion> {
  const userText = textOf(request, 'user');
  const systemText = textOf(request, 'system');
  const promptText = `${systemText}\n${userText}`;
  const judgement = (): string =>
    JSON.stringify(obeySchema(request.response_format?.json_schema?.schema, judge(userText, systemText)));
  const scripted = script.take(promptText);
  switch (scripted?.kind) {
    case 'value':
      return completion(promptText, { content: JSON.stringify(scripted.value) });
    case 'refused':
      return completion(promptText, {
        content: null,
        refusal: scripted.refusal ?? "I'm sorry, I can't help with that.",
      });
    case 'truncated': {
      const content = judgement();
      return completion(promptText, { content: content.slice(0, content.length / 2), finishReason: 'length' });
    }
    case 'wrong-json':
      return completion(promptText, { content: scripted.text ?? 'Sure! Here is what I think of this lead:' });
    case 'breaks-schema':
      return completion(promptText, { content: withoutItsFirstKey(judgement()) });
    case 'late':
      await sleep(scripted.delayMs, undefined, { ref: false });
  }
  return completion(promptText, { content: judgement() });
}

/** The texts of all messages of a role; newer models have `developer` for `system`. */
function textOf({ messages }: ChatRequest, role: 'user' | 'system'): string {
  return messages
    .filter((message) => (role === 'user' ? message.role === 'user' : /^(system|developer)$/.test(message.role)))
    .map(({ content }) => (typeof content === 'string' ? content : content.map(({ text }) => text).join('\n')))
    .join('\n');
}

function withoutItsFirstKey(json: string): string {
  const [, ...kept] = Object.entries(z.record(z.string(), z.unknown()).parse(JSON.parse(json)));
  return JSON.stringify({ ...Object.fromEntries(kept), not_asked_for: true });
}

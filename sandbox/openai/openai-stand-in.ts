import { Router } from 'express';
import { z } from 'zod';
import { playModel, type ModelPlayers } from '../model/play-model.ts';
import type { StandIn } from '../stand-in.ts';
import { completion } from './completion.ts';
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

/** In seconds of Unix time. */
const modelMadeAt = 1_767_225_600;

/** Stands in for OpenAI: chat completions, answered by a judge or by a script. */
export function createOpenAiStandIn(players: ModelPlayers): StandIn {
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw openAiRefusal(401);
    next();
  });
  routes.post('/v1/chat/completions', async (request, response) => {
    const parsed = requestSchema.safeParse(request.body);
    if (!parsed.success) throw openAiRefusal(400, z.prettifyError(parsed.error));
    const [system, user] = [textOf(parsed.data, 'system'), textOf(parsed.data, 'user')];
    const schema = parsed.data.response_format?.json_schema?.schema;
    response.json(completion(`${system}\n${user}`, await playModel(players, { system, user, schema })));
  });
  routes.get('/v1/models/:id', (request, response) => {
    response.json({ id: request.params.id, object: 'model', created: modelMadeAt, owned_by: 'sandbox' });
  });
  return { routes, refusalOf: (status) => openAiRefusal(status) };
}

/** The texts of all messages of a role; newer models have `developer` for `system`. */
function textOf({ messages }: ChatRequest, role: 'user' | 'system'): string {
  return messages
    .filter((message) => (role === 'user' ? message.role === 'user' : /^(system|developer)$/.test(message.role)))
    .map(({ content }) => (typeof content === 'string' ? content : content.map(({ text }) => text).join('\n')))
    .join('\n');
}

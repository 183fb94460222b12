import { Router } from 'express';
import { z } from 'zod';
import { playModel, type ModelPlayers } from '../model/play-model.ts';
import type { StandIn } from '../stand-in.ts';
import { anthropicRefusal } from './anthropic-refusal.ts';
import { message } from './message.ts';

const textSchema = z.union([z.string(), z.array(z.looseObject({ text: z.string().default('') }))]);

/** Defines what is read of a request (https://platform.claude.com/docs/en/api/messages). */
const requestSchema = z.looseObject({
  model: z.string(),
  max_tokens: z.int().positive(),
  system: textSchema.optional(),
  messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant']), content: textSchema })).nonempty(),
  output_config: z
    .looseObject({ format: z.looseObject({ type: z.literal('json_schema'), schema: z.unknown() }).optional() })
    .optional(),
});

/** Stands in for Anthropic: messages, answered by a judge or by a script. */
export function createAnthropicStandIn(players: ModelPlayers): StandIn {
  const routes = Router();
  routes.use((request, _response, next) => {
    const { authorization = '', 'x-api-key': apiKey = '', 'anthropic-version': version } = request.headers;
    if (apiKey === '' && !/^Bearer \S/.test(authorization)) throw anthropicRefusal(401);
    if (version === undefined) throw anthropicRefusal(400, 'anthropic-version: header is required');
    next();
  });
  routes.post('/v1/messages', async (request, response) => {
    const parsed = requestSchema.safeParse(request.body);
    if (!parsed.success) throw anthropicRefusal(400, z.prettifyError(parsed.error));
    const { messages, output_config: output } = parsed.data;
    const system = textOf(parsed.data.system ?? '');
    const user = messages
      .filter(({ role }) => role === 'user')
      .map(({ content }) => textOf(content))
      .join('\n');
    const answer = await playModel(players, { system, user, schema: output?.format?.schema });
    response.json(message(`${system}\n${user}`, answer));
  });
  routes.get('/v1/models/:id', ({ params: { id } }, response) => {
    response.json({ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' });
  });
  return { routes, refusalOf: (status) => anthropicRefusal(status) };
}

function textOf(content: z.infer<typeof textSchema>): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('\n');
}

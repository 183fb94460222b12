import { z } from 'zod';
import { ApiError } from '../../api-error.ts';
import { decodeUtf8 } from '../../decode-utf8.ts';

/** Somebody pressed a button of ours. */
export interface SlackPress {
  readonly memberId: string;
  /** Of the button, as it was posted. */
  readonly action: string;
  readonly value: string;
  /** Where whoever pressed can be answered, for half an hour. */
  readonly answerUrl?: string | undefined;
}

/** Defines what is read of a press (https://docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
const pressSchema = z.looseObject({
  user: z.looseObject({ id: z.string().min(1) }),
  actions: z.array(z.looseObject({ action_id: z.string(), value: z.string().optional() })).min(1),
  response_url: z.string().optional(),
});

const interactionSchema = z.looseObject({ type: z.string() });

/**
 * Reads what Slack posts when somebody does something with an app: a form whose field `payload` is JSON. Undefined for what
 * is no press of a button, and for a button that only led somewhere.
 * @throws ApiError 400 `invalid_interaction`
 */
export function slackPressFrom(rawBody: Uint8Array): SlackPress | undefined {
  const payload = readPayload(decodeUtf8(rawBody));
  const { data: interaction } = interactionSchema.safeParse(payload);
  if (interaction === undefined) throw unreadable();
  if (interaction.type !== 'block_actions') return undefined;
  const { data: press } = pressSchema.safeParse(payload);
  if (press === undefined) throw unreadable();
  const [pressed] = press.actions;
  if (pressed?.value === undefined) return undefined;
  return {
    memberId: press.user.id,
    action: pressed.action_id,
    value: pressed.value,
    answerUrl: press.response_url,
  };
}

function readPayload(form: string): unknown {
  try {
    return JSON.parse(new URLSearchParams(form).get('payload') ?? '');
  } catch {
    throw unreadable();
  }
}

function unreadable(): ApiError {
  return new ApiError(400, 'invalid_interaction', 'The body is not what Slack posts of an interaction.');
}

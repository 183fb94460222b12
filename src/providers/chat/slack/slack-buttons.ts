import { z } from 'zod';
import type { ChatButtons, ChatMember } from '../../team-chat.ts';
import { postAsText } from '../post-as-text.ts';
import { slackBlocks } from './slack-blocks.ts';
import type { SlackCaller } from './slack-caller.ts';
import { slackText } from './slack-text.ts';
import { sendToSlackWebhook } from './send-to-slack-webhook.ts';

/** Where Slack takes answers to whoever pressed (https://docs.slack.dev/interactivity/handling-user-interaction). */
const answerOrigin = 'https://hooks.slack.com';

interface ButtonsOptions {
  readonly call: SlackCaller;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

const name = z.string().nullish();

/** What is read of a user (https://docs.slack.dev/reference/objects/user-object). */
const userSchema = z.object({
  user: z.object({
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    /** Of a guest. */
    is_restricted: z.boolean().nullish(),
    /** Of another organisation that shares the channel. */
    is_stranger: z.boolean().nullish(),
    real_name: name,
    profile: z.object({ email: z.string().nullish(), display_name: name, real_name: name }).nullish(),
  }),
});

/** Makes what is done in Slack when a button was pressed. */
export function createSlackButtons({ call, baseUrl, timeoutMs }: ButtonsOptions): ChatButtons {
  const answerOrigins: readonly string[] = [answerOrigin, new URL(baseUrl).origin];
  return {
    async update(reference, post) {
      const [channel = '', ts = ''] = reference.split(':');
      await call((client) =>
        client.chat.update({ channel, ts, text: slackText(postAsText(post)), blocks: slackBlocks(post) }),
      );
    },
    identify: (memberId) =>
      call(async (client) => memberFrom(userSchema.parse(await client.users.info({ user: memberId })))),
    async answer(answerUrl, text) {
      const origin = URL.parse(answerUrl)?.origin;
      if (origin === undefined || !answerOrigins.includes(origin)) throw new RangeError('The URL is not one of Slack');
      const message = { text: slackText(text), response_type: 'ephemeral', replace_original: false };
      await sendToSlackWebhook({ url: answerUrl, timeoutMs }, message);
    },
  };
}

function memberFrom({ user }: z.infer<typeof userSchema>): ChatMember {
  const { deleted, is_bot, is_restricted, is_stranger, profile } = user;
  // Their names and addresses are vouched for by nobody here.
  if ([deleted, is_bot, is_restricted, is_stranger].includes(true)) return { names: [] };
  const names = [user.real_name, profile?.real_name, profile?.display_name];
  return { email: profile?.email ?? undefined, names: names.filter((one) => one != null && one !== '') as string[] };
}

import { z } from 'zod';

/** Whom an alert can reach: places in the team's chat, or the phone of whoever is on call. */
export const alertTargets = ['sales-chat', 'support-chat', 'operations-chat', 'on-call-sms'] as const;
export type AlertTarget = (typeof alertTargets)[number];

const channel = z.string().min(1);

/** Defines which channel of the team's chat each alert goes to, for example `#sales`; sources report to `operations-chat`. */
export const chatChannelsSchema = z.strictObject({
  'sales-chat': channel,
  'support-chat': channel,
  'operations-chat': channel,
});
export type ChatChannels = Readonly<z.infer<typeof chatChannelsSchema>>;

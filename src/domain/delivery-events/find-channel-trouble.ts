/** What became of a channel's messages of late. */
export interface ChannelTraffic {
  readonly sentCount: number;
  readonly bounceCount: number;
  readonly complaintCount: number;
}

/** The time that traffic is counted over. */
export const channelTrafficMs = 86_400_000;

/**
 * From how many on, and from what share of the messages sent, a channel is in trouble. Amazon SES reviews senders from 5%
 * bounces on (docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html); Gmail asks never to reach 0.3% complaints
 * (support.google.com/mail/answer/81126).
 */
const limits = { bounces: { count: 10, share: 0.05 }, complaints: { count: 3, share: 0.003 } } as const;

/** Answers in a sentence for an operator what is wrong with a channel, or undefined when nothing is. */
export function findChannelTrouble({ sentCount, bounceCount, complaintCount }: ChannelTraffic): string | undefined {
  const isBeyond = (count: number, limit: { readonly count: number; readonly share: number }): boolean =>
    count >= limit.count && count / Math.max(sentCount, 1) >= limit.share;
  if (isBeyond(complaintCount, limits.complaints)) {
    return `${complaintCount} of ${sentCount} messages of the last day were reported as spam`;
  }
  if (isBeyond(bounceCount, limits.bounces)) return `${bounceCount} of ${sentCount} messages of the last day bounced`;
  return undefined;
}

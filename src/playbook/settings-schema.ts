import { z } from 'zod';
import { brandSchema } from '../domain/brand.ts';
import { capsSchema } from '../domain/caps.ts';
import { delaysSchema } from '../domain/delays.ts';
import { consentRulesSchema } from '../domain/double-opt-in.ts';
import { experimentsSchema } from '../domain/experiments.ts';
import { reviewRulesSchema } from '../domain/reviews/review-rules.ts';
import { businessHoursSchema } from '../domain/hours/business-hours.ts';
import { judgingSchema } from '../domain/judging.ts';
import { onCallRulesSchema } from '../domain/on-call/on-call-rules.ts';
import { neverNurtureSchema } from '../domain/never-nurture.ts';
import { ownerRulesSchema } from '../domain/owners/owner-rules.ts';
import { teamSchema } from '../domain/owners/team.ts';
import { reEngagementSchema } from '../domain/re-engagement.ts';
import { replyRulesSchema } from '../domain/replies/reply-rules.ts';
import { sendersSchema } from '../domain/senders.ts';
import { chatChannelsSchema } from '../domain/team.ts';

/**
 * Defines playbook.yaml: who we are, who of us gets which lead, who writes, whom alerts reach, how long a person takes to answer,
 * whose sequences an answer ends, where an address must be confirmed, how leads are divided in experiments, who reviews drafts,
 * and after how long a silence a lead is written to once more.
 */
export const settingsSchema = z.strictObject({
  brand: brandSchema,
  team: teamSchema.default({}),
  owners: ownerRulesSchema.optional(),
  senders: sendersSchema,
  onCall: onCallRulesSchema,
  chatChannels: chatChannelsSchema,
  delays: delaysSchema,
  hours: businessHoursSchema,
  consent: consentRulesSchema,
  caps: capsSchema.prefault({}),
  neverNurture: neverNurtureSchema.prefault({}),
  replies: replyRulesSchema.prefault({}),
  judging: judgingSchema,
  experiments: experimentsSchema,
  reviews: reviewRulesSchema,
  reEngagement: reEngagementSchema.optional(),
});

/** What playbook.yaml says, people still as they are named in it. */
export type Settings = Readonly<z.output<typeof settingsSchema>>;

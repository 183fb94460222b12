import { z } from 'zod';
import { brandSchema } from '../domain/brand.ts';
import { delaysSchema } from '../domain/delays.ts';
import { consentRulesSchema } from '../domain/double-opt-in.ts';
import { experimentsSchema } from '../domain/experiments.ts';
import { reviewRulesSchema } from '../domain/reviews/review-rules.ts';
import { businessHoursSchema } from '../domain/hours/business-hours.ts';
import { judgingSchema } from '../domain/judging.ts';
import { sendersSchema } from '../domain/senders.ts';
import { chatChannelsSchema, onCallSchema } from '../domain/team.ts';

/**
 * Defines playbook.yaml: who we are, who writes, whom alerts reach, how long a person takes to answer,
 * where an address must be confirmed, how leads are divided in experiments, and who reviews drafts.
 */
export const settingsSchema = z.strictObject({
  brand: brandSchema,
  senders: sendersSchema,
  onCall: onCallSchema,
  chatChannels: chatChannelsSchema,
  delays: delaysSchema,
  hours: businessHoursSchema,
  consent: consentRulesSchema,
  judging: judgingSchema,
  experiments: experimentsSchema,
  reviews: reviewRulesSchema,
});

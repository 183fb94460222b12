import { z } from 'zod';
import { brandSchema } from '../domain/brand.ts';
import { delaysSchema } from '../domain/delays.ts';
import { consentRulesSchema } from '../domain/double-opt-in.ts';
import { sendersSchema } from '../domain/senders.ts';
import { chatChannelsSchema, onCallSchema } from '../domain/team.ts';

/**
 * Defines playbook.yaml: who we are, who writes, whom alerts reach, how long a person takes to answer, and
 * where an address must be confirmed.
 */
export const settingsSchema = z.strictObject({
  brand: brandSchema,
  senders: sendersSchema,
  onCall: onCallSchema,
  chatChannels: chatChannelsSchema,
  delays: delaysSchema,
  consent: consentRulesSchema,
});

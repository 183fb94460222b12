import { defineSearchAttributeKey } from '@temporalio/common';

/** How far the lead has come: a `LeadStage`. */
export const leadStageAttribute = defineSearchAttributeKey('LeadStage', 'KEYWORD');
export const leadIntentAttribute = defineSearchAttributeKey('LeadIntent', 'KEYWORD');
export const leadScoreAttribute = defineSearchAttributeKey('LeadScore', 'INT');
/** A source key of the playbook, never the sender's own words. */
export const leadSourceAttribute = defineSearchAttributeKey('LeadSource', 'KEYWORD');
/** True while something waits for an operator. */
export const needsAttentionAttribute = defineSearchAttributeKey('NeedsAttention', 'BOOL');

/** All of them; each must be registered with the server, since a missing one sticks a workflow for ever. */
export const leadSearchAttributes = [
  leadStageAttribute,
  leadIntentAttribute,
  leadScoreAttribute,
  leadSourceAttribute,
  needsAttentionAttribute,
];

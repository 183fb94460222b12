import { z } from 'zod';
import { intents } from './assessment.ts';
import { leadStatuses } from './lead-state.ts';
import { alertTargets } from './team.ts';

export const routePriorities = ['highest', 'high', 'normal', 'low'] as const;
export type RoutePriority = (typeof routePriorities)[number];

const score = z.int().min(0).max(100);
const ruleName = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');
const tags = z.array(z.string().min(1)).default([]);
const alerts = z.array(z.enum(alertTargets)).default([]);

/** Defines when a rule fits: everything that it names must hold. */
export const conditionSchema = z.strictObject({
  /** The intent is one of these. */
  intent: z.array(z.enum(intents)).min(1).optional(),
  scoreAbove: score.optional(),
  scoreBelow: score.optional(),
  /** The judge was less sure than this, of 0 to 1. */
  confidenceBelow: z.number().min(0).max(1).optional(),
  /** The lead carries at least one of these. */
  tag: z.array(z.string().min(1)).min(1).optional(),
});
export type RouteCondition = Readonly<z.infer<typeof conditionSchema>>;

const ruleSchema = z.strictObject({
  name: ruleName,
  /** Absent: fits always. */
  when: conditionSchema.optional(),
  /** Absent: nothing is sent to the lead. */
  sequence: z.string().optional(),
  alerts,
  tags,
  status: z.enum(leadStatuses),
  priority: z.enum(routePriorities),
  /** True: a person is asked whether the lead is what it was taken for. */
  review: z.boolean().optional(),
});
export type RouteRule = Readonly<z.infer<typeof ruleSchema>>;

/** Stands in a source's list for all rules of a group. */
const inclusionSchema = z.strictObject({ include: ruleName });
const entrySchema = z.union([ruleSchema, inclusionSchema]);
/** One entry of a source's list. */
export type RouteEntry = Readonly<z.infer<typeof entrySchema>>;

const additionSchema = z.strictObject({
  name: ruleName,
  when: conditionSchema,
  alerts,
  tags,
  priority: z.enum(routePriorities).optional(),
});

function lastFitsAlways(entries: readonly RouteEntry[]): boolean {
  const last = entries.at(-1);
  return last !== undefined && !('include' in last) && last.when === undefined;
}

/** Defines what is done with a lead, by where it came from and how it was judged. */
export const routesSchema = z.strictObject({
  /** Tried first, whatever the source; the first that fits is the whole answer. */
  beforeAnySource: z.array(ruleSchema).default([]),
  /** Rules that several sources share, by the name with which a source includes them. */
  groups: z.record(ruleName, z.array(ruleSchema).min(1)).default({}),
  /** The first rule of the lead's source that fits; `default` serves the sources without rules that fit. */
  bySource: z
    .object({
      default: z
        .array(entrySchema)
        .min(1)
        .refine(lastFitsAlways, 'let the last rule of `default` have no `when`, so that every lead finds a rule'),
    })
    .catchall(z.array(entrySchema)),
  /** Added to what the source's rule says; all that fit count. */
  onTopOfAnySource: z.array(additionSchema).default([]),
});
export type Routes = Readonly<z.infer<typeof routesSchema>>;

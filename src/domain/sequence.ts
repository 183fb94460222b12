import { z } from 'zod';
import { reEntrySchema } from './re-entry.ts';
import { conditionStepSchema, experimentStepSchema, goToSequenceStepSchema } from './steps/branch-steps.ts';
import { messageStepSchema } from './steps/message-step.ts';
import { stepDurationSchema, stepIdSchema } from './steps/step-fields.ts';
import { alertStepSchema, tagStepSchema, taskStepSchema, ticketStepSchema } from './steps/team-steps.ts';

/** Defines one step of a sequence. Durations are given in minutes, hours or days, for example `2d`. */
const stepSchema = z.discriminatedUnion('kind', [
  messageStepSchema,
  z.strictObject({ id: stepIdSchema, kind: z.literal('wait'), duration: stepDurationSchema }),
  /** Goes on once the lead has confirmed its address; ends the enrollment when it has not within this time. */
  z.strictObject({ id: stepIdSchema, kind: z.literal('confirm'), within: stepDurationSchema }),
  alertStepSchema,
  taskStepSchema,
  ticketStepSchema,
  tagStepSchema,
  conditionStepSchema,
  experimentStepSchema,
  goToSequenceStepSchema,
]);
export type Step = Readonly<z.infer<typeof stepSchema>>;
export type MessageStep = Extract<Step, { kind: 'message' }>;

/** `answer`: what the lead asked for. `nurture`: what it did not, which in some countries needs a confirmed address. */
const purposes = ['answer', 'nurture'] as const;

export const sequenceSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string(),
  purpose: z.enum(purposes).default('answer'),
  /** Whether a lead may go through it again. Absent: always where it answers, after 30 days where it nurtures. */
  reEntry: reEntrySchema.optional(),
  /** True: people start it by hand, so that nothing in the playbook needs to lead to it. */
  manual: z.boolean().optional(),
  /** What the lead is once it has gone through to the end. Absent: what it was. */
  statusAtEnd: z.enum(['Closed', 'Handed over']).optional(),
  steps: z.array(stepSchema).min(1),
});
export type Sequence = Readonly<z.infer<typeof sequenceSchema>>;

/** The Liquid sources of one message. An SMS has a text only. */
export interface TemplateParts {
  readonly subject?: string | undefined;
  readonly text: string;
  readonly html?: string | undefined;
}

/** A template as an enrollment pins it. */
export interface TemplateSource extends TemplateParts {
  /** The same message in other languages, by ISO 639-1 code; absent when there are none. */
  readonly variants?: Readonly<Record<string, TemplateParts>> | undefined;
}

/** A sequence together with every template it names, known by the hash of this content. */
export interface SequenceVersion {
  readonly hash: string;
  readonly sequence: Sequence;
  /** Those that are sent, and the frames of drafts. */
  readonly templates: Readonly<Record<string, TemplateSource>>;
  /** By which a model writes and another checks; absent where no step asks for a draft. */
  readonly prompts?: Readonly<Record<DraftPromptName, PinnedPrompt>> | undefined;
}

/** The prompts that drafts are made by: `write` asks for one, `check` asks what is wrong with it. */
export const draftPromptNames = ['write', 'check'] as const;
type DraftPromptName = (typeof draftPromptNames)[number];

/** A prompt as the marketer wrote it. */
export interface PinnedPrompt {
  readonly name: string;
  readonly source: string;
  /** SHA-256 of the source, in hexadecimal. */
  readonly hash: string;
}

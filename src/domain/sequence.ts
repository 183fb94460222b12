import { z } from 'zod';
import { channels, voices } from './message.ts';

const duration = z.string().regex(/^\d+(m|h|d)$/, 'write a duration such as 5m, 12h or 2d');
const stepId = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');

/** Defines what a model is asked to write in place of a message's template. */
const draftOrderSchema = z.strictObject({
  /** Divides the leads: those in its arm `model` get a draft, the others the template. Absent: everybody gets a draft. */
  experiment: z.string().optional(),
  /** The template around a draft: greeting, signature and footer. */
  frame: z.string(),
  /** What the message is to achieve, told to whoever writes it. */
  brief: z.string().min(1).max(600),
});

/** Defines one step of a sequence. Durations are given in minutes, hours or days, for example `2d`. */
const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: stepId,
    kind: z.literal('message'),
    channel: z.enum(channels),
    voice: z.enum(voices),
    template: z.string(),
    draft: draftOrderSchema.optional(),
  }),
  z.strictObject({ id: stepId, kind: z.literal('wait'), duration }),
  /** Goes on once the lead has confirmed its address; ends the enrollment when it has not within this time. */
  z.strictObject({ id: stepId, kind: z.literal('confirm'), within: duration }),
]);
export type Step = Readonly<z.infer<typeof stepSchema>>;
export type MessageStep = Extract<Step, { kind: 'message' }>;

/** `answer`: what the lead asked for. `nurture`: what it did not, which in some countries needs a confirmed address. */
const purposes = ['answer', 'nurture'] as const;

export const sequenceSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string(),
  purpose: z.enum(purposes).default('answer'),
  /** True: people start it by hand, so that nothing in the playbook needs to lead to it. */
  manual: z.boolean().optional(),
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

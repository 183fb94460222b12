import { z } from 'zod';
import { channels, voices } from './message.ts';

const duration = z.string().regex(/^\d+(m|h|d)$/, 'write a duration such as 5m, 12h or 2d');
const stepId = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');

/** Defines one step of a sequence. Durations are given in minutes, hours or days, for example `2d`. */
const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: stepId,
    kind: z.literal('message'),
    channel: z.enum(channels),
    voice: z.enum(voices),
    template: z.string(),
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
  readonly templates: Readonly<Record<string, TemplateSource>>;
}

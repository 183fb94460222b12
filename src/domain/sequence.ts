import { z } from 'zod';
import { channels, voices } from './message.ts';

const stepId = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');

/** Defines one step of a sequence. A wait is given in minutes, hours or days, for example `2d`. */
const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: stepId,
    kind: z.literal('message'),
    channel: z.enum(channels),
    voice: z.enum(voices),
    template: z.string(),
  }),
  z.strictObject({ id: stepId, kind: z.literal('wait'), duration: z.string().regex(/^\d+(m|h|d)$/) }),
]);
export type Step = Readonly<z.infer<typeof stepSchema>>;
export type MessageStep = Extract<Step, { kind: 'message' }>;

export const sequenceSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string(),
  steps: z.array(stepSchema).min(1),
});
export type Sequence = Readonly<z.infer<typeof sequenceSchema>>;

/** A template as an enrollment pins it: Liquid sources. An SMS has a text only. */
export interface TemplateSource {
  readonly subject?: string | undefined;
  readonly text: string;
  readonly html?: string | undefined;
}

/** A sequence together with every template it names, known by the hash of this content. */
export interface SequenceVersion {
  readonly hash: string;
  readonly sequence: Sequence;
  readonly templates: Readonly<Record<string, TemplateSource>>;
}

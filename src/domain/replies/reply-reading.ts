import { z } from 'zod';

export const replyIntents = [
  'interested',
  'later',
  'not-interested',
  'question',
  'wrong-person',
  'left-company',
  'out-of-office',
  'opt-out',
  'complaint',
  'unclear',
] as const;
export type ReplyIntent = (typeof replyIntents)[number];

/** Whom else to write to, as far as the reply says. */
export interface OtherPerson {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** What a reply says, and why we think so. */
export interface ReplyReading {
  readonly intent: ReplyIntent;
  /** 0 to 1. */
  readonly confidence: number;
  /** `YYYY-MM-DD`, when somebody who wants to talk later named a day. */
  readonly followUpOn?: string | undefined;
  readonly otherPerson?: OtherPerson | undefined;
  /** In words of ours; quotes nothing that the lead wrote. */
  readonly because: string;
}

const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'write a day as YYYY-MM-DD');

/** Defines the answer about a reply that a model is asked for. Its keys are what the model sees, hence their snake case. */
export const modelReplyReadingSchema = z.strictObject({
  intent: z.enum(replyIntents),
  confidence: z.number().min(0).max(1),
  /** When the lead asks to be written to again; null unless the reply says when. */
  follow_up_on: day.nullable().default(null),
  /** Of an absence: the first day on which the lead is back; null unless the reply says when. */
  back_on: day.nullable().default(null),
  /** Whom to write to instead; null when the reply names nobody. */
  other_person: z
    .strictObject({
      name: z.string().max(200).nullable().default(null),
      email: z.string().max(320).nullable().default(null),
    })
    .nullable()
    .default(null),
  /** The language that the reply is written in, a code of ISO 639-1; null when too little is written to tell. */
  language: z.string().max(20).nullable().default(null),
  because: z.string().min(1).max(1_000),
});
export type ModelReplyReading = Readonly<z.infer<typeof modelReplyReadingSchema>>;

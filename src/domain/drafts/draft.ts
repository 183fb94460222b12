import type { MessageContent, Verdict } from '../message.ts';
import type { ModelDraft } from './model-draft.ts';

/** What a model wrote for one step, and what was made of it. */
export interface Draft {
  readonly draftId: string;
  readonly leadId: string;
  readonly enrollmentId: string;
  readonly stepId: string;
  /** 1 for the first; 2 for the one that the objections to the first asked for. */
  readonly attempt: number;
  /** As the model wrote it. */
  readonly written: ModelDraft;
  /** As the lead would read it: with greeting, signature and footer. */
  readonly content: MessageContent;
  /** The language in which it is written, ISO 639-1, as far as that is known. */
  readonly language?: string | undefined;
  /** The model's own name. */
  readonly model: string;
  /** Absent until it was checked. */
  readonly verdict?: Verdict | undefined;
}

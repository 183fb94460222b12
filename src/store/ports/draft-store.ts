import type { Draft } from '../../domain/drafts/draft.ts';
import type { Verdict } from '../../domain/message.ts';

/** Keeps what models wrote, and what was said of it. */
export interface DraftStore {
  /** Keeps a draft; a step has one draft an attempt, and asking again answers the one it has. */
  save(draft: Omit<Draft, 'draftId' | 'verdict'>, at: Date): Promise<Draft>;
  /** @throws NotFoundError */
  saveVerdict(draftId: string, verdict: Verdict): Promise<void>;
  /** @throws NotFoundError */
  get(draftId: string): Promise<Draft>;
  /** Answers the draft of one attempt at a step, if there is one. */
  find(key: {
    readonly enrollmentId: string;
    readonly stepId: string;
    readonly attempt: number;
  }): Promise<Draft | undefined>;
}

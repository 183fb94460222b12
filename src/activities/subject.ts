import type { Channel } from '../domain/message.ts';

/** Whom an activity works on, and when: `nowMs` is business time, in milliseconds since the epoch. */
export interface LeadSubject {
  readonly leadId: string;
  readonly nowMs: number;
}

/** The submission that an activity works on. */
export interface SubmissionSubject extends LeadSubject {
  readonly submissionId: string;
}

/** The step of an enrollment that an activity works on. */
export interface StepSubject extends SubmissionSubject {
  readonly enrollmentId: string;
  readonly stepId: string;
  /** Of a message whose channel was chosen; absent in histories of before it was, and of other steps. */
  readonly channel?: Channel | undefined;
}

/** A stored submission that has its lead. */
export interface HandOverRequest {
  readonly submissionId: string;
  readonly leadId: string;
  readonly source: string;
}

/** Wakes the workflow of a submission's lead, or starts it. */
export type HandOver = (submission: HandOverRequest) => Promise<void>;

/** Makes the activity that wakes the lead of a submission which had none when it arrived. */
export function createHandOverActivities({ handOver }: { readonly handOver: HandOver }): {
  handOverSubmission(request: HandOverRequest): Promise<void>;
} {
  return { handOverSubmission: handOver };
}

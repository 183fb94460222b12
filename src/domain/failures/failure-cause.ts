/** What is known of something that failed. */
export interface FailedItem {
  /** What the workflow calls it, for example `message:confirmation`. */
  readonly item: string;
  /** One of `failureTypes`. */
  readonly type: string;
  /** Absent where no vendor is to blame. */
  readonly vendor?: string | undefined;
  /** The vendor's own code, or a short word of ours; absent of failures that carry none. */
  readonly code?: string | undefined;
}

/** What failures of one cause share. */
export interface FailureCauseParts {
  /** Fit for a path of a URL. */
  readonly cause: string;
  readonly kind: string;
  readonly code: string;
}

/** Names the cause of a failure: what could not be done, whose fault it is, and the code. */
export function failureCause({ item, type, vendor, code = type }: FailedItem): FailureCauseParts {
  const kind = item.split(':', 1)[0] ?? item;
  return { cause: [kind, vendor ?? 'leadline', code].map(pathPart).join('.'), kind, code };
}

function pathPart(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, '-').toLowerCase();
}

/** One thing that is wrong in a playbook, told to whoever wrote it. */
export interface PlaybookFault {
  /** The file's path inside the playbook's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  readonly message: string;
  /** What to do about it, as an order. */
  readonly cure: string;
}

/** Thrown when a playbook cannot be used; lists every fault that was found in it, in the order of files and lines. */
export class PlaybookError extends Error {
  override readonly name = 'PlaybookError';
  readonly faults: readonly PlaybookFault[];

  constructor(faults: readonly PlaybookFault[]) {
    const inOrder = faults.toSorted(byFileAndLine);
    super(`The playbook has ${countOf(faults)}:\n${inOrder.map((fault) => `- ${inOneLine(fault)}`).join('\n')}`);
    this.faults = inOrder;
  }
}

function byFileAndLine(one: PlaybookFault, other: PlaybookFault): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0);
}

function countOf({ length }: readonly PlaybookFault[]): string {
  return length === 1 ? '1 fault' : `${length} faults`;
}

function inOneLine({ file, line, message, cure }: PlaybookFault): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message} ${cure}`;
}

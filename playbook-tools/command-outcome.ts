/** What a command says, and with what it ends the process. */
export interface CommandOutcome {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

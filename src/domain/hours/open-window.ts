/** A span of instants in which something is open; the end is not included. */
export interface OpenWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Lists the windows of something that touch a span of instants, in order and apart. */
export type OpenWindows = (fromMs: number, toMs: number) => Generator<OpenWindow, undefined>;

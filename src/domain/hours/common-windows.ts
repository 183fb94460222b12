import type { OpenWindow, OpenWindows } from './open-window.ts';

/** Lists the windows in which all of some things are open, and which touch a span of instants, in order; none for nothing. */
export function* commonWindows(
  sources: readonly OpenWindows[],
  fromMs: number,
  toMs: number,
): Generator<OpenWindow, undefined> {
  const lists = sources.map((source) => source(fromMs, toMs));
  const next: (OpenWindow | undefined)[] = lists.map((list) => list.next().value);
  while (lists.length > 0) {
    const common = { fromMs: -Infinity, toMs: Infinity };
    for (const window of next) {
      if (window === undefined) return undefined;
      common.fromMs = Math.max(common.fromMs, window.fromMs);
      common.toMs = Math.min(common.toMs, window.toMs);
    }
    if (common.fromMs < common.toMs && common.toMs > fromMs && common.fromMs < toMs) yield { ...common };
    lists.forEach((list, index) => {
      if (next[index]?.toMs === common.toMs) next[index] = list.next().value;
    });
  }
  return undefined;
}

/** Answers the first window, open now or later, in which all of some things are open; undefined when none begins in time. */
export function nextCommonWindow(
  sources: readonly OpenWindows[],
  fromMs: number,
  untilMs: number,
): OpenWindow | undefined {
  return commonWindows(sources, fromMs, untilMs).next().value;
}

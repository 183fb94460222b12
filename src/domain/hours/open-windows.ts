import { dayMs } from './local-day.ts';
import { offsetSpells } from './offset-spells.ts';
import type { OpenWindow, OpenWindows } from './open-window.ts';
import type { Timetable } from './timetable.ts';

/**
 * Lists the windows of a timetable that touch a span of instants, in order; the first and the last may reach beyond it.
 * An hour that the clocks skip has no window, and one that they repeat has two.
 */
export function* openWindows(
  { timeZone, intervalsOn }: Timetable,
  fromMs: number,
  toMs: number,
): Generator<OpenWindow, undefined> {
  // A day more on each side, so that no window that touches the span is cut off.
  for (const spell of offsetSpells(timeZone, fromMs - dayMs, toMs + dayMs)) {
    const { offsetMs } = spell;
    const lastDay = Math.ceil((Math.min(toMs, spell.toMs) + offsetMs) / dayMs);
    for (let day = Math.floor((Math.max(fromMs, spell.fromMs) + offsetMs) / dayMs); day < lastDay; day += 1) {
      const midnightMs = day * dayMs - offsetMs;
      for (const interval of intervalsOn(day)) {
        const window = {
          fromMs: Math.max(midnightMs + interval.fromMs, spell.fromMs),
          toMs: Math.min(midnightMs + interval.toMs, spell.toMs),
        };
        if (window.fromMs < window.toMs && window.toMs > fromMs && window.fromMs < toMs) yield window;
      }
    }
  }
  return undefined;
}

/** Makes the list of a timetable's windows. */
export function windowsOf(timetable: Timetable): OpenWindows {
  return (fromMs, toMs) => openWindows(timetable, fromMs, toMs);
}

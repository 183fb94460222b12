import { Temporal } from 'temporal-polyfill';
import type { Team, TeamMember } from './team.ts';

/** A moment, and the zone by whose calendar absences count. */
export interface AbsenceTime {
  readonly at: Date;
  /** A zone of the IANA database. */
  readonly timeZone: string;
}

/** Answers the last day of the absence that somebody is in, as ISO 8601 has it; undefined when the person is there. */
export function awayUntil(
  { absences }: Pick<TeamMember, 'absences'>,
  { at, timeZone }: AbsenceTime,
): string | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  return absences
    .filter(({ from, to }) => from <= today && today <= to)
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
}

/** Answers who acts for somebody: the person, unless away; else the deputy, or the deputy's; undefined when all are away. */
export function whoActsFor(key: string, team: Team, time: AbsenceTime): string | undefined {
  const asked = new Set<string>();
  for (let next: string | undefined = key; next !== undefined && !asked.has(next); next = team[next]?.deputy) {
    asked.add(next);
    const person = team[next];
    if (person !== undefined && awayUntil(person, time) === undefined) return next;
  }
  return undefined;
}

import { expect, it } from '@jest/globals';
import { offsetSpells } from '../../src/domain/hours/offset-spells.ts';
import { luxonChanges, type ClockChange } from './luxon-clock.ts';
import { allZones } from './send-time-case.ts';

it('knows every change of every clock from 2024 to 2030 as an independent library does', () => {
  const span = [Date.UTC(2024, 0, 1), Date.UTC(2031, 0, 1)] as const;
  let count = 0;
  for (const timeZone of allZones) {
    const expected = luxonChanges(timeZone).filter(({ atMs }) => atMs > span[0] && atMs < span[1]);
    expect({ timeZone, changes: changesOf(timeZone, ...span) }).toEqual({ timeZone, changes: expected });
    count += expected.length;
  }
  expect(count).toBeGreaterThan(1_000);
});

function changesOf(timeZone: string, fromMs: number, toMs: number): ClockChange[] {
  const spells = [...offsetSpells(timeZone, fromMs, toMs)];
  return spells
    .filter(({ offsetMs }, index) => index > 0 && offsetMs !== spells[index - 1]?.offsetMs)
    .map((spell) => ({ atMs: spell.fromMs, offsetMs: spell.offsetMs }));
}

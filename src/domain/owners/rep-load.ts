import type { MostLeads } from './owner-rules.ts';

/** The leads that somebody owns. */
export interface RepLoad {
  /** Those that became theirs within the last 24 hours, and within the last 168. */
  readonly newOfDay: number;
  readonly newOfWeek: number;
  /** Those that are neither stopped nor closed; counted only of whom the playbook bounds it. */
  readonly inHand: number;
  /** Greater the later the last lead became theirs; 0 when none ever did. */
  readonly lastTurn: number;
}

/** Of somebody who never had a lead. */
export const noLoad: RepLoad = { newOfDay: 0, newOfWeek: 0, inHand: 0, lastTurn: 0 };

/** Tells why somebody has enough, for example `has 8 new leads of a day, as many as may be`; undefined when they have not. */
export function whyFull({ perDay, perWeek, inHand }: MostLeads, load: RepLoad): string | undefined {
  const bounds = [
    { most: perDay, has: load.newOfDay, what: 'new of a day' },
    { most: perWeek, has: load.newOfWeek, what: 'new of a week' },
    { most: inHand, has: load.inHand, what: 'in hand' },
  ];
  const reached = bounds.find(({ most, has }) => most !== undefined && has >= most);
  return reached && `has enough leads ${reached.what}: ${reached.has}`;
}

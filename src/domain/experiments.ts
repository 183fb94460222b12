import { z } from 'zod';
import { seededFraction } from './seeded-fraction.ts';

const name = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');

/** Defines the shares of an experiment's arms, by name; only their proportion counts. */
const armsSchema = z
  .record(name, z.number().min(0))
  .refine((arms) => Object.keys(arms).length >= 2, 'name at least two arms, such as `template: 1` and `model: 1`')
  .refine((arms) => Object.values(arms).some((share) => share > 0), 'let at least one share be more than 0');

/** Defines experiments by name: how leads are divided among their arms. */
export const experimentsSchema = z.record(name, armsSchema).default({});
export type Experiments = Readonly<z.infer<typeof experimentsSchema>>;

/** The arm of an experiment that a lead is in. */
export interface ExperimentArm {
  readonly name: string;
  readonly arm: string;
}

/** Chooses the arm of a lead: always the same one, as long as the shares stay as they are. */
export function chooseArm(experiment: string, shares: Readonly<Record<string, number>>, leadId: string): string {
  const arms = Object.entries(shares).filter(([, share]) => share > 0);
  const total = arms.reduce((sum, [, share]) => sum + share, 0);
  let left = seededFraction(`${experiment}:${leadId}`) * total;
  for (const [arm, share] of arms) {
    left -= share;
    if (left < 0) return arm;
  }
  return arms.at(-1)?.[0] ?? '';
}

/**
 * What is measured: Leadline's API handing over to Temporal, the same handing over to nobody, and the least that one could
 * write in its place: express and one insert of the raw body.
 */
export const arms = ['handing-over', 'storing', 'bare'] as const;
export type Arm = (typeof arms)[number];

/** Where a server of an arm works. */
export interface ArmSettings {
  readonly arm: Arm;
  readonly databaseUrl: string;
  readonly masterKey: string;
  readonly temporalAddress: string;
}

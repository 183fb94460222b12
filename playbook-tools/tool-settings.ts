import { resolve } from 'node:path';

/** What the commands are told from outside. */
export interface ToolSettings {
  readonly playbookFolder: string;
  /** Absent: that of the embedded start. */
  readonly databaseUrl: string | undefined;
  /** Where the embedded start keeps its state. */
  readonly stateFolder: string;
  readonly apiUrl: string;
  readonly apiToken: string | undefined;
}

const root = resolve(import.meta.dirname, '..');

/** Reads the few variables that the commands need; empty ones count as absent. */
export function readToolSettings(environment: Readonly<Record<string, string | undefined>>): ToolSettings {
  const given = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  return {
    playbookFolder: resolve(root, given('LEADLINE_PLAYBOOK') ?? 'playbook'),
    databaseUrl: given('DATABASE_URL'),
    stateFolder: resolve(root, '.leadline'),
    apiUrl: `http://localhost:${given('PORT') ?? '3000'}`,
    apiToken: given('LEADLINE_API_TOKEN'),
  };
}

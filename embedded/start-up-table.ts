import { vendors, type Vendor } from '../src/environment-schema.ts';
import type { Phase } from './stopwatch.ts';

/** What the start tells about itself. */
export interface StartUp {
  readonly apiUrl: string;
  readonly temporalUiUrl: string | undefined;
  readonly temporalAddress: string;
  readonly sandboxUrl: string;
  readonly database: string;
  readonly apiToken: string;
  readonly sandboxed: readonly Vendor[];
  readonly phases: readonly Phase[];
  readonly totalMs: number;
}

/** Writes the table that the start prints: what runs where, what is not real, what to open. */
export function startUpTable(startUp: StartUp): string {
  const places = [
    ['API', startUp.apiUrl],
    ['Temporal Web UI', startUp.temporalUiUrl ?? 'with your own server'],
    ['Temporal', startUp.temporalAddress],
    ['Sandbox inbox', startUp.sandboxed.length > 0 ? startUp.sandboxUrl : 'not needed, all vendors are real'],
    ['Database', startUp.database],
    ['Operators’ token', startUp.apiToken],
  ];
  const vendorRows = vendors.map((vendor) => [vendor, startUp.sandboxed.includes(vendor) ? 'sandboxed' : 'REAL']);
  return [
    '',
    'Leadline runs.',
    '',
    ...aligned(places),
    '',
    'Vendors (set their keys in .env to make them real):',
    ...aligned(vendorRows),
    '',
    `Started in ${seconds(startUp.totalMs)} (${startUp.phases.map(({ name, tookMs }) => `${name} ${seconds(tookMs)}`).join(', ')}).`,
    '',
  ].join('\n');
}

/** Writes milliseconds as seconds. */
export function seconds(durationMs: number): string {
  return `${(durationMs / 1_000).toFixed(1)} s`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', value = '']) => `  ${name.padEnd(width)}   ${value}`);
}

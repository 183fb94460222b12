import type { Config } from '../src/config.ts';
import { vendors, type Vendor } from '../src/environment-schema.ts';
import type { ChannelMode } from '../src/store/ports/control-store.ts';
import type { Surroundings } from './start-surroundings.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What the start tells about itself. */
export interface StartUp {
  readonly apiUrl: string;
  readonly config: Pick<
    Config,
    | 'apiToken'
    | 'databaseUrl'
    | 'temporal'
    | 'openAi'
    | 'anthropic'
    | 'crm'
    | 'hubSpot'
    | 'salesforce'
    | 'email'
    | 'ticketDesk'
  >;
  /** How freely each channel sends, where its vendor is real. */
  readonly modes: readonly Pick<ChannelMode, 'channel' | 'mode'>[];
  readonly surroundings: Pick<Surroundings, 'sandbox' | 'sandboxed' | 'takenPorts' | 'temporal'>;
  readonly stopwatch: Pick<Stopwatch, 'phases' | 'totalMs'>;
}

const pglite = 'pglite:';

/** Writes the table that the start prints: what runs where, what is not real, what to open. */
export function startUpTable({ apiUrl, config, modes, surroundings, stopwatch }: StartUp): string {
  const { sandbox, sandboxed, takenPorts, temporal } = surroundings;
  const { apiToken, databaseUrl, openAi, anthropic, crm, hubSpot, salesforce, email, ticketDesk } = config;
  const places = [
    ['API', apiUrl],
    ['Temporal Web UI', temporal?.uiUrl ?? 'with your own server'],
    ['Temporal', config.temporal.connectionOptions.address ?? 'as the Temporal CLI is configured'],
    ['Sandbox inbox', sandboxed.length > 0 ? sandbox.url : 'not needed, all vendors are real'],
    ['Database', databaseUrl.startsWith(pglite) ? `PGlite in ${databaseUrl.slice(pglite.length)}` : 'PostgreSQL'],
    ['CRM', crm?.vendor ?? 'our own store'],
    ['Operators’ token', apiToken],
  ];
  const off: Partial<Record<Vendor, string>> = {
    ...(!openAi && { openai: 'off, another judges' }),
    ...(!anthropic && { anthropic: 'off, another judges' }),
    ...(!hubSpot && { hubspot: 'off, another is the CRM' }),
    ...(!salesforce && { salesforce: 'off, another is the CRM' }),
    ...Object.fromEntries(
      (['postmark', 'sendgrid', 'mailgun', 'smtp'] as const)
        .filter((vendor) => vendor !== email?.vendor)
        .map((vendor) => [vendor, 'off, another sends']),
    ),
    ...(ticketDesk?.vendor !== 'zendesk' && { zendesk: 'off, another takes tickets' }),
    ...(ticketDesk?.vendor !== 'jira' && { jira: 'off, another takes tickets' }),
  };
  const realOf = (vendor: Vendor): string => {
    const channel = vendor === email?.vendor ? 'email' : vendor === 'twilio' ? 'sms' : undefined;
    const mode = modes.find((one) => one.channel === channel)?.mode;
    return mode === undefined || mode === 'live' ? 'REAL' : `REAL, in ${mode} (docs/going-live.md)`;
  };
  const stateOf = (vendor: Vendor): string =>
    off[vendor] ?? (sandboxed.includes(vendor) ? 'sandboxed' : realOf(vendor));
  const vendorRows = vendors.map((vendor) => [vendor, stateOf(vendor)]);
  const phases = stopwatch.phases.map(({ name, tookMs }) => `${name} ${seconds(tookMs)}`).join(', ');
  return [
    '',
    'Leadline runs.',
    '',
    ...aligned(places),
    ...(takenPorts.length > 0 ? [`  (Taken, so on another port than usual: ${takenPorts.join(', ')})`] : []),
    '',
    'Vendors (set their keys in .env to make them real):',
    ...aligned(vendorRows),
    '',
    `Started in ${seconds(stopwatch.totalMs())} (${phases}).`,
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

import { describe, expect, it } from '@jest/globals';
import { startUpTable, type StartUp } from './start-up-table.ts';

const startUp = {
  apiUrl: 'http://localhost:3000',
  config: {
    apiToken: 'the-token-of-operators',
    databaseUrl: 'pglite:/somewhere/database',
    crm: { vendor: 'hubspot' },
    hubSpot: { accessToken: 'real' },
    email: { vendor: 'postmark' },
    ticketDesk: { vendor: 'zendesk' },
    temporal: { connectionOptions: { address: '127.0.0.1:7233' } },
  },
  modes: [
    { channel: 'email', mode: 'review-all' },
    { channel: 'sms', mode: 'live' },
  ],
  surroundings: {
    sandbox: { url: 'http://127.0.0.1:4010' },
    sandboxed: ['openai', 'postmark', 'twilio', 'slack', 'zendesk', 'jira'],
    takenPorts: [],
    temporal: { uiUrl: 'http://localhost:8233' },
  },
  stopwatch: { phases: [{ name: 'Temporal', tookMs: 1_234 }], totalMs: () => 4_000 },
} as unknown as StartUp;

describe('the start-up table', () => {
  it('says what runs where, what is not real and how long it took', () => {
    expect(startUpTable(startUp).split('\n')).toEqual(
      expect.arrayContaining([
        '  API                http://localhost:3000',
        '  Temporal Web UI    http://localhost:8233',
        '  Temporal           127.0.0.1:7233',
        '  Sandbox inbox      http://127.0.0.1:4010',
        '  Database           PGlite in /somewhere/database',
        '  Operators’ token   the-token-of-operators',
        '  anthropic    off, another judges',
        '  CRM                hubspot',
        '  hubspot      REAL',
        '  salesforce   off, another is the CRM',
        '  postmark     sandboxed',
        '  smtp         off, another sends',
        '  zendesk      sandboxed',
        '  jira         off, another takes tickets',
        'Started in 4.0 s (Temporal 1.2 s).',
      ]),
    );
  });

  it('says of a real channel that is not live yet in which mode it is', () => {
    const surroundings = { ...startUp.surroundings, sandboxed: [] };
    const lines = startUpTable({ ...startUp, surroundings }).split('\n');
    expect(lines).toContain('  postmark     REAL, in review-all (docs/going-live.md)');
    expect(lines).toContain('  twilio       REAL');
  });

  it('says which usual ports somebody else has', () => {
    const surroundings = { ...startUp.surroundings, takenPorts: [7233, 8233] };
    expect(startUpTable({ ...startUp, surroundings })).toContain('7233, 8233');
    expect(startUpTable(startUp)).not.toContain('aken');
  });

  it('never shows the password of a database', () => {
    const config = { ...startUp.config, databaseUrl: 'postgres://leadline:secret@db/leadline' };
    const table = startUpTable({ ...startUp, config });
    expect(table).toContain('PostgreSQL');
    expect(table).not.toContain('secret');
  });
});

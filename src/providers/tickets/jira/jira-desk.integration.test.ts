import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import type { TicketDesk, TicketOrder } from '../../ticket-desk.ts';
import { describeTicketDesk, newTicketOrder } from '../../ticket-desk.contract.ts';
import { createJiraDesk } from './jira-desk.ts';

const account = { email: 'bot@ours.example', apiToken: 'jira-4711', projectKey: 'SUP', issueType: 'Task' };
const opening = { vendor: 'jira', method: 'POST', path: '/rest/api/3/issue' } as const;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const priorities: Readonly<Record<string, TicketOrder['priority']>> = { High: 'high', Medium: 'normal', Low: 'low' };

describeTicketDesk('Jira', () => ({
  connect: (overrides) => createJiraDesk({ ...account, baseUrl: sandbox.baseUrls.jira, ...overrides }),
  taken: () =>
    sandbox.jiraIssues().map(({ key, summary, description, priority = '', labels }) => ({
      ticketId: key,
      subject: summary,
      text: description,
      priority: priorities[priority] ?? 'normal',
      tags: labels,
    })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'jira', ...failure }),
  failNextOpening: (failure) => sandbox.faults.add({ ...opening, ...failure }),
  credentials: [account.apiToken, account.email],
}));

describe('createJiraDesk', () => {
  const desk = (changes: Partial<typeof account> = {}): TicketDesk =>
    createJiraDesk({ ...account, baseUrl: sandbox.baseUrls.jira, ...changes });

  it('creates the issue in the project and of the type that it is told', async () => {
    const { ticketId } = await desk({ projectKey: 'HELP', issueType: 'Bug' }).open(newTicketOrder());
    expect(ticketId).toMatch(/^HELP-\d+$/);
    expect(sandbox.jiraIssues().at(-1)).toMatchObject({ key: ticketId, issueType: 'Bug' });
  });

  it.each([
    { kind: 'status', status: 503 },
    { kind: 'reset' },
    { kind: 'drop-answer' },
    { kind: 'wrong-json' },
  ] as const)('asks to come back when the search shows an issue that a $kind may have left', async (failure) => {
    sandbox.faults.add({ ...opening, ...failure });
    await expect(desk().open(newTicketOrder())).rejects.toMatchObject({
      isRetryable: true,
      outcome: 'ambiguous',
      retryAfterMs: 60_000,
    });
  });

  it('asks for no longer than Jira does when nothing was created', async () => {
    sandbox.faults.add({ ...opening, kind: 'status', status: 429, headers: { 'retry-after': '3' } });
    await expect(desk().open(newTicketOrder())).rejects.toMatchObject({
      outcome: 'not-processed',
      retryAfterMs: 3_000,
    });
  });

  it.each([
    { changes: { projectKey: 'MISSING' }, code: 'rejected.project' },
    { changes: { issueType: 'Riddle' }, code: 'rejected.issuetype' },
  ])('tells which setting Jira refuses: $code', async ({ changes, code }) => {
    await expect(desk(changes).open(newTicketOrder())).rejects.toMatchObject({ code, isRetryable: false });
  });
});

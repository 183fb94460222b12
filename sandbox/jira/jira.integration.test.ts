import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

/** A search that does not show what is younger than a day. */
const lookUpLagMs = 86_400_000;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs });
});
afterAll(() => sandbox.close());

function call(
  path: string,
  body: unknown,
  { baseUrls }: Sandbox = sandbox,
  authorization = 'Basic secret',
): Promise<Response> {
  return fetch(`${baseUrls.jira}/rest/api/3/${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const description = {
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Please' }, { type: 'hardBreak' }, { type: 'text', text: 'help' }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Jane' }] },
  ],
};

const fields = {
  project: { key: 'SUP' },
  issuetype: { name: 'Task' },
  summary: 'Cannot log in',
  description,
  labels: ['support', 'marker-1'],
  priority: { name: 'High' },
};

describe('an issue', () => {
  it('is created in its project as it was asked for', async () => {
    const first = await call('issue', { fields });
    expect(first.status).toBe(201);
    const { id, key } = (await first.json()) as { readonly id: string; readonly key: string };
    expect(key).toBe('SUP-1');
    await expect((await call('issue', { fields })).json()).resolves.toMatchObject({ key: 'SUP-2' });
    const elsewhere = { ...fields, project: { key: 'HELP' } };
    await expect((await call('issue', { fields: elsewhere })).json()).resolves.toMatchObject({ key: 'HELP-1' });
    expect(sandbox.jiraIssues()[0]).toMatchObject({
      id,
      summary: 'Cannot log in',
      description: 'Please\nhelp\n\nJane',
      priority: 'High',
    });
  });

  it.each([
    { field: 'project', value: { key: 'MISSING' } },
    { field: 'issuetype', value: { name: 'Riddle' } },
    { field: 'summary', value: 'two\nlines' },
    { field: 'summary', value: 'a'.repeat(255) },
    { field: 'summary', value: '' },
    { field: 'description', value: 'plain text' },
    { field: 'labels', value: ['two words'] },
    { field: 'priority', value: { name: 'Whenever' } },
  ])('is refused for its $field', async ({ field, value }) => {
    const response = await call('issue', { fields: { ...fields, [field]: value } });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { readonly errors: Readonly<Record<string, string>> };
    expect(Object.keys(errors)).toEqual([field]);
  });

  it('is refused without a token', async () => {
    expect((await call('issue', { fields }, sandbox, 'Basic')).status).toBe(401);
  });

  it('is read on the page', async () => {
    await call('issue', { fields });
    const response = await fetch(`${sandbox.baseUrls.jira}/browse/SUP-1`);
    await expect(response.text()).resolves.toContain('id="jira-SUP-1"');
    const listed = await fetch(`${sandbox.url}/control/jira-issues`);
    await expect(listed.json()).resolves.toHaveLength(sandbox.jiraIssues().length);
  });
});

describe('the search', () => {
  const search = { jql: 'labels = "lagging" ORDER BY created ASC', fields: ['key'] };
  const lagging = { fields: { ...fields, labels: ['lagging'] } };

  it('does not show a new issue, unless it is asked for by its id', async () => {
    const { id, key } = (await (await call('issue', lagging)).json()) as { readonly id: string; readonly key: string };
    await expect((await call('search/jql', search)).json()).resolves.toEqual({ issues: [], isLast: true });
    const reconciled = await call('search/jql', { ...search, reconcileIssues: [Number(id)] });
    await expect(reconciled.json()).resolves.toMatchObject({ issues: [{ id, key }] });
  });

  it('finds by a label what is old enough, oldest first', async () => {
    const prompt = await startSandbox({ lookUpLagMs: 0 });
    await call('issue', lagging, prompt);
    await call('issue', { fields }, prompt);
    await call('issue', lagging, prompt);
    const found = await call('search/jql', { ...search, maxResults: 1 }, prompt);
    await expect(found.json()).resolves.toMatchObject({ issues: [{ key: 'SUP-1' }], isLast: false });
    const ids = await call('search/jql', { jql: search.jql }, prompt);
    await expect(ids.json()).resolves.toEqual({ issues: [{ id: '10000' }, { id: '10002' }], isLast: true });
    await prompt.close();
  });

  it('refuses JQL that it does not understand', async () => {
    expect((await call('search/jql', { jql: 'text ~ "help"' })).status).toBe(400);
  });
});

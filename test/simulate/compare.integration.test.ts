import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compare } from '../../simulate/compare/compare-submissions.ts';
import { writeComparison } from '../../simulate/compare/write-comparison.ts';
import { fillTemplate } from '../../simulate/template/fill-template.ts';
import { recipientOfLead } from '../../simulate/template/recipient-of-lead.ts';
import { takeInLead } from '../../simulate/engine/take-in-lead.ts';
import { parsePlaybook } from '../../src/playbook/parse-playbook.ts';
import { readPlaybookFiles } from '../../src/playbook/playbook-files.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { edited } from '../../src/playbook/testing/edited-playbook.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { janeDoe } from '../system/lead-driver.ts';

const dayMs = 86_400_000;
const now = new Date('2026-11-24T10:00:00Z');
const since = new Date(now.getTime() - 30 * dayMs);

let store: Store;
let playbooks: { readonly before: Playbook; readonly after: Playbook };

beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  const files = await readPlaybookFiles(resolve(import.meta.dirname, '../../playbook'));
  const after = edited(files, 'templates/demo-confirmation.subject.liquid', 'demo', 'demonstration');
  playbooks = { before: parsePlaybook(files), after: parsePlaybook(after) };
});

afterAll(() => store.close());

describe('a comparison of two playbooks', () => {
  it('names the leads of the last days that would get something else, and no others', async () => {
    const playbook = playbooks.before;
    const demo = { ...janeDoe, email: 'demo@example.com', leadData: { source: 'demo_request' } };
    const earlier = { ...demo, email: 'earlier@example.com' };
    await takeInLead({ store, playbook }, { lead: earlier, at: new Date(since.getTime() - dayMs) });
    const { leadId } = await takeInLead({ store, playbook }, { lead: demo, at: now });
    await takeInLead({ store, playbook }, { lead: janeDoe, at: now });

    const comparison = await compare(store, playbooks, { since });

    expect(comparison).toMatchObject({ submissionCount: 2, changed: [{ leadId, differs: ['first message'] }] });
    expect(writeComparison(comparison)).toContain('2 submissions since 2026-10-25: 1 would get something else.');
    expect(writeComparison(comparison)).not.toContain('example.com');
  });
});

describe('a template', () => {
  it('is filled with the data of a lead of the store', async () => {
    const playbook = playbooks.before;
    const { leadId } = await takeInLead({ store, playbook }, { lead: { ...janeDoe, firstName: 'Zoe' }, at: now });
    const recipient = await recipientOfLead(store, leadId);
    const template = playbook.sequences.get('content-nurture')?.templates['content-welcome'];
    if (template === undefined) throw new Error('There is no such template');
    expect(fillTemplate(template, recipient, playbook).content.text).toMatch(/^Hi Zoe,/);
    await expect(recipientOfLead(store, crypto.randomUUID())).rejects.toThrow('There is no lead');
  });
});

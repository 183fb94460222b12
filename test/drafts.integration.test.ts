import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, oneLetter, onlyDrafts } from './system/playbook-folder.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({ skipsTime: true, playbookEdits: [alwaysOpen, onlyDrafts, oneLetter] });
const { emailsTo } = used;

/** A lead that is routed to a sequence whose first message a model is asked for. */
async function submit(email: string, more: object = {}): Promise<string> {
  return (await used.drive.submit({ ...janeDoe, email, ...more })).leadId;
}

const draft = (body: string, confidence = 0.9) => ({ subject: 'About your clusters', body, confidence });
const goodBody =
  'I see you downloaded our Kubernetes cost optimization guide, and I wonder which part of it is the most useful one for ' +
  'your team at the moment.\n\nWhich of your clusters costs more than you would expect? A line in answer to this is enough, ' +
  'and I will tell you which pages of the guide I would read first.';

async function purposes(leadId: string): Promise<string[]> {
  return (await used.system.store.modelCalls.list(leadId)).map(({ purpose }) => purpose);
}

describe('a message that a model writes', () => {
  it('goes out between our greeting and signature, once the guardrails and a second model let it pass', async () => {
    const leadId = await submit('drafted@example.com');
    await workflowEnd(used.system, leadId);
    const [email, ...others] = emailsTo('drafted@example.com');
    expect(others).toEqual([]);
    expect(email?.text).toMatch(/^Hi Jane,\n\n/);
    expect(email?.text).toContain('Kubernetes cost optimization guide');
    const { owner } = await used.drive.lead(leadId);
    expect(email?.text).toContain(`${owner?.name}, Solutions Engineer at Northbeam Cloud`);
    expect(email?.html).toContain('<p>Hi Jane,</p>');
    expect(await purposes(leadId)).toEqual(['assess', 'write', 'check']);
    const told = (await used.drive.timeline(leadId)).map(({ summary }) => summary);
    expect(told).toContainEqual(expect.stringMatching(/^A model wrote the e-mail ".+", and is 85 % sure of it\.$/));
  });

  it('is asked for once more, with what was objected', async () => {
    const { model } = used.system.sandbox;
    const target = { whenPromptContains: 'objected-to', times: 1 } as const;
    model.add({ ...target, kind: 'value', forPurpose: 'write', value: draft(goodBody) });
    const verdict = { verdict: 'repair', reasons: ['It asks for the wrong thing.'] };
    model.add({ ...target, kind: 'value', forPurpose: 'check', value: verdict });
    const leadId = await submit('repaired@example.com', { company: 'objected-to' });
    await workflowEnd(used.system, leadId);
    expect(emailsTo('repaired@example.com')).toHaveLength(1);
    expect(emailsTo('repaired@example.com')[0]?.text).not.toContain(goodBody);
    expect(await purposes(leadId)).toEqual(['assess', 'write', 'check', 'write', 'check']);
    const asked = (await used.system.store.modelCalls.list(leadId)).filter(({ purpose }) => purpose === 'write').at(-1);
    expect(asked?.prompt.user).toContain('It asks for the wrong thing.');
  });

  it.each(['write', 'check'] as const)('gives way to the template when no model can %s', async (forPurpose) => {
    used.system.sandbox.model.add({
      kind: 'refused',
      forPurpose,
      whenPromptContains: `no ${forPurpose}`,
      times: 'always',
    });
    const email = `no.${forPurpose}@example.com`;
    const leadId = await submit(email, { company: `no ${forPurpose}` });
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(emailsTo(email)[0]?.subject).toBe('About the Kubernetes cost optimization guide you downloaded');
    expect((await used.drive.timeline(leadId)).map(({ type }) => type)).not.toContain('review-requested');
  });

  it('gives way to the template for a lead that the rules judged', async () => {
    used.system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 503, times: 'always' });
    const leadId = await submit('by.rules@example.com');
    await workflowEnd(used.system, leadId);
    expect(emailsTo('by.rules@example.com')).toHaveLength(1);
    expect(new Set(await purposes(leadId))).toEqual(new Set(['assess']));
  });

  it('is not sent when nobody has reviewed it in time: the template is', async () => {
    const target = { whenPromptContains: 'unsure-of', forPurpose: 'write', times: 1 } as const;
    used.system.sandbox.model.add({ ...target, kind: 'value', value: draft(goodBody, 0.2) });
    const leadId = await submit('unsure@example.com', { company: 'unsure-of' });
    await workflowEnd(used.system, leadId);
    expect(emailsTo('unsure@example.com').map(({ subject }) => subject)).toEqual([
      'About the Kubernetes cost optimization guide you downloaded',
    ]);
    const [review] = await used.system.store.reviews.list({ leadId, state: 'expired', limit: 10 });
    expect(review).toMatchObject({ state: 'expired', escalations: 0 });
    const task = used.system.sandbox
      .tasks()
      .find(({ properties }) => properties['hs_task_subject'] === 'AI draft to review');
    expect(task?.properties).toMatchObject({ hs_task_status: 'COMPLETED' });
    expect(task?.properties['hs_task_body']).toContain('I see you downloaded our Kubernetes');
  });
});

import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { useSystem } from '../system/use-system.ts';
import { workflowEnd } from '../system/workflow-end.ts';

const used = useSystem({
  skipsTime: true,
  environment: { LEADLINE_PLAYBOOK: resolve(import.meta.dirname, '../../playbooks/green-mortgage') },
});
const { emailsTo } = used;

describe('a lead of the bank, its waits skipped', () => {
  it('is judged by the prompt of the bank, and gets its letter with the representative example', async () => {
    const email = 'kari.nordmann@example.org';
    used.system.sandbox.model.add({
      whenPromptContains: 'mortgages for energy-efficient homes',
      forPurpose: 'assess',
      kind: 'value',
      value: {
        intent: 'TIRE_KICKER',
        score: 55,
        reasoning: 'Worked out a loan for a home of class A.',
        suggested_tone: 'factual',
        sector: null,
        language: 'en',
        confidence: 0.9,
      },
    });
    const { leadId } = await used.drive.submit({
      email,
      firstName: 'Kari',
      message: 'We worked out a loan for a flat of energy class A.',
      leadData: { source: 'mortgage_calculator' },
    });
    await workflowEnd(used.system, leadId);

    expect(await used.drive.lead(leadId)).toMatchObject({ intent: 'TIRE_KICKER', score: 55, stage: 'finished' });
    const [letter, ...others] = emailsTo(email);
    expect(letter).toMatchObject({
      subject: 'About your mortgage calculation',
      text: expect.stringContaining('Representative example: a loan of €200,000'),
    });
    expect(letter?.text).toContain('Licensed Mortgage Adviser at Fjordbank');
    expect(others).toEqual([]);
  });

  it('is judged by the rules of the bank when no model answers, and confirmed in its own language', async () => {
    used.system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 503, times: 'always' });
    const email = 'erika.muster@example.org';
    const { leadId } = await used.drive.submit({
      email,
      firstName: 'Erika',
      message: 'Unser Haus hat Klasse B, und wir möchten bitte einen Termin.',
      leadData: { source: 'Beratungstermin' },
    });
    await workflowEnd(used.system, leadId);

    const events = await used.drive.timeline(leadId);
    expect(events.find(({ type }) => type === 'lead-assessed')?.data).toMatchObject({ judgedBy: 'rules' });
    // 60 for the appointment, more for the home, and no more than the rules allow a lead without a date.
    expect(await used.drive.lead(leadId)).toMatchObject({ intent: 'TIRE_KICKER', score: 74 });
    expect(emailsTo(email).map(({ subject }) => subject)).toEqual([
      'Ihr Termin bei Fjordbank',
      'Was Sie für Ihren Termin bereitlegen können',
    ]);
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../domain/assessment.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { MessageContent } from '../domain/message.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { arrivalOf } from '../store/contract/fixtures.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createPrepareMessageActivities } from './prepare-message.ts';

const at = new Date('2026-11-20T12:00:00Z');
const judgement: Assessment = {
  intent: 'TIRE_KICKER',
  score: 50,
  reasoning: 'Reads.',
  suggestedTone: 'warm',
  confidence: 0.8,
  judgedBy: 'rules',
  judge: 'built-in rules',
};
const nothingKnown: Dossier = { missing: [], earlierSubmissionCount: 0 };

let store: Store;
let playbook: Playbook;
beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook('playbook');
});
afterAll(() => store.close());

interface Written {
  readonly content: MessageContent;
  readonly drafted: string | undefined;
}

interface Given {
  readonly assessment?: Partial<Assessment>;
  readonly dossier?: Partial<Dossier>;
}

/** Has the first message of a sequence of the default playbook written to a new lead. */
async function write(sequence: string, { assessment, dossier }: Given): Promise<Written> {
  const content = { statedSource: 'content_download_kubernetes_guide' };
  const { leadId, submissionId } = await store.submissions.receive(arrivalOf({ receivedAt: at, content }));
  await store.cases.saveDossier({ leadId, submissionId }, { ...nothingKnown, ...dossier });
  await store.cases.saveAssessment({ leadId, submissionId }, { ...judgement, ...assessment }, at);
  const version = playbook.sequences.get(sequence);
  const stepId = version?.sequence.steps[0]?.id;
  if (version === undefined || stepId === undefined) throw new Error(`There is no sequence ${sequence}`);
  const { enrollmentId } = await store.enrollments.enroll({ leadId, causeId: submissionId, version, at });
  const activities = createPrepareMessageActivities({
    store,
    playbook,
    publicUrl: 'https://leads.example.com',
    writers: [],
  });
  const prepared = await activities.prepareMessage({
    leadId,
    submissionId,
    enrollmentId,
    stepId,
    nowMs: at.getTime(),
  });
  if (!('messageId' in prepared)) throw new Error(`No message was prepared: ${prepared.kind}`);
  const { messageId } = prepared;
  const told = await store.timeline.list(leadId);
  return {
    content: (await store.messages.get(messageId)).content,
    drafted: told.find(({ type }) => type === 'message-drafted')?.summary,
  };
}

describe('prepareMessage', () => {
  it('writes in the language that the lead writes in, and says so', async () => {
    const { content, drafted } = await write('content-nurture', { assessment: { language: 'de' } });
    expect(content.subject).toBe('Zu Ihrem Download: Kubernetes cost optimization guide');
    expect(content.text).toContain('ich habe gesehen, dass Sie etwas von uns heruntergeladen haben');
    expect(content.html).toContain('<p>Hallo Jane,</p>');
    expect(drafted).toMatch(/from the template content-welcome, in its variant de\.$/);
  });

  it.each(['pt', undefined])('writes as usual to a lead whose language, %s, the template lacks', async (language) => {
    const { content, drafted } = await write('content-nurture', { assessment: { language } });
    expect(content.text).toContain('I saw that you downloaded our Kubernetes cost optimization guide.');
    expect(drafted).toMatch(/from the template content-welcome\.$/);
  });

  it.each([
    [
      'the sector that a directory knows',
      { dossier: { company: { industry: 'Hospitals and clinics' } } },
      'health-care',
    ],
    ['the sector that the judge names', { assessment: { sector: 'logistics' } }, 'logistics'],
    ['nobody knows what sector', {}, 'what-teams-change-first'],
  ])('tells the case study of %s', async (_title, given: Given, page) => {
    const { content } = await write('case-study', given);
    expect(content.text).toContain(`https://example.com/customers/${page}`);
    expect(content.html).toContain(`href="https://example.com/customers/${page}"`);
  });
});

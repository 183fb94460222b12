import { anyPhone, arrivalOf, versionOf } from '../../src/store/contract/fixtures.ts';
import type { Store } from '../../src/store/store.ts';
import type { WrittenMessage } from './send-line.ts';

/** Takes a lead in New York as far as an SMS that may go out now. */
export async function draftSms(store: Store, at: Date): Promise<WrittenMessage> {
  const { email = '' } = arrivalOf().profile;
  const profile = { email, phone: anyPhone(), consents: { sms: { at: '2026-03-01T12:00:00Z' } } };
  const { leadId, submissionId } = await store.submissions.receive(arrivalOf({ profile }));
  const timeZone = { timeZone: 'America/New_York', candidates: ['America/New_York'], source: 'stated' } as const;
  await store.cases.saveDossier(
    { leadId, submissionId },
    { timeZone: { ...timeZone, confidence: 1 }, missing: [], earlierSubmissionCount: 0 },
  );
  const version = versionOf('by-sms');
  const steps = version.sequence.steps.map((step) => ({ ...step, channel: 'sms' as const }));
  const sequence = { ...version.sequence, steps } as typeof version.sequence;
  const { enrollmentId } = await store.enrollments.enroll({
    ...{ leadId, causeId: submissionId, at },
    version: { ...version, sequence },
  });
  const { messageId } = await store.messages.save(
    {
      ...{ leadId, enrollmentId, stepId: 'first', channel: 'sms', writtenBy: 'template' },
      ...{ content: { text: 'Hello' }, verdict: { result: 'pass', reasons: [] } },
    },
    at,
  );
  return { leadId, submissionId, enrollmentId, messageId, stepId: 'first', reopen: false };
}

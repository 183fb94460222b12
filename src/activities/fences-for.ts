import { companyDomainOf } from '../domain/company/company-domain-of.ts';
import type { Channel } from '../domain/message.ts';
import type { Fences } from '../store/ports/delivery-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { businessNowMs } from './business-now.ts';
import { earliestSendTime } from './earliest-send-time.ts';
import { whyNotNurtured } from './never-nurture.ts';
import { pinnedStep } from './pinned-step.ts';
import { placeOf } from './place-of.ts';
import type { SendRequest } from './send.ts';

/**
 * Gathers what the playbook of today says of one message, for the claim to check it by: caps, hours and whom not to nurture are
 * always live, and where the lead is or what it is to us may have come to light since the message was planned.
 */
export async function fencesFor(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { submissionId, enrollmentId, stepId, nowMs, isSentNow = false }: SendRequest,
  channel: Channel,
): Promise<Fences> {
  const [enrollment, leadCase] = await Promise.all([
    store.enrollments.get(enrollmentId),
    store.cases.get(submissionId),
  ]);
  const { voice } = pinnedStep(enrollment, stepId, 'message');
  const { sequence } = enrollment.version;
  const { purpose } = playbook.sequences.get(sequence.name)?.sequence ?? sequence;
  const now = new Date(businessNowMs(nowMs));
  const place = placeOf(leadCase, playbook);
  const step = { voice, channel };
  const notBefore = earliestSendTime({ step, seed: `${enrollmentId}:${stepId}`, now, place, isSentNow }, playbook);
  return {
    now,
    caps: playbook.caps,
    isBeyondRates: isSentNow || (purpose === 'answer' && voice === 'automatic'),
    companyDomain: companyDomainOf(leadCase.profile.email),
    isNeverNurtured: purpose === 'nurture' && whyNotNurtured(leadCase, playbook) !== undefined,
    notBefore,
  };
}

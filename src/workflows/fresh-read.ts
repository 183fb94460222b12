import { patched } from '@temporalio/workflow';
import type { StepSubject } from '../activities/subject.ts';
import { readCrmAfresh } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';

/** What the CRM told so long ago may have changed meanwhile. */
const freshMs = 3_600_000;

/** When the CRM was looked into last for an enrollment. */
export interface CrmReading {
  /** Business time; absent: not yet. */
  readAtMs: number | undefined;
}

interface MessageToSend {
  readonly run: LeadRun;
  readonly stepId: string;
  readonly subject: () => StepSubject;
  readonly crmReading: CrmReading;
}

/** Tells whether the CRM must be looked into once more before a message; it was within the hour otherwise. */
export function isCrmReadingOld({ run, crmReading: { readAtMs } }: Pick<MessageToSend, 'run' | 'crmReading'>): boolean {
  const isOld = readAtMs === undefined || run.nowMs() - readAtMs > freshMs;
  // Runs that began before this was done did not look, and must be replayed so.
  return isOld && patched('fresh-crm-read');
}

/**
 * Looks once more into the CRM before a message; a CRM that does not answer is waited for. Answers false when the message
 * is not to be sent, since a person has stopped the lead or chosen another sequence.
 */
export async function isStillWanted({ run, stepId, subject, crmReading }: MessageToSend): Promise<boolean> {
  const reading = await persevere(run.desk, `crm-reading:${stepId}`, () => readCrmAfresh(subject(), stepId));
  crmReading.readAtMs = run.nowMs();
  if (reading?.stopOrdinal !== undefined) run.stop(reading.stopOrdinal);
  return reading === undefined || (reading.stopOrdinal === undefined && !reading.isReplaced);
}

import { isCancellation, log } from '@temporalio/workflow';
import type { PreparedMessage } from '../activities/plan-message.ts';
import type { DraftWanted } from '../activities/prepare-message.ts';
import type { StepSubject } from '../activities/subject.ts';
import { assessLead, buildDossier, checkDraft, composeMessage, prepareMessage } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { reviewMessage } from './review-message.ts';
import { troubleOf } from './trouble-of.ts';

/** A message step in hand. */
export interface MessageInHand {
  readonly run: LeadRun;
  readonly stepId: string;
  /** How it is called where something needs attention. */
  readonly item: string;
  readonly subject: () => StepSubject;
}

/** A first draft, and one more with what was objected to it. */
const mostDrafts = 2;

/** How long an assessment that a draft hangs on is waited for. */
const reassessmentMs = 45_000;

/**
 * Has a message written: by its template, or by a model whose draft the guardrails let pass or a person approved. When no
 * model writes or checks, the template is sent: an outage must not park anybody.
 * @returns undefined when nothing is sent for this step
 */
export async function writeMessage(message: MessageInHand): Promise<PreparedMessage | undefined> {
  const written = await prepare(message);
  switch (written?.kind) {
    case 'draft':
      return draftMessage(message, written);
    case 'review':
      return reviewMessage(message, written, () => templateOf(message, 'nobody decided'));
    case 'nothing':
      return undefined;
    default:
      return written;
  }
}

async function draftMessage(message: MessageInHand, wanted: DraftWanted): Promise<PreparedMessage | undefined> {
  const { subject, stepId } = message;
  if (wanted.isFollowUp) await judgeAnew(message);
  let because = 'no draft was good enough';
  try {
    for (let attempt = 1; attempt <= mostDrafts; attempt += 1) {
      const composed = await composeMessage({ ...subject(), attempt }, stepId);
      if (composed.kind === 'unanswered') return await templateOf(message, composed.because);
      const checked = await checkDraft(
        { ...subject(), draftId: composed.draftId, isLast: attempt === mostDrafts },
        stepId,
      );
      switch (checked.kind) {
        case 'repair':
          continue;
        case 'review':
          return await reviewMessage(message, checked, () => templateOf(message, 'nobody decided in time'));
        case 'unchecked':
          return await templateOf(message, checked.because);
        case 'nothing':
          return undefined;
        default:
          return checked;
      }
    }
  } catch (error) {
    if (isCancellation(error)) throw error;
    because = troubleOf(error).because;
    log.warn('No draft could be made; the template is sent', { because });
  }
  return templateOf(message, because);
}

async function prepare({ run, stepId, item, subject }: MessageInHand, insteadOfDraft?: string) {
  return persevere(run.desk, item, () =>
    prepareMessage({ ...subject(), ...(insteadOfDraft !== undefined && { insteadOfDraft }) }, stepId),
  );
}

async function templateOf(message: MessageInHand, because: string): Promise<PreparedMessage | undefined> {
  const written = await prepare(message, because);
  if (written?.kind === 'review') return reviewMessage(message, written, () => Promise.resolve(undefined));
  return written === undefined || written.kind === 'draft' || written.kind === 'nothing' ? undefined : written;
}

/** What a model writes must rest on what is known now; where that cannot be found out, on what was known. */
async function judgeAnew({ subject }: MessageInHand): Promise<void> {
  try {
    await buildDossier(subject());
    await assessLead({ ...subject(), answerByMs: subject().nowMs + reassessmentMs, onlyIfChanged: true });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('The lead could not be judged anew', { because: troubleOf(error).because });
  }
}

import { isCancellation, log } from '@temporalio/workflow';
import type { NothingToSend, ReviewOpened } from '../activities/open-review.ts';
import type { PreparedMessage } from '../activities/plan-message.ts';
import type { DraftWanted } from '../activities/prepare-message.ts';
import type { StepSubject } from '../activities/subject.ts';
import { assessLead, buildDossier, checkDraft, composeMessage, prepareMessage } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { reviewMessage } from './review-message.ts';
import { troubleOf } from './trouble-of.ts';
import type { VersionWatch } from './version-watch.ts';

/** A message step in hand. */
export interface MessageInHand {
  readonly run: LeadRun;
  readonly stepId: string;
  /** How it is called where something needs attention. */
  readonly item: string;
  readonly subject: () => StepSubject;
  readonly version: VersionWatch;
  /** Why only the template will do, in codes. Absent: a model may write it. */
  readonly insteadOfDraft?: string | undefined;
}

/** A first draft, and one more with what was objected to it. */
const mostDrafts = 2;

/** How long an assessment that a draft hangs on is waited for. */
const reassessmentMs = 45_000;

/** What became of a message so far: it is ready, a person decides, nothing is sent, or only the template is to be had. */
type Written =
  PreparedMessage | ReviewOpened | NothingToSend | { readonly kind: 'unchecked'; readonly because: string };

/**
 * Has a message written: by its template, or by a model whose draft the guardrails let pass or a person approved. When no
 * model writes or checks, the template is sent: an outage must not park anybody.
 * @returns undefined when nothing is sent for this step
 */
export async function writeMessage(message: MessageInHand): Promise<PreparedMessage | undefined> {
  if (message.insteadOfDraft !== undefined) return sendTemplate(message, message.insteadOfDraft);
  const prepared = await prepare(message);
  return finish(message, prepared?.kind === 'draft' ? await draft(message, prepared) : prepared);
}

/** Waits for a person where one must decide, and has the template sent where there is nothing else. */
async function finish(message: MessageInHand, written: Written | undefined): Promise<PreparedMessage | undefined> {
  switch (written?.kind) {
    case 'review': {
      const reviewed = await reviewMessage(message, written);
      return reviewed?.kind === 'template' ? sendTemplate(message, 'nobody decided in time') : reviewed;
    }
    case 'unchecked':
      return sendTemplate(message, written.because);
    case 'nothing':
      return undefined;
    default:
      return written;
  }
}

async function sendTemplate(message: MessageInHand, because: string): Promise<PreparedMessage | undefined> {
  const prepared = await prepare(message, because);
  return prepared?.kind === 'draft' ? undefined : finish(message, prepared);
}

async function prepare({ run, stepId, item, subject }: MessageInHand, insteadOfDraft?: string) {
  return persevere(run.desk, item, () =>
    prepareMessage({ ...subject(), ...(insteadOfDraft !== undefined && { insteadOfDraft }) }, stepId),
  );
}

/** Lets models write and check, with one more draft where the objections may be cured. */
async function draft(message: MessageInHand, wanted: DraftWanted): Promise<Written> {
  const { subject, stepId } = message;
  if (wanted.isFollowUp) await judgeAnew(message);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const composed = await composeMessage({ ...subject(), attempt }, stepId);
      if (composed.kind === 'unanswered') return { kind: 'unchecked', because: composed.because };
      const isLast = attempt === mostDrafts;
      const checked = await checkDraft({ ...subject(), draftId: composed.draftId, isLast }, stepId);
      if (checked.kind !== 'repair') return checked;
      if (isLast) return { kind: 'unchecked', because: 'no draft was good enough' };
    }
  } catch (error) {
    if (isCancellation(error)) throw error;
    const { because } = troubleOf(error);
    log.warn('No draft could be made; the template is sent', { because });
    return { kind: 'unchecked', because };
  }
}

/** What a model writes must rest on what is known now; where that cannot be found out, on what was known. */
async function judgeAnew({ subject }: MessageInHand): Promise<void> {
  try {
    const answerByMs = subject().nowMs + reassessmentMs;
    await buildDossier(subject(), answerByMs);
    await assessLead({ ...subject(), answerByMs, onlyIfChanged: true });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('The lead could not be judged anew', { because: troubleOf(error).because });
  }
}

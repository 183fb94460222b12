import type { CaseStudy } from '../domain/case-study.ts';
import type { ContentAsset } from '../domain/content-asset.ts';
import { findAsset } from '../domain/find-asset.ts';
import { findCaseStudy } from '../domain/find-case-study.ts';
import { messageTokens, type MessageTokens } from '../domain/message-tokens.ts';
import { unsubscribeUrl } from '../domain/unsubscribe-url.ts';
import { chosenMessage, type ChosenMessage } from '../domain/steps/chosen-message.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { senderOf, type LeadSender } from './owners/sender-of.ts';
import { pinnedStep } from './pinned-step.ts';
import type { StepSubject } from './subject.ts';
import { joinUrl } from '../domain/join-url.ts';

/** All that a message to one lead is made of. */
export interface MessageContext {
  readonly leadCase: LeadCase;
  readonly enrollment: Enrollment;
  readonly step: ChosenMessage;
  /** In whose name it is written. */
  readonly sender: LeadSender;
  /** What the lead came for. */
  readonly asset: ContentAsset | undefined;
  readonly caseStudy: CaseStudy;
  /** The page at which this lead confirms its address; undefined in a sequence that waits for no confirmation. */
  readonly confirmUrl: string | undefined;
  /** The page at which this lead unsubscribes. */
  readonly unsubscribeUrl: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>;

/** Reads what a message of one step is made of. */
export async function readMessageContext(
  dependencies: Dependencies,
  { enrollmentId, stepId, submissionId, channel }: Omit<StepSubject, 'nowMs' | 'leadId'>,
): Promise<MessageContext> {
  const { store, playbook } = dependencies;
  const enrollment = await store.enrollments.get(enrollmentId);
  const leadCase = await store.cases.get(submissionId);
  const { profile, content, dossier, assessment } = leadCase;
  return {
    leadCase,
    enrollment,
    step: chosenMessage(pinnedStep(enrollment, stepId, 'message'), channel),
    sender: senderOf(playbook, leadCase.owner?.rep),
    asset: findAsset(content, playbook.content),
    caseStudy: findCaseStudy(
      { company: dossier?.company, judgedSector: assessment?.sector, profile },
      playbook.caseStudies,
    ),
    confirmUrl: confirmUrlOf(dependencies, enrollment),
    unsubscribeUrl: unsubscribeUrl(dependencies.publicUrl, store.suppressions.tokenOf(enrollment.leadId)),
  };
}

/** Makes what a template, or the frame of a draft, may say to the lead of a message. */
export function tokensFor(
  { leadCase: { profile, dossier }, sender, asset, caseStudy, confirmUrl, unsubscribeUrl: unsubscribe }: MessageContext,
  playbook: Dependencies['playbook'],
  draft?: Parameters<typeof messageTokens>[0]['draft'],
): MessageTokens {
  const returningAs = dossier?.returningAs;
  return messageTokens({
    profile,
    asset,
    caseStudy,
    playbook,
    sender,
    confirmUrl,
    unsubscribeUrl: unsubscribe,
    returningAs,
    draft,
  });
}

function confirmUrlOf(
  { store, publicUrl }: Dependencies,
  { enrollmentId, version: { sequence } }: Enrollment,
): string | undefined {
  if (!sequence.steps.some(({ kind }) => kind === 'confirm')) return undefined;
  return joinUrl(publicUrl, `/confirm/${store.confirmations.tokenOf(enrollmentId)}`);
}

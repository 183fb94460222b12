import { ApplicationFailure } from '@temporalio/common';
import { checkMessage } from '../domain/check-message.ts';
import { failureTypes } from '../domain/failure-types.ts';
import { findAsset } from '../domain/find-asset.ts';
import { findCaseStudy } from '../domain/find-case-study.ts';
import { messageTokens } from '../domain/message-tokens.ts';
import type { MessageContent, Verdict } from '../domain/message.ts';
import { nextSendTime } from '../domain/next-send-time.ts';
import type { MessageStep } from '../domain/sequence.ts';
import { templateInLanguage } from '../domain/template-in-language.ts';
import type { TimelineEvent } from '../domain/timeline-event.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { renderTemplate } from '../playbook/render-template.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { factsForMessage } from './facts-for-message.ts';
import { pinnedStep } from './pinned-step.ts';
import type { StepSubject } from './subject.ts';

/** A message that waits to be sent. */
export interface PreparedMessage {
  readonly messageId: string;
  readonly sendAtMs: number;
  readonly because: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>;

/** Makes the activity that writes a message, has the guardrails check it and plans when to send it. */
export function createPrepareMessageActivities(dependencies: Dependencies): {
  prepareMessage(subject: StepSubject): Promise<PreparedMessage>;
} {
  const { store, playbook } = dependencies;
  return {
    async prepareMessage(subject) {
      const { leadId, enrollmentId, stepId, nowMs } = subject;
      const now = new Date(nowMs);
      const enrollment = await store.enrollments.get(enrollmentId);
      const step = pinnedStep(enrollment, stepId, 'message');
      const confirmUrl = confirmUrlOf(dependencies, enrollment);
      const leadCase = await store.cases.get(subject.submissionId);
      const { content, language } = compose(playbook, { leadCase, enrollment, step, confirmUrl });
      const facts = factsForMessage({ playbook, profile: leadCase.profile, confirmUrl, language });
      const verdict = checkMessage(content, facts, playbook.guardrails);
      if (verdict.result !== 'pass') throw await refuse(store, subject, content, verdict);

      const { messageId } = await store.messages.save(
        { leadId, enrollmentId, stepId, channel: step.channel, content, verdict },
        now,
      );
      const { at, because } = nextSendTime({ step, seed: `${enrollmentId}:${stepId}`, now, delays: playbook.delays });
      const what = describeMessage(step, content);
      await store.enrollments.setNextStep(enrollmentId, { what, at, because });
      await store.timeline.append(leadId, tellPrepared({ what, now, at, because, template: step.template, language }));
      return { messageId, sendAtMs: at.getTime(), because };
    },
  };
}

function describeMessage({ id, channel }: MessageStep, { subject }: MessageContent): string {
  return channel === 'email' ? `the e-mail "${subject ?? id}"` : `the SMS ${id}`;
}

interface Prepared {
  readonly what: string;
  readonly now: Date;
  readonly at: Date;
  readonly because: string;
  readonly template: string;
  readonly language: string | undefined;
}

function tellPrepared({ what, now, at, because, template, language }: Prepared): TimelineEvent[] {
  const variant = language === undefined ? '' : `, in its variant ${language}`;
  const drafted: TimelineEvent[] = [
    { at: now, type: 'message-drafted', summary: `Wrote ${what} from the template ${template}${variant}.` },
    { at: now, type: 'message-validated', summary: `The guardrails let ${what} pass.` },
  ];
  if (at <= now) return drafted;
  const until = at.toISOString();
  const summary = `Waits until ${until} with ${what}: ${because}.`;
  return [...drafted, { at: now, type: 'wait-started', summary, data: { until, because } }];
}

/** Answers the page at which this lead confirms its address; undefined in a sequence that waits for no confirmation. */
function confirmUrlOf(
  { store, publicUrl }: Dependencies,
  { enrollmentId, version: { sequence } }: Enrollment,
): string | undefined {
  if (!sequence.steps.some(({ kind }) => kind === 'confirm')) return undefined;
  return `${publicUrl.replace(/\/+$/, '')}/confirm/${store.confirmations.tokenOf(enrollmentId)}`;
}

interface Composition {
  readonly leadCase: LeadCase;
  readonly enrollment: Enrollment;
  readonly step: MessageStep;
  readonly confirmUrl: string | undefined;
}

interface Composed {
  readonly content: MessageContent;
  readonly language: string | undefined;
}

function compose(playbook: Playbook, { leadCase, enrollment, step, confirmUrl }: Composition): Composed {
  const { profile, content, dossier, assessment } = leadCase;
  const { version } = enrollment;
  const template = version.templates[step.template];
  if (template === undefined) throw new Error(`The pinned sequence lacks its template ${step.template}`);
  const asset = findAsset(content, playbook.content);
  const returningAs = dossier?.returningAs;
  const caseStudy = findCaseStudy(
    { company: dossier?.company, judgedSector: assessment?.sector, profile },
    playbook.caseStudies,
  );
  const { parts, language } = templateInLanguage(template, assessment?.language);
  const tokens = messageTokens({ profile, asset, caseStudy, playbook, confirmUrl, returningAs });
  return { content: renderTemplate(parts, tokens), language };
}

async function refuse(
  store: Dependencies['store'],
  { leadId, stepId, nowMs }: StepSubject,
  draft: MessageContent,
  { reasons }: Verdict,
): Promise<ApplicationFailure> {
  await store.timeline.append(leadId, [
    {
      at: new Date(nowMs),
      type: 'review-requested',
      summary: `The guardrails held back the message ${stepId}: ${reasons.join(' ')}`,
      data: { draft, reasons },
    },
  ]);
  return ApplicationFailure.create({
    message: 'The guardrails held back a draft',
    type: failureTypes.draftRefused,
    nonRetryable: true,
  });
}

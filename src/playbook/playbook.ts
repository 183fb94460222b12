import type { AssessmentRules } from '../domain/assessment-rules.ts';
import type { Brand } from '../domain/brand.ts';
import type { Caps } from '../domain/caps.ts';
import type { CaseStudies } from '../domain/case-study.ts';
import type { ContentAsset } from '../domain/content-asset.ts';
import type { Delays } from '../domain/delays.ts';
import type { ConsentRules } from '../domain/double-opt-in.ts';
import type { Experiments } from '../domain/experiments.ts';
import type { Guardrails } from '../domain/guardrails.ts';
import type { BusinessHours } from '../domain/hours/business-hours.ts';
import type { Judging } from '../domain/judging.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import type { OnCallRules } from '../domain/on-call/on-call-rules.ts';
import type { NeverNurture } from '../domain/never-nurture.ts';
import type { OwnerRules } from '../domain/owners/owner-rules.ts';
import type { Team } from '../domain/owners/team.ts';
import type { ReEngagement } from '../domain/re-engagement.ts';
import type { ReplyRules } from '../domain/replies/reply-rules.ts';
import type { ReviewRules } from '../domain/reviews/review-rules.ts';
import type { Routes } from '../domain/routes.ts';
import type { Senders } from '../domain/senders.ts';
import { draftPromptNames, type PinnedPrompt, type SequenceVersion } from '../domain/sequence.ts';
import type { Sources } from '../domain/sources.ts';
import type { ChatChannels } from '../domain/team.ts';

/** The prompts that a playbook must have, one file each: to judge a lead, to make drafts, to read an answer. */
export const promptNames = ['assess', ...draftPromptNames, 'understand'] as const;
export type PromptName = (typeof promptNames)[number];

/** A marketer's folder, read and found free of faults. */
export interface Playbook {
  /** Changes with every edit of any file. */
  readonly hash: string;
  readonly brand: Brand;
  /** By the key of each person. */
  readonly team: Team;
  /** Absent: no lead has an owner. */
  readonly owners?: OwnerRules | undefined;
  readonly senders: Senders;
  readonly onCall: OnCallRules;
  readonly chatChannels: ChatChannels;
  readonly delays: Delays;
  readonly hours: BusinessHours;
  readonly consent: ConsentRules;
  readonly caps: Caps;
  readonly neverNurture: NeverNurture;
  readonly replies: ReplyRules;
  readonly judging: Judging;
  readonly experiments: Experiments;
  readonly reviews: ReviewRules;
  /** Absent: nobody is written to because of a silence. */
  readonly reEngagement?: ReEngagement | undefined;
  readonly sources: Sources;
  readonly routes: Routes;
  /** By the sequence's name. */
  readonly sequences: ReadonlyMap<string, SequenceVersion>;
  readonly content: readonly ContentAsset[];
  readonly caseStudies: CaseStudies;
  readonly prompts: Readonly<Record<PromptName, PinnedPrompt>>;
  readonly guardrails: Guardrails;
  readonly assessmentRules: AssessmentRules;
  /** What the brand says is true of itself. */
  readonly messageFacts: MessageFacts;
}

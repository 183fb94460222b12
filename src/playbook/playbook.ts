import type { AssessmentRules } from '../domain/assessment-rules.ts';
import type { Brand } from '../domain/brand.ts';
import type { CaseStudies } from '../domain/case-study.ts';
import type { ContentAsset } from '../domain/content-asset.ts';
import type { Delays } from '../domain/delays.ts';
import type { ConsentRules } from '../domain/double-opt-in.ts';
import type { Guardrails } from '../domain/guardrails.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import type { Routes } from '../domain/routes.ts';
import type { Senders } from '../domain/senders.ts';
import type { SequenceVersion } from '../domain/sequence.ts';
import type { Sources } from '../domain/sources.ts';
import type { ChatChannels, OnCall } from '../domain/team.ts';

/** The prompts that a playbook must have, one file each: `assess` judges a lead. */
export type PromptName = 'assess';

/** A prompt as the marketer wrote it. */
export interface Prompt {
  readonly name: PromptName;
  readonly source: string;
  /** SHA-256 of the source, in hexadecimal. */
  readonly hash: string;
}

/** A marketer's folder, read and found free of faults. */
export interface Playbook {
  /** Changes with every edit of any file. */
  readonly hash: string;
  readonly brand: Brand;
  readonly senders: Senders;
  readonly onCall: OnCall;
  readonly chatChannels: ChatChannels;
  readonly delays: Delays;
  readonly consent: ConsentRules;
  readonly sources: Sources;
  readonly routes: Routes;
  /** By the sequence's name. */
  readonly sequences: ReadonlyMap<string, SequenceVersion>;
  readonly content: readonly ContentAsset[];
  readonly caseStudies: CaseStudies;
  readonly prompts: Readonly<Record<PromptName, Prompt>>;
  readonly guardrails: Guardrails;
  readonly assessmentRules: AssessmentRules;
  /** What the brand says is true of itself. */
  readonly messageFacts: MessageFacts;
}

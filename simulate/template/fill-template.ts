import { findAsset } from '../../src/domain/find-asset.ts';
import { findCaseStudy } from '../../src/domain/find-case-study.ts';
import type { LeadProfile } from '../../src/domain/lead-profile.ts';
import { messageTokens } from '../../src/domain/message-tokens.ts';
import type { MessageContent } from '../../src/domain/message.ts';
import type { TemplateSource } from '../../src/domain/sequence.ts';
import type { SubmissionContent } from '../../src/domain/submission.ts';
import { templateInLanguage } from '../../src/domain/template-in-language.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { renderTemplate } from '../../src/playbook/render-template.ts';
import type { LeadCase } from '../../src/store/ports/case-store.ts';
import { publicUrl } from '../engine/simulated-dependencies.ts';

/** Whom a message is written to, as far as they are known. */
export interface Recipient extends Partial<Pick<LeadCase, 'dossier'>> {
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
  readonly assessment?: { readonly language?: string | undefined; readonly sector?: string | undefined } | undefined;
}

/** A template that was filled in. */
export interface FilledTemplate {
  readonly content: MessageContent;
  /** Of the variant that was chosen. */
  readonly language?: string | undefined;
}

/** Where a lead would confirm its address, and unsubscribe: pages of nobody. */
export const leadLinks = {
  confirmUrl: `${publicUrl}/confirm/example`,
  unsubscribeUrl: `${publicUrl}/unsubscribe/example`,
} as const;

/** What stands in for a model's letter in the template around it. */
const draft = { subject: 'The subject that a model writes', paragraphs: ['The paragraphs that a model writes.'] };

/** Fills a template in for one recipient, as the product would. */
export function fillTemplate(template: TemplateSource, recipient: Recipient, playbook: Playbook): FilledTemplate {
  const { profile, content, dossier, assessment } = recipient;
  const { parts, language } = templateInLanguage(template, assessment?.language);
  const tokens = messageTokens({
    profile,
    playbook,
    draft,
    ...leadLinks,
    asset: findAsset(content, playbook.content),
    caseStudy: findCaseStudy(
      { company: dossier?.company, judgedSector: assessment?.sector, profile },
      playbook.caseStudies,
    ),
    returningAs: dossier?.returningAs,
  });
  return { content: renderTemplate(parts, tokens), language };
}

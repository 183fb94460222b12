import type { AssessmentInput } from '../domain/assessment-input.ts';
import type { Brand } from '../domain/brand.ts';

/** What the prompt that judges a lead may say. */
export interface PromptVariables {
  readonly brand: Brand;
  readonly lead: AssessmentInput;
}

/** The same by the names that prompts use. */
export const promptVariableNames = [
  'brand.name',
  'brand.website',
  'brand.product',
  'brand.product_description',
  'brand.field',
  'brand.ideal_customer',
  'brand.facts',
  'lead.source',
  'lead.source_title',
  'lead.job_title',
  'lead.company',
  'lead.company_facts',
  'lead.message',
  'lead.answers',
  'lead.campaign',
  'lead.medium',
  'lead.page_url',
  'lead.history',
  'lead.is_returning',
] as const;

/** Gives the variables the names that prompts use. */
export function promptScope({
  brand,
  lead,
}: PromptVariables): Readonly<Record<'brand' | 'lead', Readonly<Record<string, unknown>>>> {
  return {
    brand: {
      name: brand.name,
      website: brand.website,
      product: brand.product.name,
      product_description: brand.product.description,
      field: brand.field,
      ideal_customer: brand.idealCustomer,
      facts: brand.facts,
    },
    lead: {
      source: lead.source,
      source_title: lead.sourceTitle,
      job_title: lead.jobTitle ?? null,
      company: lead.company ?? null,
      company_facts: lead.companyFacts ?? [],
      message: lead.message ?? null,
      answers: lead.answers ?? [],
      campaign: lead.campaign ?? null,
      medium: lead.medium ?? null,
      page_url: lead.pageUrl ?? null,
      history: lead.history,
      is_returning: lead.isReturning,
    },
  };
}

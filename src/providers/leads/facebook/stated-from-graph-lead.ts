import { findVendorForm } from '../../../domain/find-vendor-form.ts';
import type { Sources } from '../../../domain/sources.ts';
import { statedFromAnswers } from '../../../domain/stated-from-answers.ts';
import type { StatedLead } from '../../../domain/stated-lead.ts';
import type { GraphLead } from './graph-answers.ts';

/** What Facebook's testing tool answers each question with. */
const testAnswer = '<test lead: dummy data for ';

/** Tells whether a lead comes from Facebook's testing tool, which fills in placeholders and an address of Facebook's own. */
export function isTestLead({ field_data: fields }: GraphLead): boolean {
  return fields.some(({ values }) => values.some((value) => typeof value === 'string' && value.startsWith(testAnswer)));
}

/** Reads what a lead states: answers by the playbook's mapping of its form, the rest by what Facebook tells of it. */
export function statedFromGraphLead(lead: GraphLead, sources: Sources): StatedLead {
  const form = lead.form_id === undefined ? undefined : findVendorForm(sources, 'facebook', lead.form_id);
  const answers = lead.field_data.map(({ name, values }) => ({ id: name, value: values }));
  return {
    medium: lead.platform === 'ig' ? 'instagram' : 'facebook',
    ...(lead.campaign_name !== undefined && { campaign: lead.campaign_name }),
    ...(lead.created_time !== undefined && { submittedAt: lead.created_time }),
    ...statedFromAnswers(answers, form),
  };
}

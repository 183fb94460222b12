import type { FacebookLead } from './facebook-lead.ts';

/** Writes a lead as Graph does, with the fields that were asked for. */
export function leadResource(lead: FacebookLead, fields: string | undefined): Record<string, unknown> {
  const resource: Readonly<Record<string, unknown>> = {
    id: lead.id,
    created_time: lead.createdAt.replace(/\.\d+Z$/, '+0000'),
    form_id: lead.formId,
    field_data: Object.entries(lead.fields).map(([name, values]) => ({ name, values })),
    is_organic: true,
    platform: 'fb',
  };
  const names = fields?.split(',') ?? ['created_time', 'id', 'field_data'];
  return Object.fromEntries([...names, 'id'].filter((name) => name in resource).map((name) => [name, resource[name]]));
}

import type { Environment } from './environment-schema.ts';
import type { HubSpotOptions } from './providers/crm/hubspot/hubspot-crm.ts';
import { salesforceConfig, type SalesforceConfig } from './salesforce-config.ts';

/** What connects the CRM. */
export type CrmConfig =
  | ({ readonly vendor: 'hubspot' } & HubSpotOptions)
  | ({ readonly vendor: 'salesforce' } & SalesforceConfig)
  | {
      readonly vendor: 'http';
      /** Describes the CRM. */
      readonly file: string;
      readonly apiKey?: string | undefined;
      readonly baseUrl?: string | undefined;
    };

/** Reads which CRM is connected: the one whose keys are given, or of several the one that was chosen. */
export function crmConfig(values: Environment): CrmConfig | undefined {
  const crms = configuredCrms(values);
  const { LEADLINE_CRM: chosen } = values;
  return chosen === undefined ? crms[0] : crms.find(({ vendor }) => vendor === chosen);
}

const keysOf: Readonly<Record<CrmConfig['vendor'], string>> = {
  hubspot: 'HUBSPOT_ACCESS_TOKEN',
  salesforce: 'SALESFORCE_LOGIN_URL and the others',
  http: 'LEADLINE_HTTP_CRM',
};

/** Names what keeps one CRM from being chosen. */
export function unchosenCrm(values: Environment): string[] {
  const configured = configuredCrms(values).map(({ vendor }) => vendor);
  const { LEADLINE_CRM: chosen } = values;
  if (chosen === undefined) {
    return configured.length > 1
      ? [`LEADLINE_CRM: set it to ${configured.join(' or ')} (or none), since each of them is configured`]
      : [];
  }
  return chosen === 'none' || configured.includes(chosen)
    ? []
    : [`LEADLINE_CRM: set ${keysOf[chosen]} as well, or leave it out`];
}

function configuredCrms(values: Environment): CrmConfig[] {
  const { HUBSPOT_ACCESS_TOKEN: accessToken, LEADLINE_HTTP_CRM: file } = values;
  const salesforce = salesforceConfig(values);
  const crms: CrmConfig[] = [];
  if (accessToken !== undefined) crms.push({ vendor: 'hubspot', accessToken, baseUrl: values.HUBSPOT_BASE_URL });
  if (salesforce !== undefined) crms.push({ vendor: 'salesforce', ...salesforce });
  if (file !== undefined) {
    crms.push({ vendor: 'http', file, apiKey: values.HTTP_CRM_API_KEY, baseUrl: values.HTTP_CRM_BASE_URL });
  }
  return crms;
}

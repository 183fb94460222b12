import type { CompanyFacts } from '../../../domain/company/company-facts.ts';

/** A vendor of company data as its documentation shows it. */
interface PublishedVendor {
  /** As somebody writes it into a file; `url` begins with a slash here, where the stand-in's own address goes. */
  readonly configuration: { readonly url: string } & Readonly<Record<string, unknown>>;
  /** What the vendor's documentation says of the request for acme.example. */
  readonly request: { readonly url: string; readonly headers?: Readonly<Record<string, string>> };
  /** In the shape that the vendor publishes; the company is invented. */
  readonly answer: unknown;
  readonly answerToUnknown: { readonly status: number; readonly body: string };
  readonly facts: CompanyFacts;
}

/** What the vendors' stand-in is asked with. */
export const apiKey = 'key-4711';

/** Vendors that one adapter serves by configuration alone. */
export const publishedVendors: readonly PublishedVendor[] = [
  {
    // https://docs.peopledatalabs.com/docs/reference-company-enrichment-api, …/docs/example-company-record, …/docs/errors
    configuration: {
      vendor: 'people-data-labs',
      url: '/v5/company/enrich?website={domain}&titlecase=true',
      key: { in: 'header', name: 'X-Api-Key' },
      fields: {
        name: ['display_name', 'name'],
        domain: 'website',
        industry: ['industry_v2', 'industry'],
        employeeCount: ['employee_count', 'size'],
        country: 'location.country',
        city: 'location.locality',
        description: ['summary', 'headline'],
      },
    },
    request: { url: '/v5/company/enrich?website=acme.example&titlecase=true', headers: { 'x-api-key': apiKey } },
    answer: {
      status: 200,
      name: 'acme anvils',
      display_name: 'Acme Anvils',
      id: 'acmeanvils00000000000000000000',
      size: '51-200',
      employee_count: 83,
      founded: 1949,
      industry: 'Machinery',
      industry_v2: null,
      naics: null,
      location: {
        name: 'Tucson, Arizona, United States',
        locality: 'Tucson',
        region: 'Arizona',
        country: 'United States',
        continent: 'North America',
        geo: '32.22,-110.97',
      },
      locations: [],
      website: 'acme.example',
      summary: '',
      headline: 'Anvils\nthat fall well',
      tags: ['anvils'],
      likelihood: 6,
    },
    answerToUnknown: {
      status: 404,
      body: '{"status":404,"error":{"type":"not_found","message":"No records were found matching your request"}}',
    },
    facts: {
      name: 'Acme Anvils',
      domain: 'acme.example',
      sector: undefined,
      industry: 'Machinery',
      employeeCount: { min: 83, max: 83 },
      country: 'US',
      city: 'Tucson',
      description: 'Anvils that fall well',
    },
  },
  {
    // https://hunter.io/api-documentation/v2#company-enrichment
    configuration: {
      vendor: 'hunter',
      url: '/v2/companies/find?domain={domain}',
      key: { in: 'query', name: 'api_key' },
      fields: {
        name: ['data.name', 'data.legalName'],
        domain: 'data.domain',
        sector: 'data.category.sector',
        industry: 'data.category.industry',
        employeeCount: 'data.metrics.employees',
        country: ['data.geo.countryCode', 'data.geo.country'],
        city: 'data.geo.city',
        description: 'data.description',
      },
    },
    request: { url: `/v2/companies/find?domain=acme.example&api_key=${apiKey}` },
    answer: {
      data: {
        id: '00000000-0000-5000-8000-000000000000',
        name: 'Acme Anvils',
        legalName: null,
        domain: 'acme.example',
        domainAliases: [],
        site: { phoneNumbers: [], emailAddresses: ['hello@acme.example'] },
        category: { sector: 'Industrials', industryGroup: 'Capital Goods', industry: 'Machinery', sicCode: '35' },
        tags: ['anvils'],
        description: 'Acme Anvils makes anvils.',
        foundedYear: 1949,
        location: 'Turin, Piedmont, Italy',
        geo: { city: 'Turin', state: 'Piedmont', country: 'Italy', countryCode: 'IT', lat: 45.07, lng: 7.69 },
        metrics: { trafficRank: null, employees: '51-200', marketCap: null, raised: null },
      },
      meta: { domain: 'acme.example' },
    },
    answerToUnknown: { status: 404, body: '{"errors":[{"id":"not_found","code":404,"details":"Nothing found."}]}' },
    facts: {
      name: 'Acme Anvils',
      domain: 'acme.example',
      sector: 'Industrials',
      industry: 'Machinery',
      employeeCount: { min: 51, max: 200 },
      country: 'IT',
      city: 'Turin',
      description: 'Acme Anvils makes anvils.',
    },
  },
  {
    // https://docs.apollo.io/reference/organization-enrichment, which does not say what an unknown company looks like.
    configuration: {
      vendor: 'apollo',
      url: '/api/v1/organizations/enrich?domain={domain}',
      key: { in: 'header', name: 'x-api-key' },
      fields: {
        name: 'organization.name',
        domain: 'organization.primary_domain',
        industry: ['organization.industry', 'organization.industries.0'],
        employeeCount: 'organization.estimated_num_employees',
        country: 'organization.country',
        city: 'organization.city',
        description: 'organization.short_description',
      },
    },
    request: { url: '/api/v1/organizations/enrich?domain=acme.example', headers: { 'x-api-key': apiKey } },
    answer: {
      organization: {
        id: '000000000000000000000000',
        name: 'Acme Anvils',
        website_url: 'http://www.acme.example',
        primary_domain: 'acme.example',
        industry: null,
        industries: ['machinery'],
        keywords: ['anvils'],
        estimated_num_employees: 1600,
        founded_year: 1949,
        city: 'Lyon',
        state: 'Auvergne-Rhone-Alpes',
        country: 'France',
        short_description: 'Acme Anvils makes anvils.',
      },
    },
    answerToUnknown: { status: 200, body: '{}' },
    facts: {
      name: 'Acme Anvils',
      domain: 'acme.example',
      sector: undefined,
      industry: 'machinery',
      employeeCount: { min: 1_600, max: 1_600 },
      country: 'FR',
      city: 'Lyon',
      description: 'Acme Anvils makes anvils.',
    },
  },
];

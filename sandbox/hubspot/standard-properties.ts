import type { ContactProperty, PropertyGroup } from './contact-property.ts';

export const standardPropertyGroup: PropertyGroup = {
  name: 'contactinformation',
  label: 'Contact information',
  displayOrder: 0,
};

const textual = { type: 'string', fieldType: 'text' };
const dated = { type: 'datetime', fieldType: 'date' };
const chosen = { type: 'enumeration', fieldType: 'select' };

/**
 * The contact properties that every HubSpot account has, as far as leads need them.
 * Source: https://knowledge.hubspot.com/properties/hubspots-default-contact-properties
 */
export const standardProperties: readonly ContactProperty[] = [
  { name: 'email', label: 'Email', ...textual },
  { name: 'firstname', label: 'First Name', ...textual },
  { name: 'lastname', label: 'Last Name', ...textual },
  { name: 'phone', label: 'Phone Number', type: 'string', fieldType: 'phonenumber' },
  { name: 'mobilephone', label: 'Mobile Phone Number', type: 'string', fieldType: 'phonenumber' },
  { name: 'company', label: 'Company Name', ...textual },
  { name: 'jobtitle', label: 'Job Title', ...textual },
  { name: 'country', label: 'Country/Region', ...textual },
  { name: 'message', label: 'Message', type: 'string', fieldType: 'textarea' },
  { name: 'lifecyclestage', label: 'Lifecycle Stage', type: 'enumeration', fieldType: 'radio' },
  { name: 'hubspot_owner_id', label: 'Contact owner', ...chosen },
  { name: 'hs_timezone', label: 'Time Zone', ...chosen },
  { name: 'hs_analytics_source', label: 'Original Traffic Source', ...chosen },
  { name: 'hs_analytics_last_url', label: 'Last Page Seen', ...textual },
  { name: 'recent_conversion_event_name', label: 'Recent Conversion', ...textual },
  { name: 'createdate', label: 'Create Date', ...dated },
  { name: 'lastmodifieddate', label: 'Last Modified Date', ...dated },
  { name: 'hs_object_id', label: 'Record ID', type: 'number', fieldType: 'number' },
].map((property) => ({
  ...property,
  groupName: standardPropertyGroup.name,
  description: '',
  options: [],
  hubspotDefined: true,
  createdAt: '2019-08-06T02:41:08.029Z',
  updatedAt: '2019-08-06T02:41:08.029Z',
}));

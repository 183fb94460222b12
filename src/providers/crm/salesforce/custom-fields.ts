import type { PersonType } from './record-types.ts';

/** A field that the automation writes, as the Tooling API describes it. */
interface CustomField {
  readonly name: string;
  readonly metadata: Readonly<Record<string, string | number | boolean>>;
}

/** By it a Lead is made once, however many make it at the same time; it holds what `leadKey` makes of the identity. */
export const keyField = 'auto_identity__c';

const longText = { type: 'LongTextArea', length: 32_768, visibleLines: 3 };
const shortText = { type: 'Text', length: 80 };
const key = { type: 'Text', length: 64, unique: true, caseSensitive: true, externalId: true };

/**
 * The fields that are text throughout, so that a new value needs no change in Salesforce. Tags are long text since a short one ends
 * at 255 characters, and a tag that stops everything must not be cut off.
 */
const ofBoth: readonly CustomField[] = [
  { name: 'auto_classification__c', metadata: { label: 'Auto classification', ...shortText } },
  { name: 'auto_score__c', metadata: { label: 'Auto score', type: 'Number', precision: 3, scale: 0 } },
  { name: 'auto_score_reasoning__c', metadata: { label: 'Auto score reasoning', ...longText } },
  { name: 'auto_status__c', metadata: { label: 'Auto status', ...shortText } },
  { name: 'auto_priority__c', metadata: { label: 'Auto priority', ...shortText } },
  { name: 'auto_tags__c', metadata: { label: 'Auto tags', ...longText } },
];

/** The fields that the automation owns. */
export const customFields: Readonly<Record<PersonType, readonly CustomField[]>> = {
  Lead: [...ofBoth, { name: keyField, metadata: { label: 'Auto identity', ...key } }],
  Contact: ofBoth,
};

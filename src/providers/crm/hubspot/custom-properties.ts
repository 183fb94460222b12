import {
  PropertyCreateFieldTypeEnum as FieldType,
  PropertyCreateTypeEnum as ValueType,
  type PropertyCreate,
  type PropertyGroupCreate,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import type { Plain } from '../../plain.ts';

export const customPropertyGroup: Plain<PropertyGroupCreate> = { name: 'leadline', label: 'Leadline' };

/** The contact properties that the automation owns; text throughout, so that a new value needs no change in HubSpot. */
export const customProperties: readonly Plain<PropertyCreate>[] = [
  { name: 'auto_classification', label: 'Auto classification', type: ValueType.String, fieldType: FieldType.Text },
  { name: 'auto_score', label: 'Auto score', type: ValueType.Number, fieldType: FieldType.Number },
  {
    name: 'auto_score_reasoning',
    label: 'Auto score reasoning',
    type: ValueType.String,
    fieldType: FieldType.Textarea,
  },
  { name: 'auto_status', label: 'Auto status', type: ValueType.String, fieldType: FieldType.Text },
  { name: 'auto_priority', label: 'Auto priority', type: ValueType.String, fieldType: FieldType.Text },
  { name: 'auto_tags', label: 'Auto tags', type: ValueType.String, fieldType: FieldType.Text },
].map((property) => ({ ...property, groupName: customPropertyGroup.name }));

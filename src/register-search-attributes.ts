import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { leadSearchAttributes } from './workflows/search-attributes.ts';

const types = proto.temporal.api.enums.v1.IndexedValueType;

/**
 * Registers our search attributes where they are missing. A workflow that sets one the server does not know is stuck
 * for ever, so every start sees to it.
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = leadSearchAttributes.filter(({ name }) => !(name in customAttributes));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      missing.map(({ name, type }) => [name, types[`INDEXED_VALUE_TYPE_${type}` as keyof typeof types]]),
    ),
  });
}

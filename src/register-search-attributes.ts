import { isGrpcServiceError, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { leadSearchAttributes } from './workflows/search-attributes.ts';

const types = proto.temporal.api.enums.v1.IndexedValueType;

/** gRPC's status ALREADY_EXISTS (https://grpc.io/docs/guides/status-codes/). */
const alreadyExists = 6;

/**
 * Registers our search attributes where they are missing. A workflow that sets one the server does not know is stuck
 * for ever, so every start sees to it. Two processes may start at once: what the other has registered meanwhile is done.
 */
export async function registerSearchAttributes(
  connection: Pick<Connection, 'operatorService'>,
  namespace: string,
): Promise<void> {
  const missing = await listMissing(connection, namespace);
  try {
    await add(connection, namespace, missing);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    await add(connection, namespace, await listMissing(connection, namespace));
  }
}

type Attribute = (typeof leadSearchAttributes)[number];

async function listMissing(
  { operatorService }: Pick<Connection, 'operatorService'>,
  namespace: string,
): Promise<Attribute[]> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  return leadSearchAttributes.filter(({ name }) => !(name in customAttributes));
}

async function add(
  { operatorService }: Pick<Connection, 'operatorService'>,
  namespace: string,
  attributes: readonly Attribute[],
): Promise<void> {
  if (attributes.length === 0) return;
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      attributes.map(({ name, type }) => [name, types[`INDEXED_VALUE_TYPE_${type}` as keyof typeof types]]),
    ),
  });
}

function isAlreadyThere(error: unknown): boolean {
  if (!isGrpcServiceError(error)) return false;
  const code: number = error.code;
  return code === alreadyExists;
}

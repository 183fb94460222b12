/** Words what the 207 of a batch says of records that do not exist; the type is that of the path, such as `notes`. */
export function missingObjectsError(type: string, ids: readonly string[]): Record<string, unknown> {
  const name = type.slice(0, -1).toUpperCase();
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: `Could not get some ${name} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: { ids },
  };
}

import { readPath } from '../../read-path.ts';
import { absentIfGone } from '../absent-if-gone.ts';
import { callHttpCrm, type HttpCrmConnection } from './call-http-crm.ts';

interface RecordPlace {
  /** With places in braces. */
  readonly path: string;
  /** Leads to the record within the answer. */
  readonly at?: string | undefined;
}

/** Reads a record; undefined when the CRM does not know it, which is a 404 or an answer without it. @throws ProviderError */
export async function recordFrom(
  connection: HttpCrmConnection,
  { path, at }: RecordPlace,
  places: Readonly<Record<string, string>>,
): Promise<unknown> {
  const answer = await absentIfGone(callHttpCrm(connection, { path, places }));
  return at === undefined ? answer : readPath(answer, at);
}

import { ApiError } from '../../api-error.ts';
import { parseJson } from '../../parse-json.ts';

/** Parses JSON; answers undefined for what is none, since an authentic body of HubSpot is never refused. */
export function parseHubSpotJson(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

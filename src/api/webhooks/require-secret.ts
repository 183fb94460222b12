import { ApiError } from '../api-error.ts';

/**
 * Answers the secret that a webhook is checked with. Without one: undefined in the sandbox, where the signature is then
 * not checked.
 * @param variable the environment variable that holds it, for the message
 * @throws ApiError 401 `not_configured` when there is none outside the sandbox
 */
export function requireSecret(secret: string | undefined, isSandboxed: boolean, variable: string): string | undefined {
  if (secret !== undefined && secret !== '') return secret;
  if (isSandboxed) return undefined;
  throw new ApiError(401, 'not_configured', `Set ${variable} first.`);
}

import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { oauthRefusal, salesforceStatusRefusal } from './salesforce-refusal.ts';
import { integrationUserId, organisationId } from './salesforce-user.ts';

const tokenSchema = z.looseObject({
  grant_type: z.string().default(''),
  client_id: z.string().default(''),
  client_secret: z.string().default(''),
  assertion: z.string().default(''),
});

const audiences: readonly unknown[] = ['https://login.salesforce.com', 'https://test.salesforce.com'];

/** Serves tokens by both grants, and refuses whoever comes without one. No certificate is uploaded: signatures are not checked. */
export function sessionRoutes(): Router {
  const routes = Router();
  routes.post('/services/oauth2/token', (request, response) => {
    checkGrant(tokenSchema.parse(request.body ?? {}));
    const instanceUrl = `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}`;
    response.json({
      access_token: `${organisationId}!${randomBytes(24).toString('base64url')}`,
      instance_url: instanceUrl,
      id: `${instanceUrl}/id/${organisationId}/${integrationUserId}`,
      token_type: 'Bearer',
      issued_at: String(Date.now()),
      signature: randomBytes(32).toString('base64'),
    });
  });
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw salesforceStatusRefusal(401);
    next();
  });
  return routes;
}

function checkGrant(form: z.infer<typeof tokenSchema>): void {
  if (form.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
    const { iss = '', sub = '', aud, exp = 0 } = claimsIn(form.assertion);
    if (iss === '' || sub === '') throw oauthRefusal('invalid_grant', "user hasn't approved this consumer");
    if (!audiences.includes(aud)) throw oauthRefusal('invalid_grant', 'audience is invalid');
    const leftSeconds = exp - Date.now() / 1_000;
    if (leftSeconds < 0 || leftSeconds > 300) throw oauthRefusal('invalid_grant', 'expired authorization code');
    return;
  }
  if (form.grant_type !== 'client_credentials') {
    throw oauthRefusal('unsupported_grant_type', 'grant type not supported');
  }
  if (form.client_id === '') throw oauthRefusal('invalid_client_id', 'client identifier invalid');
  if (form.client_secret === '') throw oauthRefusal('invalid_client', 'invalid client credentials');
}

function claimsIn(assertion: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(assertion);
  } catch {
    throw oauthRefusal('invalid_grant', 'invalid assertion');
  }
}

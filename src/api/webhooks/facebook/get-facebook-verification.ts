import { Router } from 'express';
import { answerFacebookVerification } from './answer-facebook-verification.ts';

/** Answers the challenge by which Facebook verifies the webhook before it sends leads. */
export function getFacebookVerification(verifyToken: string | undefined): Router {
  return Router().get('/webhooks/leads/facebook', (request, response) => {
    response.type('text/plain').send(answerFacebookVerification(request.query, verifyToken));
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { StandIn } from '../stand-in.ts';
import type { Vendor } from '../vendor.ts';
import type { FaultList } from './fault-list.ts';

interface ApplyFaultsOptions extends StandIn {
  readonly vendor: Vendor;
  readonly faults: Pick<FaultList, 'take'>;
}

/** Lets happen to each request of a vendor what the list of faults says. */
export function applyFaults({ vendor, faults, routes, refusalOf }: ApplyFaultsOptions): RequestHandler {
  return async (request, response, next) => {
    const { method, url: path } = request;
    const fault = faults.take({ vendor, method, path, body: request.body as unknown });
    switch (fault?.kind) {
      case undefined:
        next();
        return;
      case 'status': {
        const refusal = refusalOf(fault.status);
        const body = fault.body === undefined ? refusal.body : fault.body;
        response
          .status(fault.status)
          .set(refusal.headers)
          .set(fault.headers ?? {})
          .json(body);
        return;
      }
      case 'delay':
        await sleep(fault.delayMs, undefined, { ref: false });
        next();
        return;
      case 'hang':
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'accept-twice':
        await withoutAnswer(routes, request, response);
        next();
        return;
      case 'drop-answer':
        answerInstead(response, () => request.socket.destroy());
        next();
        return;
      case 'wrong-json':
        answerInstead(response, (end) => {
          response.removeHeader('Content-Length');
          end('{"cut off":');
        });
        next();
    }
  };
}

/** Lets the vendor do its work once, and keeps its answer from whoever asked. */
function withoutAnswer(routes: StandIn['routes'], request: Request, response: Response): Promise<void> {
  return new Promise((resolve) => {
    const unheard = Object.setPrototypeOf(
      new ServerResponse(request),
      Object.getPrototypeOf(response) as object,
    ) as Response;
    unheard.end = () => {
      resolve();
      return unheard;
    };
    routes(request, unheard, () => resolve());
  });
}

/** Lets the vendor do its work, and answers something else in the end. */
function answerInstead(response: Response, answer: (end: (text: string) => void) => void): void {
  const end = response.end.bind(response);
  response.end = () => {
    answer((text) => void end(text));
    return response;
  };
}

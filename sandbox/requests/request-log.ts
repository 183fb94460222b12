import type { ReceivedRequest } from './received-request.ts';

/** The newest requests that came, oldest first. */
export interface RequestLog {
  add(request: ReceivedRequest): void;
  list(): readonly ReceivedRequest[];
  clear(): void;
}

/** Makes a log that holds so many requests at most. */
export function createRequestLog(maxRequests = 5_000): RequestLog {
  let requests: ReceivedRequest[] = [];
  return {
    add(request) {
      requests.push(request);
      // Cut seldom and by much, so that adding one costs the same however full the log is.
      if (requests.length >= 2 * maxRequests) requests = requests.slice(-maxRequests);
    },
    list: () => requests.slice(-maxRequests),
    clear() {
      requests = [];
    },
  };
}

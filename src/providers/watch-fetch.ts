/** A fetch for one call of an SDK, and what came of it. */
export interface WatchedFetch {
  readonly fetch: typeof fetch;
  /** The last answer, its body left to the SDK. */
  readonly response: Response | undefined;
  /** What the last fetch threw. */
  readonly failure: unknown;
}

/**
 * Makes a fetch that remembers its end, for SDKs whose errors keep neither the headers of an answer (Retry-After) nor
 * the cause of a lost connection, which tells whether anything was sent.
 */
export function watchFetch(): WatchedFetch {
  let response: Response | undefined;
  let failure: unknown;
  return {
    async fetch(input, init) {
      try {
        response = await fetch(input, init);
        return response;
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    get response() {
      return response;
    },
    get failure() {
      return failure;
    },
  };
}

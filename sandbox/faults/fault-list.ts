import type { Vendor } from '../vendor.ts';
import { faultSchema, type Fault } from './fault.ts';

/** The faults to come. */
export interface FaultList {
  /** Lets something go wrong from now on. The oldest fault that fits a request befalls it. */
  add(fault: Fault): void;
  /** Those that are left, `times` counted down. */
  list(): readonly Fault[];
  clear(): void;
  /** Takes the fault for a request, counting it down. */
  take(request: FaultableRequest): Fault | undefined;
}

interface FaultableRequest {
  readonly vendor: Vendor;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** A fault with how often it is still to come, and when it spared a request in the last second. */
interface Waiting {
  readonly fault: Fault;
  readonly sparedAtMs: readonly number[];
}

/** Makes an empty list of faults. The clock is in milliseconds. */
export function createFaultList(now: () => number = () => performance.now()): FaultList {
  let waiting: Waiting[] = [];
  const change = (entry: Waiting, changed: Waiting | undefined): void => {
    waiting = waiting.flatMap((other) => (other === entry ? (changed ?? []) : other));
  };
  return {
    add(fault) {
      waiting.push({ fault: faultSchema.parse(fault), sparedAtMs: [] });
    },
    list: () => waiting.map(({ fault }) => fault),
    clear() {
      waiting = [];
    },
    take(request) {
      for (const entry of waiting) {
        const { fault } = entry;
        if (!fits(fault, request)) continue;
        const spared = sparedNow(entry, now());
        if (spared !== undefined) {
          change(entry, { fault, sparedAtMs: spared });
          continue;
        }
        const { times = 1 } = fault;
        if (times === 1) change(entry, undefined);
        else if (times !== 'always') change(entry, { ...entry, fault: { ...fault, times: times - 1 } });
        return fault;
      }
      return undefined;
    },
  };
}

/** Answers the moments of the last second, with this one, when the request is within the rate; else undefined. */
function sparedNow({ fault, sparedAtMs }: Waiting, nowMs: number): number[] | undefined {
  const { abovePerSecond } = fault;
  if (abovePerSecond === undefined) return undefined;
  const recent = sparedAtMs.filter((atMs) => atMs > nowMs - 1_000);
  return recent.length < abovePerSecond ? [...recent, nowMs] : undefined;
}

function fits({ vendor, method, path, bodyContains }: Fault, request: FaultableRequest): boolean {
  return (
    vendor === request.vendor &&
    (method === undefined || method.toUpperCase() === request.method) &&
    (path === undefined || request.path.includes(path)) &&
    (bodyContains === undefined || holdsText(request.body, bodyContains))
  );
}

function holdsText(body: unknown, text: string): boolean {
  return body !== undefined && JSON.stringify(body).includes(text);
}

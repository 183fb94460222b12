import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CompanyFacts } from '../../../domain/company/company-facts.ts';
import { describeCompanyDirectory } from '../../company-directory.contract.ts';
import type { FailingVendor } from '../../provider-failures.contract.ts';
import { companyDirectorySchema } from './company-directory-schema.ts';
import { createHttpCompanyDirectory } from './http-company-directory.ts';
import { apiKey, publishedVendors } from './published-vendors.fixture.ts';

type Failure = Parameters<FailingVendor['failNext']>[0];

let server: Server;
let origin: string;
let requests: IncomingMessage[];
let failures: Failure[];

beforeAll(async () => {
  server = createServer(answerAsVendor);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  [requests, failures] = [[], []];
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

for (const vendor of publishedVendors) {
  const { configuration, request, facts } = vendor;
  const connect = ({ baseUrl = origin, timeoutMs = 5_000 } = {}): ReturnType<typeof createHttpCompanyDirectory> =>
    createHttpCompanyDirectory({
      configuration: companyDirectorySchema.parse({ ...configuration, url: `${baseUrl}${configuration.url}` }),
      apiKey,
      timeoutMs,
    });

  describeCompanyDirectory(String(configuration['vendor']), () => ({
    connect,
    failNext: (failure) => failures.push(failure),
    known: { domain: 'acme.example', facts },
    credentials: [apiKey],
  }));

  describe(`createHttpCompanyDirectory with ${String(configuration['vendor'])}`, () => {
    it('asks as the vendor documents it', async () => {
      await connect().findCompany('acme.example');
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatchObject({ method: 'GET', url: request.url });
      expect(requests[0]?.headers).toMatchObject({ accept: 'application/json', ...request.headers });
    });
  });
}

describe('createHttpCompanyDirectory', () => {
  const configuration = { vendor: 'other', fields: { name: 'name' } };
  const find = (changes: object, domain = 'acme.example'): Promise<CompanyFacts | undefined> => {
    const parsed = companyDirectorySchema.parse({ ...configuration, url: `${origin}/{domain}`, ...changes });
    return createHttpCompanyDirectory({ configuration: parsed, apiKey }).findCompany(domain);
  };

  it('puts what the vendor wants before the key', async () => {
    await find({ key: { in: 'header', name: 'Authorization', prefix: 'Bearer ' } });
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${apiKey}`);
  });

  it('sends no key where the vendor wants none', async () => {
    await find({});
    expect(JSON.stringify([requests[0]?.url, requests[0]?.headers])).not.toContain(apiKey);
  });

  it('does not let a domain change the path', async () => {
    await find({}, '../admin?x=$&#y');
    expect(requests[0]?.url).toBe('/..%2Fadmin%3Fx%3D%24%26%23y');
  });

  it('takes an answer without a body for not knowing the company', async () => {
    failures.push({ kind: 'status', status: 204 });
    await expect(find({})).resolves.toBeUndefined();
  });

  it.each([401, 402, 403])('takes a %i for final', async (status) => {
    failures.push({ kind: 'status', status });
    await expect(find({})).rejects.toMatchObject({ vendor: 'other', status, isRetryable: false });
  });

  it('follows no redirect, which would carry the key elsewhere', async () => {
    failures.push({ kind: 'status', status: 302, headers: { location: `${origin}/elsewhere` } });
    await expect(find({})).rejects.toMatchObject({ name: 'ProviderError' });
    expect(requests).toHaveLength(1);
  });
});

function answerAsVendor(request: IncomingMessage, response: ServerResponse): void {
  requests.push(request);
  const failure = failures.shift();
  if (failure !== undefined) {
    fail(failure, request, response);
    return;
  }
  const vendor = publishedVendors.find(({ configuration }) =>
    request.url?.startsWith(configuration.url.split('?')[0] ?? ''),
  );
  const isKnown = request.url?.includes('acme.example') === true;
  const unknown = vendor?.answerToUnknown ?? { status: 404, body: '' };
  response.writeHead(isKnown ? 200 : unknown.status, { 'content-type': 'application/json' });
  response.end(isKnown ? JSON.stringify(vendor?.answer ?? { name: 'Acme' }) : unknown.body);
}

function fail(failure: Failure, request: IncomingMessage, response: ServerResponse): void {
  if (failure.kind === 'status') response.writeHead(failure.status, failure.headers).end();
  else if (failure.kind === 'reset') request.socket.resetAndDestroy();
  else if (failure.kind === 'wrong-json') response.end('{"data":');
  else if (failure.kind === 'drop-answer') {
    response.writeHead(200, { 'content-length': 100 }).write('{');
    setImmediate(() => request.socket.destroy());
  }
}

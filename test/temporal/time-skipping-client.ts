import { Client, type ClientOptions, type Connection } from '@temporalio/client';

interface SkippingOptions {
  readonly connection: Connection;
  readonly namespace: string;
}

const timeSkippingConfig = { enabled: true };

/**
 * Makes a client whose workflows skip time whenever they only wait. The dev server does it per workflow when a start
 * request asks for it (`frontend.WorkflowTimeSkippingEnabled`); the SDK has no option for it, so it is put into the
 * requests as they leave.
 */
export function timeSkippingClient({ connection, namespace }: SkippingOptions): Client {
  const { workflowService } = connection;
  const skipping = Object.create(workflowService, {
    startWorkflowExecution: {
      value: (request: object) => workflowService.startWorkflowExecution({ ...request, timeSkippingConfig }),
    },
    signalWithStartWorkflowExecution: {
      value: (request: object) => workflowService.signalWithStartWorkflowExecution({ ...request, timeSkippingConfig }),
    },
  }) as typeof workflowService;
  const skippingConnection = new Proxy(connection, {
    get: (target, name, receiver): unknown =>
      name === 'workflowService' ? skipping : Reflect.get(target, name, receiver),
  });
  const options: ClientOptions = { connection: skippingConnection, namespace };
  return new Client(options);
}

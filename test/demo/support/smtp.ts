/** Owns a mail server that refuses some addresses and keeps the sender waiting for others, over real SMTP. */
import type {AddressInfo} from 'node:net';
import {SMTPServer} from 'smtp-server';

export interface DifficultMailServer {
  readonly url: string;
  /** Resolves when somebody tries to reach a slow address. */
  readonly asked: Promise<void>;
  /** Lets the mails to slow addresses through, and all that come after. */
  release(): void;
  close(): Promise<void>;
}

/** Addresses below `refused.example` are unknown there; those below `slow.example` wait for `release`. */
export async function startDifficultMailServer(): Promise<DifficultMailServer> {
  const asked = deferred();
  const released = deferred();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({address}, _session, callback) {
      if (address.endsWith('@refused.example'))
        return callback(Object.assign(new Error(`${address} is unknown here`), {responseCode: 550}));
      if (!address.endsWith('@slow.example')) return callback();
      asked.resolve();
      void released.promise.then(() => callback());
    },
    onData(stream, _session, callback) {
      stream.resume().on('end', () => callback());
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    asked: asked.promise,
    release: () => released.resolve(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return {promise, resolve};
}

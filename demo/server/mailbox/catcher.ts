/** Owns the mail server of the demo: takes every mail over real SMTP and keeps it for the mailbox page. */
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import PostalMime, {type Email} from 'postal-mime';
import {SMTPServer} from 'smtp-server';

export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly envelope: {readonly from: string; readonly to: readonly string[]};
  readonly raw: string;
  readonly parsed: Email;
}

export class MailCatcher {
  readonly #mails: CaughtMail[] = [];
  readonly #waiting = new Set<() => void>();
  #server: SMTPServer | undefined;

  private constructor(private readonly folder: string | undefined) {}

  static async start(dataFolder: string | undefined): Promise<MailCatcher> {
    const catcher = new MailCatcher(dataFolder && join(dataFolder, 'mail'));
    await catcher.#load();
    await catcher.#listen();
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server?.server.address() as AddressInfo).port}`;
  }

  /** Newest first. */
  get mails(): readonly CaughtMail[] {
    return this.#mails.toReversed();
  }

  find(id: string): CaughtMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  /** The first mail that fits, now or later; rejects after `limitMs`. */
  async waitFor(fits: (mail: CaughtMail) => boolean, limitMs = 10_000): Promise<CaughtMail> {
    const until = Date.now() + limitMs;
    for (;;) {
      const mail = this.mails.find(fits);
      if (mail) return mail;
      const left = until - Date.now();
      if (left <= 0) throw new Error(`No such mail within ${limitMs} ms; ${this.#mails.length} others came`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, left);
        const waiting = this.#waiting;
        function done() {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  async #load(): Promise<void> {
    if (!this.folder) return;
    await mkdir(this.folder, {recursive: true});
    for (const file of (await readdir(this.folder)).sort()) {
      const stored = JSON.parse(await readFile(join(this.folder, file), 'utf8')) as {
        id: string;
        receivedAt: string;
        envelope: CaughtMail['envelope'];
        raw: string;
      };
      this.#mails.push({
        ...stored,
        receivedAt: new Date(stored.receivedAt),
        parsed: await PostalMime.parse(stored.raw),
      });
    }
  }

  async #listen(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const {mailFrom, rcptTo} = session.envelope;
          const from = mailFrom ? mailFrom.address : '';
          void this.#keep(Buffer.concat(chunks).toString('utf8'), {
            from,
            to: rcptTo.map(({address}) => address),
          }).then(
            () => callback(),
            (error: unknown) => callback(error instanceof Error ? error : new Error('not kept')),
          );
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.on('error', () => undefined);
    this.#server = server;
  }

  async #keep(raw: string, envelope: CaughtMail['envelope']): Promise<void> {
    const receivedAt = new Date();
    const id = `${receivedAt.getTime().toString(36)}-${this.#mails.length}`;
    const parsed = await PostalMime.parse(raw);
    if (this.folder)
      await writeFile(join(this.folder, `${id}.json`), JSON.stringify({id, receivedAt, envelope, raw}));
    this.#mails.push({id, receivedAt, envelope, raw, parsed});
    for (const wake of [...this.#waiting]) wake();
  }
}

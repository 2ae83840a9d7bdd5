/**
 * Owns sending what was queued. A mail is rendered here, at send time, from ids and a nonce; a crash
 * between the mail server's yes and our note of it sends the same `Message-ID` again, which is the
 * most that SMTP allows.
 */
import {sql, type Updateable} from 'kysely';
import {createTransport, type Transporter} from 'nodemailer';
import type {ServerContext} from '../context.js';
import type {Database} from '../database/schema.js';
import {WorkLoop} from '../work-loop.js';
import {renderQueued} from './render.js';

const MAX_ATTEMPTS = 8;
const IDLE_LOOK_MS = 5000;
const BATCH = 20;
/** Longer than any mail server takes to say yes or no. */
const LEASE_MS = 120_000;

export class OutboxWorker {
  readonly #transport: Transporter;
  readonly #loop: WorkLoop;

  constructor(
    smtpUrl: string,
    private readonly contextOf: () => ServerContext,
  ) {
    this.#transport = createTransport(`${smtpUrl}?pool=true`);
    this.#loop = new WorkLoop({
      idleMs: IDLE_LOOK_MS,
      look: () => this.#drain(),
      onFailure: (error) =>
        contextOf().config.log(`mail: ${error instanceof Error ? error.message : 'failed'}`),
    });
  }

  wake(): void {
    this.#loop.wake();
  }

  /** Resolves when everything queued until now was tried. */
  settled(): Promise<void> {
    return this.#loop.settled();
  }

  async close(): Promise<void> {
    await this.#loop.close();
    this.#transport.close();
  }

  async #drain(): Promise<void> {
    while (!this.#loop.closed && (await this.#sendSome()) === BATCH);
  }

  async #sendSome(): Promise<number> {
    const context = this.contextOf();
    let sent = 0;
    while (sent < BATCH && !this.#loop.closed && (await this.#sendOne(context))) sent++;
    return sent;
  }

  async #sendOne(context: ServerContext): Promise<boolean> {
    const mail = await this.#claim(context);
    if (!mail) return false;
    const rendered = await renderQueued(context, mail);
    // Revoked or replaced while it waited: a dead link is not worth a mail.
    if (!rendered) {
      await this.#note(context, mail.id, {state: 'dropped'});
      return true;
    }
    try {
      await this.#transport.sendMail(rendered);
      await this.#note(context, mail.id, {state: 'sent', sent_at: context.config.clock.now()});
      await tell(context, mail.tenant_id);
    } catch (error) {
      const {attempts} = mail;
      await this.#note(context, mail.id, {
        state: attempts >= MAX_ATTEMPTS ? 'failed' : 'queued',
        // The kind of failure, never the mail server's words: they may repeat the mail's.
        last_error: error instanceof Error ? ((error as {code?: string}).code ?? error.name) : 'failed',
        next_attempt_at: new Date(context.config.clock.now().getTime() + 1000 * 2 ** attempts),
      });
      await tell(context, mail.tenant_id);
    }
    return true;
  }

  /** Takes one mail for the time of a lease; nobody else sees it, and a crash gives it back by itself. */
  async #claim(context: ServerContext) {
    const now = context.config.clock.now();
    return context.db
      .updateTable('outbox')
      .set({attempts: sql`attempts + 1`, next_attempt_at: new Date(now.getTime() + LEASE_MS)})
      .where('id', '=', (mail) =>
        mail
          .selectFrom('outbox')
          .select('id')
          .where('state', '=', 'queued')
          .where('next_attempt_at', '<=', now)
          .orderBy('next_attempt_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .executeTakeFirst();
  }

  async #note(context: ServerContext, id: string, change: Updateable<Database['outbox']>): Promise<void> {
    await context.db.updateTable('outbox').set(change).where('id', '=', id).execute();
  }
}

/** How far a mail got stands in the list of invitations. */
async function tell(context: ServerContext, tenantId: string): Promise<void> {
  await context.db.transaction().execute((trx) => context.events.emit(trx, {tenantId, topic: 'invitations'}));
}

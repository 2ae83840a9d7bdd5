/**
 * Owns sending what was queued. A mail is rendered here, at send time, from ids and a nonce; a crash
 * between the mail server's yes and our note of it sends the same `Message-ID` again, which is the
 * most that SMTP allows.
 */
import {type Selectable, sql, type Updateable} from 'kysely';
import {createTransport, type Transporter} from 'nodemailer';
import {localizedText} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import type {Database, InvitationTable} from '../database/schema.js';
import {credentialsMail} from '../mail/credentials-mail.js';
import {invitationMail} from '../mail/invitation-mail.js';
import {oneLine, type RenderedMail} from '../mail/layout.js';
import {mailLanguage} from '../mail/words/index.js';

const MAX_ATTEMPTS = 8;
const IDLE_LOOK_MS = 5000;
const BATCH = 20;
/** Longer than any mail server takes to say yes or no. */
const LEASE_MS = 120_000;

export class OutboxWorker {
  readonly #transport: Transporter;
  #running = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    smtpUrl: string,
    private readonly contextOf: () => ServerContext,
  ) {
    this.#transport = createTransport(`${smtpUrl}?pool=true`);
  }

  /** Looks for mail now, and again when the last look is over. */
  wake(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#drain());
  }

  /** Resolves when everything queued until now was tried. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
    this.#transport.close();
  }

  async #drain(): Promise<void> {
    try {
      while (!this.#closed && (await this.#sendSome()) === BATCH);
    } catch (error) {
      if (!this.#closed)
        this.contextOf().config.log(`mail: ${error instanceof Error ? error.message : 'failed'}`);
    }
    if (!this.#closed) this.#timer = setTimeout(() => this.wake(), IDLE_LOOK_MS).unref();
  }

  async #sendSome(): Promise<number> {
    const context = this.contextOf();
    let sent = 0;
    while (sent < BATCH && !this.#closed && (await this.#sendOne(context))) sent++;
    return sent;
  }

  async #sendOne(context: ServerContext): Promise<boolean> {
    const mail = await this.#claim(context);
    if (!mail) return false;
    const data = await this.#load(context, mail.secret_id);
    // Revoked or replaced while it waited: a dead link is not worth a mail.
    if (!data || data.ended_at || !isOpen(data)) {
      await this.#note(context, mail.id, {state: 'dropped'});
      return true;
    }
    try {
      await this.#transport.sendMail(messageOf(context, mail, data));
      await this.#note(context, mail.id, {state: 'sent', sent_at: context.config.clock.now()});
    } catch (error) {
      const {attempts} = mail;
      await this.#note(context, mail.id, {
        state: attempts >= MAX_ATTEMPTS ? 'failed' : 'queued',
        // The kind of failure, never the mail server's words: they may repeat the mail's.
        last_error: error instanceof Error ? ((error as {code?: string}).code ?? error.name) : 'failed',
        next_attempt_at: new Date(context.config.clock.now().getTime() + 1000 * 2 ** attempts),
      });
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

  #load(context: ServerContext, secretId: string) {
    return context.db
      .selectFrom('mail_secrets')
      .innerJoin('invitations', 'invitations.id', 'mail_secrets.invitation_id')
      .innerJoin('tenants', 'tenants.id', 'mail_secrets.tenant_id')
      .leftJoin('memberships', (join) =>
        join
          .onRef('memberships.unused_invitation_id', '=', 'invitations.id')
          .on('memberships.status', '=', 'active'),
      )
      .leftJoin('identities', 'identities.email_key', 'invitations.email_key')
      .selectAll('invitations')
      .select([
        'memberships.id as unusedMembership',
        'identities.language as ownLanguage',
        'identities.password_hash as ownPassword',
      ])
      .select([
        'mail_secrets.nonce',
        'mail_secrets.ended_at',
        'tenants.name as tenantName',
        'tenants.profile',
      ])
      .where('mail_secrets.id', '=', secretId)
      .executeTakeFirst();
  }

  async #note(context: ServerContext, id: string, change: Updateable<Database['outbox']>): Promise<void> {
    await context.db.updateTable('outbox').set(change).where('id', '=', id).execute();
  }
}

type MailData = Selectable<InvitationTable> & {
  readonly nonce: Buffer;
  readonly tenantName: string;
  readonly profile: string;
  readonly unusedMembership: string | null;
  readonly ownLanguage: string | null;
  readonly ownPassword: string | null;
};

/** Somebody waits for this mail: invited and not joined, or a member who never signed in. */
const isOpen = ({status, unusedMembership}: MailData) => status === 'pending' || unusedMembership !== null;

function messageOf(
  context: ServerContext,
  mail: {readonly id: string; readonly secret_id: string; readonly kind: string},
  data: MailData,
) {
  return {
    ...(mail.kind === 'credentials'
      ? credentialsOf(context, data)
      : invitationOf(context, mail.secret_id, data)),
    messageId: `<${mail.id}@mail.tenant-elements.example>`,
    from: {name: oneLine(data.tenantName), address: 'invitations@tenant-elements.example'},
    to: {name: oneLine(data.name ?? ''), address: data.email},
    ...(data.invited_by_email && {
      replyTo: {name: oneLine(data.invited_by_name ?? ''), address: data.invited_by_email},
    }),
    headers: {'auto-submitted': 'auto-generated'},
  };
}

/** The recipient's own choice of language, else what the inviter chose for them. */
function inLanguage(data: MailData) {
  const language = mailLanguage(data.ownLanguage, data.language);
  const profile = profileById(data.profile);
  const label = (id: string) =>
    localizedText(profile.roles.find((role) => role.id === id)?.label ?? id, language.language);
  return {
    language,
    known: {
      tenantName: data.tenantName,
      productName: localizedText(profile.label, language.language),
      roles: data.roles.map(label),
      expiresAt: data.expires_at,
    },
  };
}

function invitationOf(context: ServerContext, secretId: string, data: MailData): RenderedMail {
  const {language, known} = inLanguage(data);
  return invitationMail(
    {
      ...known,
      ...(data.invited_by_name && {inviterName: data.invited_by_name}),
      ...(data.message && {message: data.message}),
      url: `${context.publicOrigin}/join/${context.secrets.token(secretId, data.nonce)}`,
      code: context.secrets.code(data.nonce),
      codeUrl: `${context.publicOrigin}/join`,
    },
    language,
  );
}

function credentialsOf(context: ServerContext, data: MailData): RenderedMail {
  const {language, known} = inLanguage(data);
  return credentialsMail(
    {
      ...known,
      email: data.email,
      ...(data.ownPassword === null && {password: context.secrets.password(data.nonce)}),
      signInUrl: `${context.publicOrigin}/dashboard`,
    },
    language,
  );
}

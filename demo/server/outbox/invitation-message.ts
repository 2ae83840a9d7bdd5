/** Owns the mails that bring somebody in: what is loaded for them, and when there is nothing to send any more. */
import type {Selectable} from 'kysely';
import {localizedText} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import type {InvitationTable} from '../database/schema.js';
import {credentialsMail} from '../mail/credentials-mail.js';
import {invitationMail} from '../mail/invitation-mail.js';
import {oneLine, type RenderedMail} from '../mail/layout.js';
import {mailLanguage} from '../mail/words/index.js';
import type {Message} from './message.js';

/** Nothing for a secret that opens nothing any more. */
export async function invitationMessage(
  context: ServerContext,
  kind: string,
  secretId: string,
): Promise<Message | undefined> {
  const data = await load(context, secretId);
  if (!data || data.ended_at || !isOpen(data)) return undefined;
  return {
    ...(kind === 'credentials' ? credentialsOf(context, data) : invitationOf(context, secretId, data)),
    from: data.tenantName,
    to: {name: oneLine(data.name ?? ''), address: data.email},
    ...(data.invited_by_email && {
      replyTo: {name: oneLine(data.invited_by_name ?? ''), address: data.invited_by_email},
    }),
  };
}

function load(context: ServerContext, secretId: string) {
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
    .select(['mail_secrets.nonce', 'mail_secrets.ended_at', 'tenants.name as tenantName', 'tenants.profile'])
    .where('mail_secrets.id', '=', secretId)
    .executeTakeFirst();
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

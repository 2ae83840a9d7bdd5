/** Owns the mails about somebody's own login: a new password, a new address to confirm, an address that changed. */
import {localizedText} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {oneLine, type RenderedMail, renderMail} from '../mail/layout.js';
import {untilIn} from '../mail/until.js';
import {type MailLanguage, mailLanguage} from '../mail/words/index.js';
import type {Message} from './message.js';

/** Nothing for a secret that opens nothing any more; what happened is told all the same. */
export async function accountMessage(
  context: ServerContext,
  kind: string,
  secretId: string,
): Promise<Message | undefined> {
  const data = await load(context, secretId);
  if (!data || (kind !== 'email_changed' && data.ended_at)) return undefined;
  const language = mailLanguage(data.language);
  const address = {password_reset: data.address, email_change: data.email, email_changed: data.former_email}[
    kind
  ];
  if (!address) return undefined;
  return {
    ...contentOf(context, kind, data, language),
    from: data.tenantName,
    to: {name: oneLine(data.name), address},
  };
}

type AccountMail = NonNullable<Awaited<ReturnType<typeof load>>>;

function contentOf(
  context: ServerContext,
  kind: string,
  data: AccountMail,
  language: MailLanguage,
): RenderedMail {
  const {words} = language;
  const tenant = oneLine(data.tenantName);
  const shared = {
    productName: localizedText(profileById(data.profile).label, language.language),
    title: tenant,
  };
  const until = words.validUntil(untilIn(language, data.expires_at));
  const linkTo = (page: string) =>
    `${context.publicOrigin}/${page}/${context.secrets.token(data.id, data.nonce)}`;
  if (kind === 'password_reset')
    return renderMail(
      {
        ...shared,
        subject: words.resetSubject(tenant),
        lead: words.resetLead(tenant),
        button: {label: words.choosePassword, intro: words.choosePasswordHere, url: linkTo('reset')},
        facts: [until, words.resetIgnore],
      },
      language,
    );
  const [email, former] = [data.email ?? '', data.former_email ?? ''];
  if (kind === 'email_change')
    return renderMail(
      {
        ...shared,
        subject: words.confirmSubject(tenant),
        lead: words.confirmLead(email, tenant, former),
        button: {label: words.confirm, intro: words.confirmHere, url: linkTo('confirm-address')},
        facts: [until, words.ignore],
      },
      language,
    );
  return renderMail(
    {
      ...shared,
      subject: words.changedSubject(tenant),
      lead: words.changedLead(former, tenant, email),
      button: {label: words.signIn, intro: words.signInHere, url: `${context.publicOrigin}/dashboard`},
      facts: [words.changedIgnore],
    },
    language,
  );
}

function load(context: ServerContext, secretId: string) {
  return context.db
    .selectFrom('account_secrets')
    .innerJoin('memberships', 'memberships.id', 'account_secrets.membership_id')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .innerJoin('tenants', 'tenants.id', 'account_secrets.tenant_id')
    .selectAll('account_secrets')
    .select([
      'memberships.name',
      'memberships.email as address',
      'identities.language',
      'tenants.name as tenantName',
      'tenants.profile',
    ])
    .where('account_secrets.id', '=', secretId)
    .executeTakeFirst();
}

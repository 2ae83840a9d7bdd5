/** Owns the mails about the last day of somebody's access: it comes near, or it passed and could not be carried out. */
import {localizedText} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {oneLine, renderMail} from '../mail/layout.js';
import {mailLanguage} from '../mail/words/index.js';
import type {Message} from './message.js';

/** Nothing where it ends on no day any more, or the person is out already. */
export async function accessMessage(
  context: ServerContext,
  kind: string,
  membershipId: string,
): Promise<Message | undefined> {
  const data = await load(context, membershipId);
  if (!data?.access_ends_at || data.status !== 'active') return undefined;
  const language = mailLanguage(data.language);
  const {words} = language;
  const tenant = oneLine(data.tenantName);
  const day = new Intl.DateTimeFormat(language.language, {dateStyle: 'long', timeZone: 'UTC'}).format(
    new Date(`${data.access_ends_at}T00:00:00Z`),
  );
  const held = kind === 'access_held';
  return {
    ...renderMail(
      {
        productName: localizedText(profileById(data.profile).label, language.language),
        title: tenant,
        subject: held ? words.accessHeldSubject(tenant) : words.accessEndsSubject(tenant, day),
        lead: held ? words.accessHeldLead(tenant, day) : words.accessEndsLead(tenant, day, data.time_zone),
        button: {label: words.signIn, intro: words.signInHere, url: `${context.publicOrigin}/dashboard`},
        facts: [held ? words.accessHeldFact : words.accessEndsFact],
      },
      language,
    ),
    from: data.tenantName,
    to: {name: oneLine(data.name), address: data.email},
  };
}

function load(context: ServerContext, membershipId: string) {
  return context.db
    .selectFrom('memberships')
    .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .leftJoin('identities', 'identities.id', 'memberships.identity_id')
    .select(['memberships.name', 'memberships.email', 'memberships.status', 'memberships.access_ends_at'])
    .select(['tenants.name as tenantName', 'tenants.profile', 'tenants.time_zone', 'identities.language'])
    .where('memberships.id', '=', membershipId)
    .executeTakeFirst();
}

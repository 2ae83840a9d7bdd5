/** Owns what a mail to somebody invited says: who invites to what, the link, the code, until when. */
import {oneLine, type RenderedMail, renderMail} from './layout.js';
import {untilIn} from './until.js';
import type {MailLanguage} from './words/index.js';

export interface InvitationMailData {
  readonly tenantName: string;
  readonly productName: string;
  readonly inviterName?: string;
  readonly roles: readonly string[];
  readonly message?: string;
  readonly url: string;
  readonly code: string;
  readonly codeUrl: string;
  readonly expiresAt: Date;
}

export function invitationMail(data: InvitationMailData, language: MailLanguage): RenderedMail {
  const {words} = language;
  const tenant = oneLine(data.tenantName);
  const inviter = data.inviterName ? oneLine(data.inviterName) : undefined;
  const roles = new Intl.ListFormat(language.language, {type: 'unit'}).format(data.roles.map(oneLine));
  return renderMail(
    {
      subject: inviter ? words.invitationSubjectFrom(inviter, tenant) : words.invitationSubject(tenant),
      productName: data.productName,
      title: words.join(tenant),
      lead: inviter
        ? words.invitationLeadFrom(inviter, tenant, data.productName)
        : words.invitationLead(tenant, data.productName),
      ...(data.message && {message: data.message}),
      button: {label: words.join(tenant), intro: words.joinHere, url: data.url},
      typed: {intro: words.codeButtonFails, url: data.codeUrl, lines: [data.code]},
      typedText: words.code(data.codeUrl, data.code),
      facts: [words.role(roles), words.validUntil(untilIn(language, data.expiresAt)), words.ignore],
    },
    language,
  );
}

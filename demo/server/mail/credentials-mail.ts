/** Owns what a mail to a member at once says: where to sign in, and the one-time password where there is no login yet. */
import {oneLine, type RenderedMail, renderMail} from './layout.js';
import {untilIn} from './until.js';
import type {MailLanguage} from './words/index.js';

export interface CredentialsMailData {
  readonly tenantName: string;
  readonly productName: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** Absent for an address that has a login. */
  readonly password?: string;
  readonly signInUrl: string;
  readonly expiresAt: Date;
}

export function credentialsMail(data: CredentialsMailData, language: MailLanguage): RenderedMail {
  const {words} = language;
  const tenant = oneLine(data.tenantName);
  const {password} = data;
  const roles = new Intl.ListFormat(language.language, {type: 'unit'}).format(data.roles.map(oneLine));
  const lines =
    password === undefined ? undefined : [words.address(data.email), words.oneTimePassword(password)];
  const until = untilIn(language, data.expiresAt);
  return renderMail(
    {
      subject: words.credentialsSubject(tenant),
      productName: data.productName,
      title: tenant,
      lead: words.credentialsLead(tenant, data.productName),
      button: {label: words.signIn, intro: words.signInHere, url: data.signInUrl},
      ...(lines && {
        typed: {intro: words.passwordValidUntil(until), lines},
        typedText: [...lines, words.passwordValidUntil(until)].join('\n'),
      }),
      facts: [words.role(roles), ...(lines ? [] : [words.existingLogin]), words.ignore],
    },
    language,
  );
}

/** Owns what an invitation's mail says and how it looks, as text and as HTML that mail clients understand. */
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

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function invitationMail(data: InvitationMailData): RenderedMail {
  const tenant = oneLine(data.tenantName);
  const inviter = data.inviterName ? oneLine(data.inviterName) : undefined;
  const expires = new Intl.DateTimeFormat('en', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(data.expiresAt);
  const subject = inviter ? `${inviter} invited you to ${tenant}` : `You are invited to ${tenant}`;
  const roles = data.roles.map(oneLine).join(', ');
  const lead = inviter
    ? `${inviter} invites you to join ${tenant} on ${data.productName}.`
    : `You are invited to join ${tenant} on ${data.productName}.`;
  const facts = `Your role: ${roles}. The link works once and until ${expires} UTC.`;
  const ignore = 'You did not expect this? Then do nothing: without you, nothing happens.';
  const text = [
    lead,
    ...(data.message ? ['', data.message.trim()] : []),
    '',
    'Join here:',
    data.url,
    '',
    `Or open ${data.codeUrl} and enter the code ${data.code} with your address.`,
    '',
    facts,
    ignore,
    '',
  ].join('\n');
  return {subject, text, html: html({...data, tenant, lead, facts, ignore, subject})};
}

function html(
  data: InvitationMailData & {tenant: string; lead: string; facts: string; ignore: string; subject: string},
): string {
  const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  const message = data.message
    ? `<p style="margin:0 0 24px;padding:12px 16px;background:#f4f4f7;border-radius:8px;white-space:pre-line">${escape(data.message.trim())}</p>`
    : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(data.subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f4f4f7;color:#1d1d22;${font};font-size:15px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;background:#ffffff;border-radius:10px;text-align:left">
<tr><td style="padding:32px">
<p style="margin:0 0 24px;font-size:13px;color:#5c5c66">${escape(data.productName)}</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600">Join ${escape(data.tenant)}</h1>
<p style="margin:0 0 24px">${escape(data.lead)}</p>
${message}
<p style="margin:0 0 24px"><a href="${escape(data.url)}" style="display:inline-block;padding:10px 20px;background:#4646c8;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:600">Join ${escape(data.tenant)}</a></p>
<p style="margin:0 0 8px;font-size:13px;color:#5c5c66">The button does nothing? Open <a href="${escape(data.codeUrl)}" style="color:#4646c8">${escape(data.codeUrl)}</a> and enter this code with your address:</p>
<p style="margin:0 0 24px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:20px;letter-spacing:2px">${escape(data.code)}</p>
<p style="margin:0;font-size:13px;color:#5c5c66">${escape(data.facts)}<br>${escape(data.ignore)}</p>
</td></tr></table></td></tr></table></body></html>`;
}

/** Names stand in headers and headlines: one line, whatever was stored. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

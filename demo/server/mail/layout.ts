/** Owns how every mail looks, as HTML that mail clients understand, and its twin in plain text. */
import type {MailLanguage} from './words/index.js';

export interface MailContent {
  readonly subject: string;
  readonly productName: string;
  readonly title: string;
  readonly lead: string;
  /** The inviter's own words. */
  readonly message?: string;
  readonly button: {readonly label: string; readonly intro: string; readonly url: string};
  /** What is to be typed off, one line each, after the sentence that says what for. */
  readonly typed?: {readonly intro: string; readonly url?: string; readonly lines: readonly string[]};
  /** The same in one sentence, for the mail's plain text. */
  readonly typedText?: string;
  readonly facts: readonly string[];
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function renderMail(content: MailContent, language: MailLanguage): RenderedMail {
  const {subject, lead, message, button, typedText, facts} = content;
  const text = [
    lead,
    ...(message ? ['', message.trim()] : []),
    '',
    button.intro,
    button.url,
    ...(typedText ? ['', typedText] : []),
    '',
    ...facts,
    '',
  ].join('\n');
  return {subject, text, html: htmlOf(content, language)};
}

function htmlOf(content: MailContent, {language, direction}: MailLanguage): string {
  const {subject, productName, title, lead, message, button, typed, facts} = content;
  const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  const start = direction === 'rtl' ? 'right' : 'left';
  const small = 'font-size:13px;color:#5c5c66';
  const words = message
    ? `<p dir="auto" style="margin:0 0 24px;padding:12px 16px;background:#f4f4f7;border-radius:8px;white-space:pre-line">${escape(message.trim())}</p>`
    : '';
  const line = (text: string) =>
    `<p dir="auto" style="margin:0 0 8px;text-align:${start};font-family:ui-monospace,Menlo,Consolas,monospace;font-size:15px;overflow-wrap:anywhere">${escape(text)}</p>`;
  const address = (url: string) =>
    `<br><a href="${escape(url)}" dir="ltr" style="color:#4646c8">${escape(url)}</a>`;
  const typing = typed
    ? `<p style="margin:0 0 8px;${small}">${escape(typed.intro)}${typed.url ? address(typed.url) : ''}</p>
${typed.lines.map(line).join('\n')}<p style="margin:0 0 16px"></p>`
    : '';
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body dir="${direction}" style="margin:0;padding:32px 16px;background:#f4f4f7;color:#1d1d22;${font};font-size:15px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;background:#ffffff;border-radius:10px;text-align:${start}">
<tr><td style="padding:32px">
<p style="margin:0 0 24px;${small}">${escape(productName)}</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600">${escape(title)}</h1>
<p style="margin:0 0 24px">${escape(lead)}</p>
${words}
<p style="margin:0 0 24px"><a href="${escape(button.url)}" style="display:inline-block;padding:10px 20px;background:#4646c8;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:600">${escape(button.label)}</a></p>
${typing}
<p style="margin:0;${small}">${facts.map(escape).join('<br>')}</p>
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

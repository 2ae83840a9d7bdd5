/** Owns what a mail with a pairing code says: which seat and which glasses, the link, the code, until when. */
import {oneLine, type RenderedMail, renderMail} from './layout.js';
import {untilIn} from './until.js';
import type {MailLanguage} from './words/index.js';

export interface PairingMailData {
  readonly tenantName: string;
  readonly productName: string;
  readonly seat: string;
  readonly model: string;
  readonly serial: string;
  /** The one that the QR code holds. */
  readonly link: string;
  readonly code: string;
  readonly expiresAt: Date;
}

export function pairingMail(data: PairingMailData, language: MailLanguage): RenderedMail {
  const {words} = language;
  const tenant = oneLine(data.tenantName);
  const seat = oneLine(data.seat);
  return renderMail(
    {
      subject: words.pairingSubject(seat, tenant),
      productName: data.productName,
      title: tenant,
      lead: words.pairingLead(seat, data.model, data.serial),
      button: {label: words.pairingLink, intro: words.pairingLinkHere, url: data.link},
      typed: {intro: words.pairingTyped, lines: [data.code]},
      typedText: words.pairingCode(data.code),
      facts: [words.pairingUntil(untilIn(language, data.expiresAt)), words.ignore],
    },
    language,
  );
}

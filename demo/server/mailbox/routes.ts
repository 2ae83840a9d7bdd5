/** Owns the mailbox page's data. Mail bodies are foreign HTML: each is served alone, sandboxed and without scripts. */
import type {Hono} from 'hono';
import type {MailCatcher} from './catcher.js';

export function mailboxRoutes(app: Hono, catcher: MailCatcher): void {
  app.get('/mailbox/messages', (c) =>
    c.json(
      catcher.mails.map(({id, receivedAt, envelope, parsed}) => ({
        id,
        receivedAt,
        to: envelope.to,
        from: parsed.from?.name ?? parsed.from?.address ?? '',
        replyTo: parsed.replyTo?.[0]?.address ?? '',
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
      })),
    ),
  );

  app.get('/mailbox/messages/:id/html', (c) => {
    const mail = catcher.find(c.req.param('id'));
    if (!mail) return c.notFound();
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox",
    );
    return c.html((mail.parsed.html ?? '').replace('<head>', '<head><base target="_top">'));
  });
}

/**
 * Owns the partner portal: another company's site on another origin, with a back end of its own
 * that holds a tenant API key and fetches embed tokens for its page.
 */
import {Hono} from 'hono';
import {pagePolicy, serveFile, servePage} from '../http/pages.js';

export interface PortalOptions {
  readonly apiOrigin: string;
  /** Known once the portal listens. */
  readonly origin: () => string;
  readonly apiKey: string;
  readonly pagesFolder: string;
  readonly cdnFolder: string;
}

export function createPortal(options: PortalOptions): Hono {
  const app = new Hono();
  const folder = `${options.pagesFolder}/portal`;
  app.get('/', (c) => servePage(c, folder, 'index.html', pagePolicy(options.apiOrigin)));
  app.get('/portal.js', (c) => serveFile(c, folder, 'portal.js'));
  app.get('/portal.css', (c) => serveFile(c, folder, 'portal.css'));
  app.get('/assets/icon.svg', (c) => serveFile(c, options.pagesFolder, 'assets/icon.svg'));
  app.get('/api-origin.json', (c) => c.json({apiOrigin: options.apiOrigin}));
  app.get('/vendor/tenant-elements.js', (c) => serveFile(c, options.cdnFolder, 'tenant-elements.js'));
  app.post('/embed-token', async (c) => {
    const response = await fetch(`${options.apiOrigin}/v1/embed-tokens`, {
      method: 'POST',
      headers: {authorization: `Bearer ${options.apiKey}`, 'content-type': 'application/json'},
      body: JSON.stringify({
        scopes: ['invite'],
        roles: ['user'],
        domains: ['partner.example', 'northwind.example'],
        quota: 25,
        origin: options.origin(),
      }),
    });
    c.header('cache-control', 'no-store');
    return c.json(await response.json(), response.ok ? 200 : 502);
  });
  return app;
}

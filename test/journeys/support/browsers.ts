/** Owns starting the browsers, and what every journey wants to know of a page: violations, errors, dialogs. */
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core';
import puppeteer, {type Browser as FirefoxBrowser} from 'puppeteer-core';
import {CHROMIUM_FLAGS, CHROMIUM_PATH, FIREFOX_PATH} from '../../browsers/paths.mjs';

export const LIMIT_MS = 90_000;

export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({executablePath: CHROMIUM_PATH, args: [...CHROMIUM_FLAGS, ...flags]});
}

export async function launchFirefox(): Promise<FirefoxBrowser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX_PATH,
    headless: true,
    timeout: 180_000,
  });
}

/** What went wrong on the pages of a context, as it happens. */
export interface Watch {
  readonly errors: string[];
  readonly warnings: string[];
  readonly console: string[];
  readonly dialogs: string[];
  readonly violations: string[];
}

declare global {
  interface Window {
    journeyViolation?: (text: string) => void;
    journeyViolations?: string[];
  }
}

/** Runs before any script of a page: keeps every violation of the page's policy. */
export function collectViolations(): void {
  window.journeyViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    const text = `${document.documentElement.dataset['showing'] ?? location.pathname} ${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`;
    window.journeyViolations?.push(text);
    window.journeyViolation?.(text);
  });
}

export async function watch(context: BrowserContext): Promise<Watch> {
  const seen: Watch = {errors: [], warnings: [], console: [], dialogs: [], violations: []};
  context.setDefaultTimeout(LIMIT_MS);
  await context.exposeFunction('journeyViolation', (text: string) => seen.violations.push(text));
  await context.addInitScript(collectViolations);
  context.on('weberror', (error) => seen.errors.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    seen.console.push(message.text());
    if (message.type() === 'warning') seen.warnings.push(message.text());
  });
  context.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

/** A page of its own context, watched. */
export async function watchedPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{page: Page; context: BrowserContext; seen: Watch}> {
  const context = await browser.newContext(options);
  const seen = await watch(context);
  return {page: await context.newPage(), context, seen};
}

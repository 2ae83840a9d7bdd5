/**
 * Web Test Runner's launcher for WebKitGTK: drives its MiniBrowser through WebKitWebDriver under Xvfb,
 * by the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/) over fetch.
 */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {freePort} from '../support/free-port.mjs';

const KEY_CODES = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};
const MINI_BROWSERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].flatMap((folder) => [
  `${folder}/webkit2gtk-4.1/MiniBrowser`,
  `${folder}/webkitgtk-6.0/MiniBrowser`,
]);
const START_LIMIT_MS = 30_000;

export function webkitLauncher() {
  const urls = new Map();
  let port;
  let driver;
  let session;
  let starting;

  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const {value} = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  async function start() {
    // A free one each time: another run's driver on a fixed port would be taken for ours.
    port = await freePort();
    // Detached, so that the whole group (Xvfb, driver, browser) can be ended at once.
    driver = spawn(
      'xvfb-run',
      ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'],
      {
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          LIBGL_ALWAYS_SOFTWARE: '1',
          NO_AT_BRIDGE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        },
      },
    );
    for (const until = Date.now() + START_LIMIT_MS; ;) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    const {sessionId} = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: MINI_BROWSERS.find(existsSync),
            // Without full screen its window can't be narrower than 447 px.
            args: ['--automation', '--full-screen'],
          },
        },
      },
    });
    session = `/session/${sessionId}`;
  }

  const act = (actions) => call('POST', `${session}/actions`, {actions});
  const pointer = (actions) =>
    act([{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}]);

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      starting ??= start();
      await starting;
      urls.set(id, url);
      await call('POST', `${session}/url`, {url});
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      await call('POST', `${session}/url`, {url: 'about:blank'});
      urls.delete(id);
      return {};
    },
    async stop() {
      try {
        if (session) await call('DELETE', session);
      } finally {
        try {
          if (driver) process.kill(-driver.pid, 'SIGTERM');
        } catch {
          // Gone already.
        }
      }
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session here');
    },
    async sendKeys(_id, keys) {
      for (const key of keys) {
        const values = (key.length > 1 ? key.split('+') : [key]).map((part) => KEY_CODES[part] ?? part);
        const down = values.map((value) => ({type: 'keyDown', value}));
        const up = values.toReversed().map((value) => ({type: 'keyUp', value}));
        await act([{type: 'key', id: 'keyboard', actions: [...down, ...up]}]);
      }
    },
    sendMouseMove: (_id, x, y) => pointer([{type: 'pointerMove', duration: 0, x, y}]),
    sendMouseClick: (_id, x, y) =>
      pointer([
        {type: 'pointerMove', duration: 0, x, y},
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0},
      ]),
    sendMouseDown: () => pointer([{type: 'pointerDown', button: 0}]),
    sendMouseUp: () => pointer([{type: 'pointerUp', button: 0}]),
    resetMouse: () => call('DELETE', `${session}/actions`),
    async setViewport({width, height}) {
      await call('POST', `${session}/window/rect`, {x: null, y: null, width, height});
      for (const until = Date.now() + 2000; Date.now() < until;) {
        const [w, h] = await call('POST', `${session}/execute/sync`, {
          script: 'return [innerWidth, innerHeight]',
          args: [],
        });
        if (w === width && h === height) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    screenshot: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
  };
}

/** Owns what a group of journeys stands on, from its first test to its last: a browser, and the demo or the stories. */
import {after, before} from 'node:test';
import type {Browser} from 'playwright-core';
import {startTestServer, type TestServer} from '../../support/test-server.js';
import {launchChromium} from './browsers.js';
import {requireBuilds} from './builds.js';
import type {Site} from './site.js';
import {startStories} from './stories.js';

/** Starts before the tests of the `describe` it is called in; what it gives is there from the first of them on. */
function useGround<T extends {close(): Promise<void>}>(start: () => Promise<T>) {
  let place: T | undefined;
  let browser: Browser | undefined;
  const started = <V>(value: V | undefined): V => {
    if (value === undefined) throw new Error('Nothing is started before the first test');
    return value;
  };
  before(async () => {
    [place, browser] = await Promise.all([start(), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await place?.close();
  });
  return {
    get place() {
      return started(place);
    },
    get browser() {
      return started(browser);
    },
  };
}

/** A demo server with its pages. */
export function useDemo(): {readonly server: TestServer; readonly browser: Browser} {
  const ground = useGround(async () => {
    requireBuilds('package', 'demo');
    return startTestServer();
  });
  return {
    get server() {
      return ground.place;
    },
    get browser() {
      return ground.browser;
    },
  };
}

/** The page of bare stories. */
export function useStories(): {readonly stories: Site; readonly browser: Browser} {
  const ground = useGround(startStories);
  return {
    get stories() {
      return ground.place;
    },
    get browser() {
      return ground.browser;
    },
  };
}

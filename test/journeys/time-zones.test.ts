/** L4: a date is the reader's own, in every zone and on both sides of a clock change. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {Format} from '../../src/i18n/format.js';
import {openStory} from './support/stories.js';
import {useStories} from './support/ground.js';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/St_Johns',
] as const;

describe('L4 · dates', () => {
  const ours = process.env['TZ'];
  after(() => {
    if (ours === undefined) delete process.env['TZ'];
    else process.env['TZ'] = ours;
  });

  /** Around the changes of 2026 in Europe, America and the south, and around midnight. */
  const MOMENTS = [
    '2026-03-29T00:59:59Z',
    '2026-03-29T01:00:00Z',
    '2026-10-25T00:59:59Z',
    '2026-10-25T01:00:00Z',
    '2026-03-08T06:59:59Z',
    '2026-03-08T07:00:00Z',
    '2026-11-01T05:59:59Z',
    '2026-11-01T06:00:00Z',
    '2026-04-04T13:59:59Z',
    '2026-04-04T14:00:00Z',
    '2026-12-31T23:59:59Z',
    '2026-02-28T18:29:59Z',
  ];

  it('L4 · are the reader’s own, on both sides of every clock change', () => {
    for (const timeZone of ZONES) {
      process.env['TZ'] = timeZone;
      for (const language of ['en', 'de', 'fr', 'es', 'ar', 'ja']) {
        const format = new Format(language);
        for (const moment of MOMENTS) {
          const date = new Date(moment);
          const exact = new Intl.DateTimeFormat(language, {dateStyle: 'full', timeStyle: 'short', timeZone});
          const day = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone});
          assert.equal(format.exact(moment), exact.format(date), `${timeZone} ${language} ${moment}`);
          assert.equal(format.day(moment), day.format(date), `${timeZone} ${language} ${moment}`);
        }
      }
    }
    process.env['TZ'] = 'Europe/Berlin';
    assert.match(new Format('en').exact('2026-03-29T00:59:59Z'), /March 29, 2026 at 1:59/);
    assert.match(new Format('en').exact('2026-03-29T01:00:00Z'), /March 29, 2026 at 3:00/);
  });

  it('L4 · count days by the clock that runs on: a term of seven days is seven days over a clock change', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const sent = Date.parse('2026-03-26T09:00:00Z');
    const expires = new Date(sent + 7 * 86_400_000).toISOString();
    assert.equal(new Format('en').relative(expires, sent), 'in 7 days');
  });
});

describe('L4 · the list in other zones', () => {
  const ground = useStories();

  it('L4 · joining and expiry stand in the page as the reader’s calendar has them', async () => {
    for (const timeZone of ZONES) {
      const context = await ground.browser.newContext({timezoneId: timeZone, locale: 'en-US'});
      const page = await context.newPage();
      await openStory(page, ground.stories, 'user-table--Default');
      const shown = await page.locator('user-table time[datetime]').evaluateAll((times) =>
        times.map((time) => ({
          moment: time.getAttribute('datetime') ?? '',
          title: time.getAttribute('title'),
          text: time.querySelector('bdi')?.textContent ?? '',
        })),
      );
      assert.ok(shown.length > 8, `${timeZone}: ${shown.length} times`);
      const exact = new Intl.DateTimeFormat('en', {dateStyle: 'full', timeStyle: 'short', timeZone});
      const day = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeZone});
      const plain = (text: string) => text.replace(/\s/gu, ' ');
      for (const {moment, title, text} of shown) {
        const date = new Date(moment);
        if (title === null) assert.equal(plain(text), plain(day.format(date)), timeZone);
        else assert.equal(plain(title), plain(exact.format(date)), timeZone);
      }
      await context.close();
    }
  });
});

/** Owns what the toolbar does to the page and to the stories' network. */
import {setProduct, setWeather} from '../stories/fixtures/adapters.js';

export function applyToolbar(globals: Readonly<Record<string, string | undefined>>): void {
  const page = document.documentElement;
  const [language = 'en', direction = 'ltr'] = (globals['language'] ?? 'en').split(' ');
  const dark = globals['theme'] === 'dark';
  page.lang = language;
  page.dir = direction;
  page.style.colorScheme = dark ? 'dark' : 'light';
  page.style.setProperty('--te-accent', globals['accent'] || null);
  document.body.style.background = dark ? '#17171b' : '#ffffff';
  document.body.style.color = dark ? '#ececf1' : '#1d1d22';
  document.body.style.fontFamily =
    "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif";
  document.body.dataset['density'] = globals['density'] ?? '';
  setProduct(globals['profile'] ?? 'workspace');
  setWeather(globals['weather'] ?? 'fair');
}

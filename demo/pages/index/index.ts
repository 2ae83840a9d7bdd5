/** The demo's front page: the four products, a login for every role of each. */
import {localizedText, type Profile} from 'tenant-elements';
import {profiles} from '../../profiles/index.js';
import {SEED_PASSWORD} from '../../server/seed/logins.js';
import {SEED_TENANTS} from '../../server/seed/tenants.js';
import type {SeedPerson, SeedTenant} from '../../server/seed/seed-tenant.js';
import {byId} from '../elements.js';
import {startLanguage, words} from '../words/index.js';

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The first tenant of a product, and in it the first holder of each role. */
function loginsOf(profile: Profile): {tenant: SeedTenant; people: readonly SeedPerson[]} | undefined {
  const tenant = SEED_TENANTS.find((candidate) => candidate.profile === profile.id);
  if (!tenant) return undefined;
  const first = (role: string) => tenant.people.find((person) => person.role === role);
  return {tenant, people: [...profile.roles].reverse().flatMap(({id}) => first(id) ?? [])};
}

function card(profile: Profile, language: string): HTMLElement {
  const text = (words() as unknown as Readonly<Record<string, string>>)[`${profile.id}Text`] ?? '';
  const logins = loginsOf(profile);
  const entries = (logins?.people ?? []).map(({email, role}) => {
    const label = profile.roles.find(({id}) => id === role)?.label;
    const query = new URLSearchParams({tenant: logins?.tenant.slug ?? '', email});
    const link = element('a', {href: `/dashboard?${query}`, textContent: localizedText(label, language)});
    return element('li', {}, link, element('code', {textContent: email, dir: 'ltr'}));
  });
  return element(
    'section',
    {className: 'panel'},
    element('h2', {textContent: localizedText(profile.label, language)}),
    element('p', {className: 'muted', textContent: text}),
    element('ul', {}, ...entries),
  );
}

byId('password').textContent = SEED_PASSWORD;
startLanguage(byId<HTMLSelectElement>('language'), (language) => {
  byId('products').replaceChildren(...Object.values(profiles).map((profile) => card(profile, language)));
});

const answer = await fetch('/portal-origin.json');
const {portalOrigin} = (await answer.json()) as {portalOrigin: string};
byId<HTMLAnchorElement>('portal').href = portalOrigin;

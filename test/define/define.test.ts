import {expect} from '@open-wc/testing';
import type * as Root from '../../src/index.js';

describe('defining', () => {
  const warnings: string[] = [];
  const {warn} = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: unknown) => void warnings.push(String(text));
  });
  afterEach(() => (console.warn = warn));

  it('E3 · importing the root registers nothing and leaves the page alone', async () => {
    const keys = new Set(Object.getOwnPropertyNames(window));
    const root: typeof Root = await import('../../src/index.js');
    expect(root.UserTable).to.be.a('function');
    for (const tag of [
      'tenant-provider',
      'user-table',
      'invitation-table',
      'invite-dialog',
      'accept-invite',
    ]) {
      expect(customElements.get(tag), tag).to.equal(undefined);
    }
    const added = Object.getOwnPropertyNames(window).filter((key) => !keys.has(key));
    expect(added.filter((key) => !/^(litElement|litHtml|reactiveElement)/.test(key))).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('E2 · leaves a taken tag alone, with one warning that names both versions', async () => {
    const {defineElement} = await import('../../src/define/define-element.js');
    class Theirs extends HTMLElement {
      static readonly version = '9.9.9';
    }
    class Ours extends HTMLElement {}
    customElements.define('taken-tag', Theirs);
    defineElement('taken-tag', Ours);
    expect(customElements.get('taken-tag')).to.equal(Theirs);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('development').and.contain('9.9.9').and.contain('<taken-tag>');
  });

  it('defines a class of its own under a prefix, as often as it is asked, without a warning', async () => {
    const {defineElement} = await import('../../src/define/define-element.js');
    class Ours extends HTMLElement {}
    for (let time = 0; time < 2; time++) {
      defineElement('own-tag', Ours);
      defineElement('own-tag', Ours, {prefix: 'acme-'});
    }
    expect(customElements.get('own-tag')).to.equal(Ours);
    expect(customElements.get('acme-own-tag')?.prototype).to.be.instanceOf(Ours);
    expect(warnings).to.deep.equal([]);
  });

  it('defines every element under the page’s prefix', async () => {
    const {defineAll} = await import('../../src/define/define-all.js');
    defineAll({prefix: 'acme-'});
    for (const tag of [
      'acme-tenant-provider',
      'acme-user-table',
      'acme-invite-dialog',
      'acme-accept-invite',
    ]) {
      expect(customElements.get(tag), tag).to.be.a('function');
    }
    expect(customElements.get('user-table')).to.equal(undefined);
  });
});

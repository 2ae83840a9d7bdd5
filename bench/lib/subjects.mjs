/** Owns who is measured for payload and start-up: our elements, and the peers that can be bundled here. */
import {versionOf} from './peers.mjs';

/** What a host writes for a list of users and a dialog to invite. */
export const OURS = [
  'dist/adapters/rest/define.js',
  'dist/define/invite-dialog.js',
  'dist/define/user-table.js',
];
export const CDN_FILE = 'dist/cdn/tenant-elements.js';

const PAGES = [
  ['Stytch admin portal', '@stytch/vanilla-js', 'stytch.js'],
  ['better-auth-ui', '@daveyplate/better-auth-ui', 'better-auth.jsx'],
  ['WorkOS widgets', '@workos-inc/widgets', 'workos.jsx'],
  ['Descope widget', '@descope/user-management-widget', 'descope.js'],
  ['Frontegg', '@frontegg/js', 'frontegg.js'],
];

/** Read once they are installed: a peer without its version says little. */
export const peerPages = () =>
  PAGES.map(([name, packageName, page]) => ({
    name: `${name} ${versionOf(packageName)}`,
    page: `pages/${page}`,
  }));

/** The invitee's page: reads the token from its address and leaves the rest to the element. */
import 'tenant-elements/adapters/rest/define.js';
import 'tenant-elements/define/accept-invite.js';
import {byId} from '../elements.js';
import {startLanguage} from '../words/index.js';

const accept = byId<HTMLElementTagNameMap['accept-invite']>('accept');
const token = /^\/join\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
accept.token = decodeURIComponent(token);
accept.baseUrl = location.origin;

accept.addEventListener('te-sign-out-request', () => {
  void fetch('/auth/logout', {method: 'POST'}).then(() => location.reload());
});
// The link is used up: a reload or a shared screen shows no token any more.
accept.addEventListener('te-join-done', () => history.replaceState(null, '', '/join'));
startLanguage(byId<HTMLSelectElement>('language'), () => undefined);

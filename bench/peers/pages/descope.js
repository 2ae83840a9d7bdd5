/** The users of a tenant as the Descope widget shows them; it loads its controls from a CDN when it is shown. */
import '@descope/user-management-widget';

document.body.append(document.createElement('descope-user-management-widget'));

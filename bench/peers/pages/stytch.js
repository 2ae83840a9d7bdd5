/** The members of an organisation as Stytch's pre-built admin portal shows them. */
import {StytchB2BClient} from '@stytch/vanilla-js/b2b';
import {mountAdminPortalMemberManagement} from '@stytch/vanilla-js/b2b/adminPortal';

const client = new StytchB2BClient('public-token-test');
mountAdminPortalMemberManagement({client, element: '#app'});

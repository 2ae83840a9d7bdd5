/** Members and invitations of an organisation as better-auth-ui shows them. */
import {
  AuthUIProvider,
  OrganizationInvitationsCard,
  OrganizationMembersCard,
} from '@daveyplate/better-auth-ui';
import {organizationClient} from 'better-auth/client/plugins';
import {createAuthClient} from 'better-auth/react';
import {createRoot} from 'react-dom/client';
import './better-auth.built.css';

const authClient = createAuthClient({plugins: [organizationClient()]});
createRoot(document.getElementById('app')).render(
  <AuthUIProvider authClient={authClient} organization={{}} navigate={() => {}}>
    <OrganizationMembersCard />
    <OrganizationInvitationsCard />
  </AuthUIProvider>,
);

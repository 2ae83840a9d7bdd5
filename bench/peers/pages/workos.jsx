/** The users of an organisation as the WorkOS widget shows them. */
import '@radix-ui/themes/styles.css';
import {UsersManagement, WorkOsWidgets} from '@workos-inc/widgets';
import '@workos-inc/widgets/styles.css';
import {createRoot} from 'react-dom/client';

const authToken = () => fetch('/token').then((response) => response.text());
createRoot(document.getElementById('app')).render(
  <WorkOsWidgets>
    <UsersManagement authToken={authToken} />
  </WorkOsWidgets>,
);

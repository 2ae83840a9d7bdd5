/** Frontegg's admin portal: a loader that shows the vendor's own page in the host's. */
import {AdminPortal, initialize} from '@frontegg/js';

initialize({contextOptions: {baseUrl: 'https://x.frontegg.com', clientId: 'x'}});
AdminPortal.show();

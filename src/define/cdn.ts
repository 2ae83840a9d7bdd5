/** The entry of the CDN file: the elements about people under their own names, the REST adapter, English. */
import {definePeople} from './define-people.js';

definePeople();

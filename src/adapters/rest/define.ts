/** Side effect: elements with a `base-url` get the REST adapter. */
import {registerAdapterFactory} from '../../controllers/adapter-factory.js';
import {createRestAdapter} from './rest-adapter.js';

registerAdapterFactory(createRestAdapter);

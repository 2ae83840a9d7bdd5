/** The entry of the larger CDN file: every element under its own name, the REST adapter, English. */
import {defineAll} from './define-all.js';

defineAll();

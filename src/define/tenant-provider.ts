import {TenantProvider} from '../elements/tenant-provider/tenant-provider.js';
import {defineElement} from './define-element.js';

defineElement('tenant-provider', TenantProvider);

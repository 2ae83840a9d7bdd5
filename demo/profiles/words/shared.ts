/** Owns the words that more than one product uses. */
import type {LocalizedText} from 'tenant-elements';

export const sharedWords = {
  administrator: {
    en: 'Administrator',
    de: 'Administration',
    fr: 'Administration',
    es: 'Administración',
    ar: 'مسؤول',
    ja: '管理者',
  },
  tenantAdmin: {
    en: 'Tenant admin',
    de: 'Mandanten-Admin',
    fr: 'Admin de l’organisation',
    es: 'Admin de la organización',
    ar: 'مسؤول المؤسسة',
    ja: 'テナント管理者',
  },
  users: {en: 'Users', de: 'Personen', fr: 'Personnes', es: 'Personas', ar: 'المستخدمون', ja: 'ユーザー'},
} as const satisfies Record<string, LocalizedText>;

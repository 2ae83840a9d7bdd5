import {isolate} from '../isolate.js';
import {plural} from '../plural.js';
import type {CommonMessages} from './en.js';

/** Arabic words that more than one element uses. */
export const commonAr: CommonMessages = {
  loading: 'جارٍ التحميل',
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  done: 'تم',
  copy: 'نسخ',
  copied: 'تم النسخ',
  moreActions: (who) => `إجراءات ${isolate(who)}`,
  you: 'أنت',
  statusActive: 'نشط',
  statusInactive: 'معطّل',
  statusPending: 'قيد الانتظار',
  statusExpired: 'انتهت الصلاحية',
  statusReplaced: 'تم الاستبدال',
  moreShown: (count) =>
    plural('ar', count, {
      zero: 'لا يُعرض أي صف.',
      one: 'يُعرض صف واحد.',
      two: 'يُعرض صفان.',
      few: 'تُعرض # صفوف.',
      many: 'يُعرض # صفًا.',
      other: 'يُعرض # صف.',
    }),
};

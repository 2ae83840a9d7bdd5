import {isolate} from '../isolate.js';
import {plural} from '../plural.js';
import type {PairingMessages} from './en.js';

/** Arabic words of pairing a device. */
export const pairingAr: PairingMessages = {
  title: (seat) => `إقران جهاز ${isolate(seat)}`,
  making: 'جارٍ إنشاء الرمز.',
  qr: 'رمز QR لإقران الجهاز. الرمز الوارد أدناه يؤدي الغرض نفسه.',
  code: 'أو كتابة هذا الرمز',
  left: (time) => `الوقت المتبقي: ${isolate(time)}`,
  minutesLeft: (minutes) =>
    plural('ar', minutes, {
      zero: 'الرمز صالح لأقل من دقيقة.',
      one: 'الرمز صالح لمدة دقيقة واحدة أخرى.',
      two: 'الرمز صالح لمدة دقيقتين أخريين.',
      few: 'الرمز صالح لمدة # دقائق أخرى.',
      many: 'الرمز صالح لمدة # دقيقة أخرى.',
      other: 'الرمز صالح لمدة # دقيقة أخرى.',
    }),
  compare: 'للمقارنة بالجهاز الذي في يدك',
  model: 'الطراز',
  serial: 'الرقم التسلسلي',
  steps: 'خطوات الإقران',
  stepPutOn: 'ارتداء الجهاز.',
  stepOpen: 'فتح التطبيق.',
  stepChoose: 'اختيار «إقران».',
  stepScan: 'النظر إلى رمز QR، أو كتابة الرمز.',
  waiting: 'في انتظار الجهاز',
  newCode: 'إنشاء رمز جديد',
  newCodeMade: 'تم إنشاء رمز جديد. لم يعد الرمز القديم يعمل.',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'إنهاء ملء الشاشة',
  email: 'إرسال الرمز بالبريد الإلكتروني',
  emailed: (who) => `الرمز في الطريق إلى ${isolate(who)}.`,
  emailedYou: 'الرمز في الطريق إلى صندوق بريدك.',
  cancelPairing: 'إلغاء عملية الإقران',
  paired: 'تم الإقران',
  pairedText: (device, seat) => `تم إقران ${isolate(device)} بـ ${isolate(seat)}، وأصبح جاهزًا للاستخدام.`,
  expired: 'انتهت صلاحية هذا الرمز',
  expiredText: 'الرمز صالح لمدة 10 دقائق. يُرجى إنشاء رمز جديد عندما يكون الجهاز في متناول اليد.',
  cancelled: 'لم يعد هذا الرمز يعمل',
  cancelledText: 'تم إلغاؤه، أو إنشاء رمز أحدث في مكان آخر.',
  wrongDevice: (serial) =>
    `حاول الجهاز ${isolate(serial)} استخدام هذا الرمز، لكنه ليس جهاز هذا المقعد. يُرجى مقارنة الرقم التسلسلي.`,
  pairedElsewhere: (serial) =>
    `حاول الجهاز ${isolate(serial)} استخدام هذا الرمز، لكنه تابع لمقعد آخر، ويلزم سحبه من ذلك المقعد أولًا.`,
  refused: (serial) => `حاول الجهاز ${isolate(serial)} استخدام هذا الرمز، وتم رفضه.`,
  unreached: 'يتعذّر الوصول إلى الخادم حاليًا. ربما تغيّرت البيانات المعروضة هنا.',
};

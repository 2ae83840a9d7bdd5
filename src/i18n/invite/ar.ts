import {isolate} from '../isolate.js';
import {plural} from '../plural.js';
import type {InviteMessages} from './en.js';

/** Arabic words of `<invite-dialog>`. */
export const inviteAr: InviteMessages = {
  title: (tenant) => `دعوة أشخاص إلى ${isolate(tenant)}`,
  emails: 'عناوين البريد الإلكتروني',
  emailsHelp: 'يمكن إضافة عدة عناوين بفاصلة أو بمفتاح Enter، أو بلصق قائمة.',
  emailHelp: 'تصل إلى الشخص رسالة بريد إلكتروني فيها رابط للانضمام.',
  emailHelpActive: 'يصبح الشخص عضوًا على الفور، وتصل إليه رسالة بريد إلكتروني فيها ما يلزم لتسجيل الدخول.',
  person: (position) => `الشخص ${position}`,
  addPerson: 'إضافة شخص آخر',
  removePerson: (who) => `إزالة ${isolate(who)}`,
  fullName: 'الاسم الكامل',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  email: 'البريد الإلكتروني',
  optional: (label) => `${isolate(label)} (اختياري)`,
  choose: 'اختيار',
  language: 'لغة الرسالة',
  roleAddress: (email) => `يبدو أن ${isolate(email)} صندوق بريد يقرؤه عدة أشخاص. يمكن لكل من يقرؤه الانضمام.`,
  lookAlike: (email) =>
    `نطاق ${isolate(email)} مكتوب بأحرف قد تلتبس بغيرها. يُرجى التحقق من أنه النطاق الصحيح.`,
  bestFor: (whom) => `الفئة الأنسب: ${isolate(whom)}`,
  reactivate: 'إعادة التفعيل',
  reactivateFor: (email) => `إعادة التفعيل: ${isolate(email)}`,
  reactivated: (email) => `تمت إعادة تفعيل ${isolate(email)}، وأصبح تسجيل الدخول ممكنًا.`,
  activeNow: (email) =>
    `تمت إضافة ${isolate(email)} إلى الأعضاء، وستصل إلى هذا العنوان رسالة فيها ما يلزم لتسجيل الدخول.`,
  removeEmail: (email) => `إزالة ${isolate(email)}`,
  role: 'الدور',
  lastDay: 'آخر يوم للوصول',
  lastDayHelp: (zone) =>
    `يُحتسب اليوم كاملًا حسب المنطقة الزمنية ${isolate(zone)}. اتركه فارغًا للوصول دون نهاية.`,
  roleRequired: 'يُرجى اختيار دور.',
  rolesNone: 'لا يوجد دور يمكنك منحه.',
  grants: 'ما يتيحه هذا الدور',
  message: 'رسالة شخصية',
  messageHelp: 'اختيارية. تُدرج في رسالة البريد الإلكتروني كنص عادي.',
  send: (count) =>
    plural('ar', count, {
      zero: 'إرسال الدعوات',
      one: 'إرسال الدعوة',
      two: 'إرسال دعوتين',
      few: 'إرسال # دعوات',
      many: 'إرسال # دعوة',
      other: 'إرسال # دعوة',
    }),
  sending: (done, count) => `جارٍ إرسال ${done} من ${count}`,
  sent: (count) =>
    plural('ar', count, {
      zero: 'لم تُرسل أي دعوة',
      one: 'تم إرسال دعوة واحدة',
      two: 'تم إرسال دعوتين',
      few: 'تم إرسال # دعوات',
      many: 'تم إرسال # دعوة',
      other: 'تم إرسال # دعوة',
    }),
  taken: (count) =>
    plural('ar', count, {
      zero: 'لم يُقبل أي عنوان',
      one: 'تم قبول عنوان واحد',
      two: 'تم قبول عنوانين',
      few: 'تم قبول # عناوين',
      many: 'تم قبول # عنوانًا',
      other: 'تم قبول # عنوان',
    }),
  sentTo: (email, days) =>
    plural(
      'ar',
      days,
      {
        zero: 'يمكن الانضمام بالعنوان {who} خلال هذا اليوم.',
        one: 'يمكن الانضمام بالعنوان {who} خلال يوم واحد.',
        two: 'يمكن الانضمام بالعنوان {who} خلال يومين.',
        few: 'يمكن الانضمام بالعنوان {who} خلال # أيام.',
        many: 'يمكن الانضمام بالعنوان {who} خلال # يومًا.',
        other: 'يمكن الانضمام بالعنوان {who} خلال # يوم.',
      },
      {who: isolate(email)},
    ),
  resentTo: (email) => `تم إرسال رابط جديد إلى ${isolate(email)}. لم يعد الرابط القديم يعمل.`,
  acceptedFor: (email) => `${isolate(email)}: إذا كانت دعوة هذا الشخص ممكنة، فالرسالة في الطريق.`,
  failed: (count) =>
    plural('ar', count, {
      zero: 'لم يبقَ أي عنوان دون دعوة.',
      one: 'تعذّرت دعوة عنوان واحد. يظهر العنوان أدناه مع السبب.',
      two: 'تعذّرت دعوة عنوانين. يظهر العنوانان أدناه مع السبب.',
      few: 'تعذّرت دعوة # عناوين. تظهر العناوين أدناه مع الأسباب.',
      many: 'تعذّرت دعوة # عنوانًا. تظهر العناوين أدناه مع الأسباب.',
      other: 'تعذّرت دعوة # عنوان. تظهر العناوين أدناه مع الأسباب.',
    }),
  inviteAnother: 'دعوة شخص آخر',
  resend: 'إعادة الإرسال',
  resendTo: (email) => `إعادة الإرسال إلى ${isolate(email)}`,
  copyLink: 'نسخ الرابط',
  copyLinkFor: (email) => `نسخ الرابط الخاص بـ ${isolate(email)}`,
  linkFor: (email) => `رابط انضمام ${isolate(email)}`,
  linkNote: 'يمكن لكل من لديه هذا الرابط الانضمام بدلًا من هذا الشخص. يُرجى تسليمه بحذر.',
  tooMany: (most) =>
    plural('ar', most, {
      zero: 'لا يمكن إضافة أي عنوان. يُرجى إزالة العناوين.',
      one: 'الحد الأقصى عنوان واحد في المرة الواحدة. يُرجى إزالة بعض العناوين.',
      two: 'الحد الأقصى عنوانان في المرة الواحدة. يُرجى إزالة بعض العناوين.',
      few: 'الحد الأقصى # عناوين في المرة الواحدة. يُرجى إزالة بعض العناوين.',
      many: 'الحد الأقصى # عنوانًا في المرة الواحدة. يُرجى إزالة بعض العناوين.',
      other: 'الحد الأقصى # عنوان في المرة الواحدة. يُرجى إزالة بعض العناوين.',
    }),
  duplicate: (email) => `${isolate(email)} موجود في القائمة بالفعل.`,
  remaining: (count) =>
    plural('ar', count, {
      zero: 'لا يمكن إرسال المزيد من الدعوات من هنا.',
      one: 'يمكن إرسال دعوة واحدة أخرى من هنا.',
      two: 'يمكن إرسال دعوتين أخريين من هنا.',
      few: 'يمكن إرسال # دعوات أخرى من هنا.',
      many: 'يمكن إرسال # دعوة أخرى من هنا.',
      other: 'يمكن إرسال # دعوة أخرى من هنا.',
    }),
  domains: (list) => `تُقبل فقط العناوين من ${isolate(list)}.`,
};

import type {PageWords} from './en.js';

const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Arabic words of the demo's own pages. */
export const pagesAr: PageWords = {
  signIn: 'تسجيل الدخول',
  signInTo: (product) => `تسجيل الدخول إلى ${isolate(product)}`,
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  wrongCredentials: 'العنوان أو كلمة المرور غير صحيحة.',
  tooManyTries: (seconds) => `عدد المحاولات كبير جدًا. يُرجى إعادة المحاولة بعد ${seconds} ث.`,
  inviteExpired: 'هل انتهت صلاحية الدعوة أو فُقدت؟ طلب رابط جديد',
  choosePassword: 'اختيار كلمة مرور جديدة',
  choosePasswordText:
    'انتهى دور كلمة المرور الواردة في الرسالة. من الآن يتم تسجيل الدخول بكلمة المرور التي تُختار هنا.',
  newPassword: 'كلمة المرور الجديدة',
  newPasswordHelp: '10 أحرف على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
  passwordRefused: 'كلمة المرور هذه قصيرة جدًا أو سهلة التخمين. يُرجى اختيار كلمة أخرى.',
  resetTitle: 'اختيار كلمة مرور جديدة',
  resetFor: (email) => `للعنوان ${isolate(email)}. تنتهي كل الجلسات المفتوحة بهذا العنوان.`,
  passwordSaved: 'تعمل كلمة المرور الجديدة من الآن.',
  confirmTitle: 'تأكيد عنوانك الجديد',
  confirmText: 'بعد ذلك يتم تسجيل الدخول بهذا العنوان.',
  confirmAction: 'تأكيد العنوان',
  addressConfirmed: (email) => `أصبح ${isolate(email)} عنوانك.`,
  linkDead:
    'لم يعد هذا الرابط يعمل: سبق استخدامه أو حل محله رابط آخر أو انتهت صلاحيته. يُرجى طلب رابط جديد من أحد المسؤولين.',
  save: 'حفظ',
  signOut: 'تسجيل الخروج',
  mailbox: 'صندوق البريد',
  account: 'الحساب',
  language: 'اللغة',
  notInDemo: 'هذا الجزء من المنتج نفسه. يوضح العرض التجريبي فقط أنه يُفتح لمن يحق له الاطلاع عليه.',
  people: 'الأشخاص',
  accessHistory: 'سجل الوصول',
  dashboard: 'لوحة التحكم',
  mails: 'الرسائل',
  mail: 'الرسالة',
  noMail: 'لا توجد رسائل بعد. يمكن دعوة شخص من لوحة التحكم.',
  mailBody: 'محتوى الرسالة',
  plainText: 'نص عادي',
  mailFrom: (from, to, when) => `من ${isolate(from)} إلى ${isolate(to)} · ${isolate(when)}`,
  repliesTo: (address) => `تصل الردود إلى ${isolate(address)}`,
  frontLead: 'أربعة منتجات ومجموعة عناصر واحدة. يُرجى اختيار الحساب لتسجيل الدخول.',
  passwordOfAll: 'كلمة المرور لجميع الحسابات',
  workspaceText: 'Acme، مساحة عمل للذكاء الاصطناعي. للدعوات قسم خاص بها.',
  seatsText:
    'Northwind Service، يُباع بالمقعد. الاسم الكامل وحقول خاصة؛ يظهر المدعوون في القائمة؛ ولا تستهلك الدعوة أي مقعد. تنتمي إدارته أيضًا إلى حساب ثانٍ هو Northwind South.',
  accessText: 'Orchard، بصلاحيات دقيقة. يظهر المدعوون في القائمة؛ والروابط قصيرة الأجل.',
  presalesText:
    'Summit، لإدارة إثباتات المفهوم. الاسم الأول واسم العائلة؛ تبدأ العضوية فورًا وتصل بيانات دخول لمرة واحدة بالبريد.',
  mailboxText: 'كل رسالة أرسلها العرض التجريبي.',
  joinPage: 'صفحة الانضمام',
  joinPageText: 'حيث يقود رابط الدعوة؛ ومن دونه بالرمز، أو لطلب رابط جديد.',
  portal: 'بوابة الشركاء',
  portalText: 'موقع شركة أخرى لا يضم سوى مربع الدعوة.',
};

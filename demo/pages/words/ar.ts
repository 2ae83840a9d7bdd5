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
    'كلمة المرور الواردة في الرسالة تعمل مرة واحدة فقط. من الآن يتم تسجيل الدخول بكلمة المرور التي تُختار هنا.',
  newPassword: 'كلمة المرور الجديدة',
  newPasswordHelp: '10 أحرف على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
  passwordRefused: 'كلمة المرور هذه قصيرة جدًا أو سهلة التخمين. يُرجى اختيار كلمة أخرى.',
  save: 'حفظ',
  signOut: 'تسجيل الخروج',
  mailbox: 'صندوق البريد',
  account: 'الحساب',
  language: 'اللغة',
  notInDemo: 'هذا الجزء من المنتج نفسه. يوضح العرض التجريبي فقط أنه يُفتح لمن يحق له الاطلاع عليه.',
  people: 'الأشخاص',
};

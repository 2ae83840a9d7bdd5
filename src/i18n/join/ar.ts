import {isolate} from '../isolate.js';
import {plural} from '../plural.js';
import type {JoinMessages} from './en.js';

/** Arabic words of `<accept-invite>`. */
export const joinAr: JoinMessages = {
  title: (tenant) => `الانضمام إلى ${isolate(tenant)}`,
  invitedBy: (inviter, tenant) => `وصلتك دعوة من ${isolate(inviter)} إلى ${isolate(tenant)}.`,
  invited: (tenant) => `وصلتك دعوة إلى ${isolate(tenant)}.`,
  as: 'دورك',
  address: 'البريد الإلكتروني',
  name: 'اسمك',
  newPassword: 'اختيار كلمة مرور',
  newPasswordHelp: (least) =>
    plural('ar', least, {
      zero: 'بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
      one: 'حرف واحد على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
      two: 'حرفان على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
      few: '# أحرف على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
      many: '# حرفًا على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
      other: '# حرف على الأقل. بضع كلمات غير مترابطة تصلح كلمة مرور جيدة.',
    }),
  password: 'كلمة مرورك',
  existingHelp: 'لهذا العنوان حساب بالفعل. يُرجى تسجيل الدخول بكلمة مروره للانضمام.',
  showPassword: 'إظهار كلمة المرور',
  hidePassword: 'إخفاء كلمة المرور',
  strength: 'القوة',
  strength0: 'غير كافية بعد',
  strength1: 'مقبولة',
  strength2: 'جيدة',
  strength3: 'قوية',
  strength4: 'قوية جدًا',
  join: 'انضمام',
  signInAndJoin: 'تسجيل الدخول والانضمام',
  joining: 'جارٍ الانضمام',
  joinAs: (email) => `تم تسجيل دخولك بالعنوان ${isolate(email)}.`,
  otherTitle: 'تم تسجيل الدخول بحساب شخص آخر',
  otherText: (signedIn, invited) =>
    `تم تسجيل دخولك بالعنوان ${isolate(signedIn)}، وهذه الدعوة موجّهة إلى ${isolate(invited)}. يُرجى تسجيل الخروج أولًا؛ تبقى الدعوة سارية.`,
  signOut: 'تسجيل الخروج',
  joinedTitle: (tenant) => `مرحبًا بك في ${isolate(tenant)}`,
  joinedText: 'تم تسجيل دخولك.',
  continue: 'متابعة',
  deadTitle: 'لم يعد هذا الرابط يعمل',
  deadText:
    'تعمل الروابط مرة واحدة ولمدة محدودة، وتحل الرسالة الأحدث محل الأقدم. إذا سبق لك الانضمام، فيُرجى تسجيل الدخول. وإلا فيُرجى البحث عن رسالة أحدث، أو استخدام الرمز الوارد فيها، أو طلب رابط جديد.',
  askTitle: 'طلب رابط جديد',
  askText: 'إذا كانت هناك دعوة سارية لعنوانك، فستصل رسالة جديدة.',
  ask: 'طلب رابط جديد',
  asked: 'إذا كانت هناك دعوة سارية لهذا العنوان، فالرسالة الجديدة في الطريق. يُرجى تفقد صندوق البريد.',
  codeTitle: 'الانضمام برمز',
  codeText: 'يُرجى إدخال عنوانك والرمز الوارد في دعوتك.',
  code: 'الرمز',
  codeHelp: `ثمانية أحرف وأرقام، مثل ${isolate('ABCD-2345')}.`,
  codeContinue: 'متابعة',
  useCode: 'استخدام رمز بدلًا من ذلك',
  expires: (when) => `هذه الدعوة سارية حتى ${isolate(when)}.`,
};

import type {MailWords} from './en.js';

const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Arabic words of the demo's mails; what is opened or copied is spaced off the invisible isolating marks. */
export const mailAr: MailWords = {
  invitationSubject: (tenant) => `دعوة إلى ${isolate(tenant)}`,
  invitationSubjectFrom: (inviter, tenant) => `دعوة من ${isolate(inviter)} إلى ${isolate(tenant)}`,
  invitationLead: (tenant, product) => `وصلتك دعوة للانضمام إلى ${isolate(tenant)} على ${isolate(product)}.`,
  invitationLeadFrom: (inviter, tenant, product) =>
    `وصلتك دعوة من ${isolate(inviter)} للانضمام إلى ${isolate(tenant)} على ${isolate(product)}.`,
  join: (tenant) => `الانضمام إلى ${isolate(tenant)}`,
  joinHere: 'الانضمام من هنا:',
  code: (codeUrl, code) =>
    `أو يمكن فتح الصفحة${isolate(` ${codeUrl} `)}وإدخال الرمز${isolate(` ${code} `)}مع عنوانك.`,
  codeButtonFails: 'إذا لم يعمل الزر، فيُرجى فتح هذه الصفحة وإدخال الرمز مع عنوانك:',
  role: (roles) => `دورك: ${isolate(roles)}.`,
  validUntil: (when) => `يعمل الرابط مرة واحدة وحتى ${isolate(when)} بالتوقيت العالمي (UTC).`,
  ignore: 'إذا لم تكن هذه الرسالة متوقعة، فلا يلزم أي إجراء: لن يحدث شيء من دونك.',
  credentialsSubject: (tenant) => `بيانات الدخول إلى ${isolate(tenant)}`,
  credentialsLead: (tenant, product) => `تمت إضافتك إلى أعضاء ${isolate(tenant)} على ${isolate(product)}.`,
  signIn: 'تسجيل الدخول',
  signInHere: 'تسجيل الدخول من هنا:',
  address: (email) => `العنوان:${isolate(` ${email} `)}`,
  oneTimePassword: (password) => `كلمة المرور لمرة واحدة:${isolate(` ${password} `)}`,
  passwordValidUntil: (when) =>
    `تعمل كلمة المرور حتى اختيار كلمة مرور خاصة، وبحد أقصى حتى ${isolate(when)} بالتوقيت العالمي (UTC).`,
  existingLogin: 'لهذا العنوان حساب بالفعل: يُرجى تسجيل الدخول كالمعتاد.',
  resetSubject: (tenant) => `اختر كلمة مرور جديدة لحساب ${isolate(tenant)}`,
  resetLead: (tenant) => `ترسل إليك إدارة ${isolate(tenant)} هذا الرابط لتختار كلمة مرور جديدة.`,
  choosePassword: 'اختيار كلمة مرور',
  choosePasswordHere: 'اختر كلمة المرور هنا:',
  resetIgnore: 'لم تطلب ذلك؟ تبقى كلمة مرورك كما هي حتى تختار غيرها.',
  confirmSubject: (tenant) => `أكّد عنوانك في ${isolate(tenant)}`,
  confirmLead: (email, tenant, former) =>
    `من الآن سيكون ${isolate(email)} عنوانك في ${isolate(tenant)} بدلًا من ${isolate(former)}. أكّد أن البريد يصلك هنا.`,
  confirm: 'تأكيد العنوان',
  confirmHere: 'أكّد هنا:',
  changedSubject: (tenant) => `تغيّر عنوانك في ${isolate(tenant)}`,
  changedLead: (former, tenant, email) =>
    `لم يعد ${isolate(former)} يفتح ${isolate(tenant)}. من الآن يكون الدخول إليه بالعنوان ${isolate(email)}.`,
  changedIgnore: 'لم يكن ذلك مقصودًا؟ أخبر إدارة الحساب.',
  accessEndsSubject: (tenant, day) => `ينتهي وصولك إلى ${isolate(tenant)} في ${isolate(day)}`,
  accessEndsLead: (tenant, day, zone) =>
    `يمكنك تسجيل الدخول إلى ${isolate(tenant)} حتى نهاية يوم ${isolate(day)} (${isolate(zone)}).`,
  accessEndsFact: 'هل تحتاج إليه لمدة أطول؟ يُرجى التواصل مع أحد مسؤولي الحساب.',
  accessHeldSubject: (tenant) => `كان من المقرر أن ينتهي وصولك إلى ${isolate(tenant)}`,
  accessHeldLead: (tenant, day) =>
    `كان من المقرر أن ينتهي وصولك إلى ${isolate(tenant)} بعد ${isolate(day)}. وهو مستمر، إذ لا يوجد من يدير المستخدمين غيرك.`,
  accessHeldFact: 'يُرجى منح دور المسؤول لشخص آخر، أو اختيار يوم أخير جديد.',
  pairingSubject: (seat, tenant) => `رمز إقران ${isolate(seat)} في ${isolate(tenant)}`,
  pairingLead: (seat, model, serial) =>
    `يمكن الآن إقران النظارة ${isolate(model)} ذات الرقم التسلسلي ${isolate(serial)} بالمقعد ${isolate(seat)}.`,
  pairingLink: 'فتح رابط الإقران',
  pairingLinkHere: 'الرابط الذي يحمله رمز QR:',
  pairingTyped: 'أو يمكن اختيار «إقران» على النظارة وإدخال هذا الرمز:',
  pairingCode: (code) => `أو يمكن اختيار «إقران» على النظارة وإدخال الرمز${isolate(` ${code} `)}.`,
  pairingUntil: (when) => `يعمل الرابط والرمز مرة واحدة وحتى ${isolate(when)} بالتوقيت العالمي (UTC).`,
};

import {isolate} from '../isolate.js';
import type {ActionsMessages} from './en.js';

/** Arabic words of the forms and questions about one person. */
export const actionsAr: ActionsMessages = {
  correctTitle: (email) => `تصحيح العنوان ${isolate(email)}`,
  correctText:
    'تُرسل رسالة جديدة إلى العنوان الصحيح، ويتوقف الرابط الوارد في الرسالة الأولى عن العمل. يبقى الدور والبيانات كما هي.',
  save: 'حفظ',
  changedMeanwhile: 'غيّر شخص آخر هذه البيانات في هذه الأثناء. لم يُستبدل أي من هذه التغييرات. البيانات الآن:',
  keepMine: 'حفظ تغييراتي بدلًا منها',
  withdrawTitle: (email) => `سحب حق وصول ${isolate(email)}؟`,
  withdrawText:
    'تتوقف بيانات الدخول الواردة في الرسالة عن العمل فورًا، ويُزال الشخص من القائمة. يمكنك دعوة هذا العنوان من جديد في أي وقت.',
  revokeTitle: (email) => `إبطال دعوة ${isolate(email)}؟`,
  revokeText: 'يتوقف الرابط الوارد في الرسالة عن العمل فورًا. يمكنك دعوة هذا العنوان من جديد في أي وقت.',
};

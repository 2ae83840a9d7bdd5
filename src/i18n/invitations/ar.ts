import type {InvitationsMessages} from './en.js';

/** Arabic words of `<invitation-table>`. */
export const invitationsAr: InvitationsMessages = {
  invitations: 'الدعوات',
  email: 'البريد الإلكتروني',
  role: 'الدور',
  status: 'الحالة',
  invitedBy: 'صاحب الدعوة',
  sent: 'تاريخ الإرسال',
  expires: 'تاريخ انتهاء الصلاحية',
  noInvitations: 'لا توجد دعوات سارية. انضم كل من تمت دعوتهم.',
  invitationsRegion: 'قائمة الدعوات',
  mail: 'حالة الرسالة',
  mailQueued: 'في انتظار الإرسال',
  mailHandedOver: 'تم تسليمها إلى خادم البريد',
  mailFailed: 'تعذّر إرسالها',
  more: 'عرض المزيد',
  forbidden: 'الدعوات متاحة فقط لمن يدير المستخدمين.',
  updated: 'تم تحديث قائمة الدعوات.',
};

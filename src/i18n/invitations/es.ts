import type {InvitationsMessages} from './en.js';

/** Spanish words of `<invitation-table>`. */
export const invitationsEs: InvitationsMessages = {
  invitations: 'Invitaciones',
  email: 'Correo',
  role: 'Rol',
  status: 'Estado',
  invitedBy: 'Invitación de',
  sent: 'Enviada',
  expires: 'Caduca',
  noInvitations: 'No hay invitaciones abiertas. Todas se han aceptado.',
  invitationsRegion: 'Lista de invitaciones',
  mail: 'Envío del correo',
  mailQueued: 'Pendiente de envío',
  mailHandedOver: 'Entregado al servidor de correo',
  mailFailed: 'No se pudo enviar',
  more: 'Mostrar más',
  forbidden: 'Solo quienes gestionan los accesos ven las invitaciones.',
  updated: 'La lista de invitaciones se ha actualizado.',
};

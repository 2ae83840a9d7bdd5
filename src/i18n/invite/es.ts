import {plural} from '../plural.js';
import type {InviteMessages} from './en.js';

/** Spanish words of `<invite-dialog>`. */
export const inviteEs: InviteMessages = {
  title: (tenant) => `Invitar a personas a ${tenant}`,
  emails: 'Direcciones de correo',
  emailsHelp: 'Añada varias con una coma o Intro, o pegue una lista.',
  emailHelp: 'La persona recibe un correo con un enlace para unirse.',
  emailHelpActive:
    'La persona es miembro de inmediato y recibe un correo con lo necesario para iniciar sesión.',
  person: (position) => `Persona ${position}`,
  addPerson: 'Añadir otra persona',
  removePerson: (who) => `Quitar ${who}`,
  fullName: 'Nombre completo',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  email: 'Correo',
  optional: (label) => `${label} (opcional)`,
  choose: 'Elegir',
  language: 'Idioma del correo',
  roleAddress: (email) =>
    `${email} parece un buzón que leen varias personas. Cualquiera que lo lea podría unirse.`,
  lookAlike: (email) =>
    `El dominio de ${email} contiene letras que se pueden confundir con otras. Compruebe que es el correcto.`,
  bestFor: (whom) => `Ideal para: ${whom}`,
  reactivate: 'Reactivar',
  reactivateFor: (email) => `Reactivar ${email}`,
  reactivated: (email) => `La cuenta ${email} vuelve a estar activa y permite iniciar sesión.`,
  activeNow: (email) => `${email} ya es miembro y recibe un correo con lo necesario para iniciar sesión.`,
  removeEmail: (email) => `Quitar ${email}`,
  role: 'Rol',
  lastDay: 'Último día de acceso',
  lastDayHelp: (zone) =>
    `El día entero cuenta, en la zona horaria ${zone}. Déjelo vacío para un acceso sin fin.`,
  roleRequired: 'Elija un rol.',
  rolesNone: 'No hay ningún rol que usted pueda otorgar.',
  grants: 'Lo que permite este rol',
  message: 'Mensaje personal',
  messageHelp: 'Opcional. Aparece en el correo como texto sin formato.',
  send: (count) =>
    plural('es', count, {
      one: 'Enviar invitación',
      many: 'Enviar # de invitaciones',
      other: 'Enviar # invitaciones',
    }),
  sending: (done, count) => `Enviando ${done} de ${count}`,
  sent: (count) =>
    plural('es', count, {
      one: '# invitación enviada',
      many: '# de invitaciones enviadas',
      other: '# invitaciones enviadas',
    }),
  taken: (count) =>
    plural('es', count, {
      one: '# dirección aceptada',
      many: '# de direcciones aceptadas',
      other: '# direcciones aceptadas',
    }),
  sentTo: (email, days) =>
    plural(
      'es',
      days,
      {
        one: '{who} tiene # día para unirse.',
        many: '{who} tiene # de días para unirse.',
        other: '{who} tiene # días para unirse.',
      },
      {who: email},
    ),
  resentTo: (email) => `${email} ha recibido un nuevo enlace. El anterior ya no funciona.`,
  acceptedFor: (email) => `${email}: si esta persona puede recibir una invitación, hay un correo en camino.`,
  failed: (count) =>
    plural('es', count, {
      one: '# dirección no recibió la invitación. Se conserva abajo con el motivo.',
      many: '# de direcciones no recibieron la invitación. Se conservan abajo con los motivos.',
      other: '# direcciones no recibieron la invitación. Se conservan abajo con los motivos.',
    }),
  inviteAnother: 'Invitar a otra persona',
  resend: 'Reenviar',
  resendTo: (email) => `Reenviar a ${email}`,
  copyLink: 'Copiar enlace',
  copyLinkFor: (email) => `Copiar enlace para ${email}`,
  linkFor: (email) => `Enlace de invitación para ${email}`,
  linkNote: 'Cualquiera que tenga este enlace puede unirse en lugar de esta persona. Entréguelo con cuidado.',
  tooMany: (most) =>
    plural('es', most, {
      one: 'Como máximo # dirección a la vez. Quite algunas.',
      many: 'Como máximo # de direcciones a la vez. Quite algunas.',
      other: 'Como máximo # direcciones a la vez. Quite algunas.',
    }),
  duplicate: (email) => `${email} ya está en la lista.`,
  remaining: (count) =>
    plural('es', count, {
      one: 'Desde aquí se puede enviar # invitación más.',
      many: 'Desde aquí se pueden enviar # de invitaciones más.',
      other: 'Desde aquí se pueden enviar # invitaciones más.',
    }),
  domains: (list) => `Solo direcciones del dominio ${list}.`,
};

import type {MailWords} from './en.js';

/** Spanish words of the demo's mails. */
export const mailEs: MailWords = {
  invitationSubject: (tenant) => `Tiene una invitación para unirse a ${tenant}`,
  invitationSubjectFrom: (inviter, tenant) =>
    `${inviter} le ha enviado una invitación para unirse a ${tenant}`,
  invitationLead: (tenant, product) => `Tiene una invitación para unirse a ${tenant} en ${product}.`,
  invitationLeadFrom: (inviter, tenant, product) =>
    `${inviter} le envía una invitación para unirse a ${tenant} en ${product}.`,
  join: (tenant) => `Unirse a ${tenant}`,
  joinHere: 'Únase aquí:',
  code: (codeUrl, code) => `O abra ${codeUrl} e introduzca el código ${code} con su dirección.`,
  codeButtonFails: '¿El botón no responde? Abra esta página e introduzca el código con su dirección:',
  role: (roles) => `Su rol: ${roles}.`,
  validUntil: (when) => `El enlace funciona una sola vez y hasta el ${when} UTC.`,
  ignore: '¿No esperaba este correo? Entonces no haga nada: sin usted no ocurre nada.',
  credentialsSubject: (tenant) => `Sus credenciales para ${tenant}`,
  credentialsLead: (tenant, product) => `Ya es miembro de ${tenant} en ${product}.`,
  signIn: 'Iniciar sesión',
  signInHere: 'Inicie sesión aquí:',
  address: (email) => `Dirección: ${email}`,
  oneTimePassword: (password) => `Contraseña de un solo uso: ${password}`,
  passwordValidUntil: (when) =>
    `La contraseña sirve hasta que elija la suya, como máximo hasta el ${when} UTC.`,
  existingLogin: 'Ya tiene una cuenta con esta dirección: inicie sesión como siempre.',
};

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
  resetSubject: (tenant) => `Elija una contraseña nueva para ${tenant}`,
  resetLead: (tenant) =>
    `La administración de ${tenant} le envía este enlace para que pueda elegir una contraseña nueva.`,
  choosePassword: 'Elegir contraseña',
  choosePasswordHere: 'Elija aquí su contraseña:',
  resetIgnore: '¿No lo ha pedido? Su contraseña sigue siendo la misma hasta que elija otra.',
  confirmSubject: (tenant) => `Confirme su dirección para ${tenant}`,
  confirmLead: (email, tenant, former) =>
    `A partir de ahora, ${email} será su dirección en ${tenant}, en lugar de ${former}. Confirme que el correo le llega aquí.`,
  confirm: 'Confirmar dirección',
  confirmHere: 'Confírmela aquí:',
  changedSubject: (tenant) => `Su dirección para ${tenant} ha cambiado`,
  changedLead: (former, tenant, email) =>
    `${former} ya no abre ${tenant}. A partir de ahora se inicia sesión allí con ${email}.`,
  changedIgnore: '¿No debía ser así? Avise a la administración de la cuenta.',
  accessEndsSubject: (tenant, day) => `Su acceso a ${tenant} termina el ${day}`,
  accessEndsLead: (tenant, day, zone) =>
    `Puede iniciar sesión en ${tenant} hasta el ${day} inclusive (${zone}).`,
  accessEndsFact: '¿Lo necesita más tiempo? Consulte a la administración de la cuenta.',
  accessHeldSubject: (tenant) => `Su acceso a ${tenant} debía terminar`,
  accessHeldLead: (tenant, day) =>
    `Su acceso a ${tenant} debía terminar después del ${day}. Continúa, porque nadie más podría administrar usuarios.`,
  accessHeldFact: 'Nombre a otra persona para la administración o elija un nuevo último día.',
  pairingSubject: (seat, tenant) => `Código de vinculación de ${seat} en ${tenant}`,
  pairingLead: (seat, model, serial) => `Vincule las gafas ${model} (número de serie ${serial}) con ${seat}.`,
  pairingLink: 'Abrir el enlace de vinculación',
  pairingLinkHere: 'El enlace que contiene el código QR:',
  pairingTyped: 'O elija Vincular en las gafas e introduzca este código:',
  pairingCode: (code) => `O elija Vincular en las gafas e introduzca el código ${code}.`,
  pairingUntil: (when) => `El enlace y el código funcionan una sola vez y hasta el ${when} UTC.`,
};

import {plural} from '../plural.js';
import type {CommonMessages} from './en.js';

/** Spanish words that more than one element uses. */
export const commonEs: CommonMessages = {
  loading: 'Cargando',
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  done: 'Listo',
  copy: 'Copiar',
  copied: 'Copiado',
  moreActions: (who) => `Acciones para ${who}`,
  you: 'Usted',
  statusActive: 'Cuenta activa',
  statusInactive: 'Cuenta desactivada',
  statusPending: 'Pendiente',
  statusExpired: 'Caducada',
  statusReplaced: 'Sustituida',
  moreShown: (count) =>
    plural('es', count, {
      one: 'Se muestra # fila.',
      many: 'Se muestran # de filas.',
      other: 'Se muestran # filas.',
    }),
};

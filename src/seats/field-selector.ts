/** The control of a field, by the name that travels: `delivery.city` is `#delivery-city`. */
export const fieldSelector = (field: string): string =>
  `#${CSS.escape(field.replaceAll('.', '-') || 'form')}`;

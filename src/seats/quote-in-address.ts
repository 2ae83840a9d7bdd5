/** Owns the way back from a payment: the page's address names the offer it was for, under `seat-quote`. */
export const quoteInAddress = (): string | undefined =>
  new URLSearchParams(location.search).get('seat-quote') ?? undefined;

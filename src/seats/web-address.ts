/** An address that may be followed; what a back end sends may be anybody's, a script too. */
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;

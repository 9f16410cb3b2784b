/** An address if it is one that a link may lead to or a picture may come from: http or https. */
export const webAddress = (url: string | null | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined

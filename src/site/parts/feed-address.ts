/** The address of a list's feed in one of its formats: `rss`, `atom` or `json`. */
export const feedAddress = (listPath: string, format: string): string =>
  `${listPath === '/' ? '' : listPath}/feed.${format}`

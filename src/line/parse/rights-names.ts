/** Where feeds and items say how they may be used, the likeliest name first. */
export const rightsNames = [
  'rights',
  'copyright',
  'atom:rights',
  'dc:rights',
  'dcterms:rights',
  'media:copyright',
  'creativecommons:license',
]

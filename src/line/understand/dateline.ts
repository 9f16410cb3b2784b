// A place, perhaps a date, an agency in brackets and a dash: "ASHBY FALLS, Corvany (Northwire) –", "BERLIN (dpa) -",
// "(Reuters) -", "Paris, 3 mars (AFP) —". What follows begins a sentence, which tells "Ada Marsh (SPD) – who" apart.
const withAgency = /^[^()!?:;–—]{0,60}\(\p{L}[^()]{1,40}\)\s{0,2}[-–—]{1,2}\s{1,3}(?=[\p{Lu}\p{Lo}\d"“„«'‘])/u

// Without an agency only capitals tell a place from a sentence: "NEW YORK —", "PORT HALLORAN, Merrow –".
const inCapitals = /^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:, [^().!?:;–—]{2,30})?\s{0,2}[–—]\s{1,3}(?=[\p{Lu}\d"“„«'‘])/u

// "(CNN) Two climbers", "(NW) The bridge": at the very beginning, capitals in brackets can be nothing else.
const agencyAlone = /^\(\p{Lu}{2,8}\)\s{1,3}(?=[\p{Lu}\d"“„«'‘])/u

// "Washington (CNN) The court", "London (AFP): Two": a place and an agency's letters, and no dash.
const placeAndLetters =
  /^\p{Lu}[\p{L} .,'’-]{2,40} ?\((?:CNN|AP|AFP|UPI|NW|Reuters|REUTERS|dpa|EFE|ANSA|TASS|[A-Z]{2,4}\/[A-Z]{2,4})\):?\s{1,3}(?=[\p{Lu}\d"“„«'‘])/u

/** A text without the dateline that an agency's report begins with; the text itself where it has none. */
export function withoutDateline(text: string): string {
  return text.replace(withAgency, '').replace(inCapitals, '').replace(agencyAlone, '').replace(placeAndLetters, '')
}

/** The parts of the world that editions are made for; `code` is UN M49, by which `Intl.DisplayNames` knows their names. */
export const regions = {
  africa: '002',
  asia: '142',
  europe: '150',
  'latin-america': '419',
  'north-america': '003',
  oceania: '009',
} as const

/** A part of the world, as it stands in an address. */
export type Region = keyof typeof regions

// UN M49 by ISO 3166-1, with the codes that the demonstration's invented countries take from those left to users. Mexico
// stands with Latin America, Turkey and Cyprus with Europe's neighbours in Asia, Russia with Europe, as M49 has them.
const countries: Record<Region, string> = {
  africa:
    'DZ AO BJ BW IO BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET TF GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ ' +
    'NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW XD',
  asia:
    'AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA SA SG KR ' +
    'LK SY TW TJ TH TL TR TM AE UZ VN YE XC XF XH XI XJ XL',
  europe:
    'AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE XK LV LI LT LU MT MD MC ME NL MK NO PL PT ' +
    'RO RU SM RS SK SI ES SJ SE CH UA GB VA QM QP QR QS QV QW QX QY QZ',
  'latin-america':
    'AI AG AR AW BS BB BZ BO BQ BR KY CL CO CR CU CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN ' +
    'LC MF VC SX SR TT TC UY VE VG VI QT QU',
  'north-america': 'BM CA GL PM US',
  oceania: 'AS AU CC CK CX FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF',
}

const regionOf: ReadonlyMap<string, Region> = new Map(
  Object.entries(countries).flatMap(([region, list]) => list.split(' ').map(code => [code, region as Region] as const)),
)

/** The part of the world that a country (ISO 3166-1) lies in; nothing for a code of no country. */
export const regionOfCountry = (country: string): Region | undefined => regionOf.get(country)

/** Whether a word is the name of a part of the world, as it stands in an address. */
export const isRegion = (word: string): word is Region => Object.hasOwn(regions, word)

/** A part of a country under its ISO 3166-2 code in small letters; `names` as written, the shown one first; degrees. */
export type Region = { id: string; names: string[]; lat: number; lon: number }

// Those that stand in the news of other countries under their own name. Where they lie: the middle of them, to a degree.
const table = `
us-al 33 -87 Alabama;us-ak 64 -152 Alaska;us-az 34 -112 Arizona;us-ar 35 -92 Arkansas;us-ca 37 -120 California|Kalifornien|Californie|Калифорния
us-co 39 -106 Colorado;us-ct 42 -73 Connecticut;us-de 39 -76 Delaware;us-fl 28 -82 Florida|Floride|Флорида;us-ga 33 -83 Georgia;us-hi 20 -156 Hawaii
us-id 44 -114 Idaho;us-il 40 -89 Illinois;us-in 40 -86 Indiana;us-ia 42 -93 Iowa;us-ks 38 -98 Kansas;us-ky 37 -85 Kentucky
us-la 31 -92 Louisiana;us-me 45 -69 Maine;us-md 39 -77 Maryland;us-ma 42 -72 Massachusetts;us-mi 44 -85 Michigan;us-mn 46 -94 Minnesota
us-ms 33 -90 Mississippi;us-mo 38 -92 Missouri;us-mt 47 -110 Montana;us-ne 41 -100 Nebraska;us-nv 39 -117 Nevada;us-nh 44 -72 New Hampshire
us-nj 40 -75 New Jersey;us-nm 34 -106 New Mexico;us-ny 43 -75 New York State|upstate New York;us-nc 36 -79 North Carolina;us-nd 47 -100 North Dakota
us-oh 40 -83 Ohio;us-ok 36 -97 Oklahoma;us-or 44 -121 Oregon;us-pa 41 -78 Pennsylvania;us-ri 42 -72 Rhode Island;us-sc 34 -81 South Carolina
us-sd 44 -100 South Dakota;us-tn 36 -86 Tennessee;us-tx 31 -99 Texas|Техас;us-ut 39 -112 Utah;us-vt 44 -73 Vermont;us-va 38 -79 Virginia
us-wa 47 -121 Washington State;us-wv 39 -81 West Virginia;us-wi 45 -90 Wisconsin;us-wy 43 -107 Wyoming
ca-ab 55 -115 Alberta;ca-bc 54 -125 British Columbia;ca-mb 55 -97 Manitoba;ca-ns 45 -63 Nova Scotia;ca-on 50 -85 Ontario;ca-qc 52 -72 Quebec|Québec
gb-eng 53 -1 England|Angleterre|Inglaterra|Inghilterra|Англия|إنجلترا;gb-sct 57 -4 Scotland|Schottland|Écosse|Escocia|Escócia|Scozia|Шотландия;gb-wls 52 -4 Wales;gb-nir 55 -7 Northern Ireland|Nordirland|Irlanda del Norte
au-nsw -32 147 New South Wales;au-qld -22 144 Queensland;au-vic -37 144 Victoria State;au-tas -42 147 Tasmania
de-bw 49 9 Baden-Württemberg;de-by 49 11 Bayern|Bavaria;de-bb 52 13 Brandenburg;de-he 51 9 Hessen|Hesse;de-mv 54 12 Mecklenburg-Vorpommern
de-ni 53 9 Niedersachsen|Lower Saxony;de-nw 51 7 Nordrhein-Westfalen|North Rhine-Westphalia|NRW;de-rp 50 7 Rheinland-Pfalz;de-sl 49 7 Saarland;de-sn 51 13 Sachsen|Saxony
de-st 52 12 Sachsen-Anhalt;de-sh 54 10 Schleswig-Holstein;de-th 51 11 Thüringen|Thuringia
es-ct 42 2 Catalonia|Cataluña|Catalunya|Katalonien|Catalogne;es-an 37 -5 Andalusia|Andalucía;fr-20r 42 9 Corsica|Corse;it-88 40 9 Sardinia|Sardegna;it-82 37 14 Sicily|Sicilia|Sizilien
ua-43 45 34 Crimea|Krim|Crimée|Крым|Крим|القرم;ua-14 48 38 Donetsk Oblast|Donbas|Donbass|Донбасс|Донбас;ru-sib 60 95 Siberia|Sibirien|Sibérie|Сибирь;ru-ce 43 45 Chechnya|Tschetschenien|Чечня
cn-xj 41 85 Xinjiang|Синьцзян|新疆;cn-xz 31 88 Tibet|Тибет|西藏;cn-gd 23 113 Guangdong|广东;cn-sc 31 103 Sichuan|四川;in-jk 34 75 Kashmir|Jammu and Kashmir|कश्मीर|कश्मीर घाटी
in-up 27 81 Uttar Pradesh|उत्तर प्रदेश;in-mh 19 76 Maharashtra|महाराष्ट्र;in-br 26 86 Bihar|बिहार;in-pb 31 75 Punjab|पंजाब;in-gj 23 72 Gujarat|गुजरात;in-tn 11 78 Tamil Nadu|तमिलनाडु;in-kl 10 76 Kerala|केरल
iq-kr 36 44 Kurdistan|كردستان;et-ti 14 39 Tigray;sd-dar 13 24 Darfur|دارفور;jp-47 26 128 Okinawa|沖縄;jp-01 43 142 Hokkaido|北海道`

/** States, provinces and lands that readers know by name. */
export const regions: readonly Region[] = table
  .trim()
  .split(/[;\n]/)
  .map(line => {
    const [, id, lat, lon, names] = /^(\S+) (\S+) (\S+) (.+)$/.exec(line)!
    return { id: id!, names: names!.split('|'), lat: Number(lat), lon: Number(lon) }
  })

/** Beginnings of words that speak for a topic in German; `_` stands for a space, `$` ends a word that is meant whole. */
export const de = {
  'arts-and-entertainment':
    'film$ filme kino schauspieler regisseur konzert sanger album$ band$ oper$ theater roman$ autorin schriftsteller ausstellung maler kunstler serie$ oscar berlinale',
  'cultural-life': 'museum weltkulturerbe denkmal archaolog bibliothek festival$ kulturerbe brauchtum',
  'mass-media':
    'journalist zeitung rundfunk ard$ zdf$ pressefreiheit medien social_media soziale_netzwerke falschmeldung',
  'act-of-terror': 'terroranschlag anschlag selbstmordattent terrorist attentat islamist',
  'armed-conflict':
    'krieg raketen luftangriff drohnen soldaten front$ artillerie waffenruhe feuerpause milizen invasion kampfjet offensive geisel truppen beschuss',
  'civil-unrest': 'proteste demonstrat demonstranten ausschreitung krawalle unruhen kundgebung tranengas',
  coup: 'putsch militarjunta staatsstreich',
  'cyber-warfare': 'cyberangriff hackerangriff',
  'peace-process': 'friedensgesprach friedensabkommen friedensverhandl waffenstillstand friedensplan',
  crime:
    'mord$ mordes getotet messerangriff raub$ uberfall diebstahl betrug bestech korruption entfuhr vergewalt missbrauch drogenhandel tater$ totschlag schusse amokl geldwasche clan-krim einbruch',
  judiciary:
    'gericht$ landgericht urteil prozess$ angeklagt staatsanwalt richter verurteilt freispruch anklage klage$ bundesgerichtshof bundesverfassungsgericht haftstrafe',
  'law-enforcement':
    'polizei polizist festnahme festgenommen ermittl razzia verdachtig fahndung kriminalpolizei bundespolizei',
  accident: 'unfall verungluckt kollision zugungluck absturz abgesturzt explosion ertrunken entgleist',
  disaster:
    'erdbeben hochwasser uberschwemm flut$ waldbrand brand$ vulkan hurrikan taifun erdrutsch lawine tsunami durre katastrophe',
  'emergency-response': 'feuerwehr rettungskrafte evakuier bergung rettungsdienst katastrophenschutz thw$',
  'company-news': 'umsatz gewinn$ quartal konzern ubernahme fusion insolvenz aktionar vorstand stellenabbau borsengang',
  economy:
    'wirtschaft inflation konjunktur zentralbank leitzins ezb$ bruttoinlandsprodukt rezession exporte zolle haushaltsloch teuerung',
  markets: 'dax$ borse aktien anleihen olpreis bitcoin wall_street kurse goldpreis anleger',
  industry:
    'autobauer autoindustrie hersteller landwirt fabrik werk$ fluggesellschaft einzelhandel immobilien baubranche chip stahl tourismus bahn$ maschinenbau energieversorger',
  school: 'schule schulen schuler gymnasium kita$ unterricht universitat hochschule',
  students: 'studenten studierende student$ bafog',
  teachers: 'lehrer lehrkraft lehrermangel',
  'climate-change': 'klimawandel erderwarmung klimaschutz treibhausgas co2 klimakrise klimaziel emissionen',
  conservation: 'naturschutz nationalpark artenschutz umweltschutz',
  pollution: 'verschmutz plastikmull feinstaub olpest schadstoff',
  'natural-resources': 'windkraft solarenergie photovoltaik erneuerbare grundwasser rohstoff',
  nature: 'tierart wolf$ wildtiere artenvielfalt insekten biodivers',
  diseases: 'virus corona covid pandemie infektion krebs$ grippe erkrank krankheit masern demenz inzidenz epidemie',
  hospitals: 'krankenhaus klinik intensivstation pflegeheim',
  'health-insurance': 'krankenkasse krankenversicherung pflegeversicherung',
  treatment: 'impfung impfstoff geimpft therapie operation medikament antibiotik',
  'medical-profession': 'arzte arztin arzt$ pflegekraft hausarzt',
  'public-health': 'gesundheitsministerium lockdown quarantane rki$ maskenpflicht gesundheitsamt',
  awards: 'nobelpreis auszeichnung ausgezeichnet preistrager',
  celebrity: 'promi royals konigshaus prinz_harry star$',
  employment: 'arbeitnehmer mindestlohn beschaftigte homeoffice lohne kurzarbeit',
  'labour-market': 'arbeitsmarkt arbeitslos fachkraftemangel jobcenter',
  'labour-relations': 'streik warnstreik tarifverhandl tarifstreit',
  retirement: 'rente$ rentner renten$ altersvorsorge',
  unions: 'gewerkschaft ver.di ig_metall',
  election: 'wahl$ wahlen wahlkampf wahler landtagswahl bundestagswahl stichwahl kandidat umfrage stimmen$ wahllokal',
  'fundamental-rights': 'menschenrecht meinungsfreiheit grundrecht zensur',
  government: 'bundesregierung kanzler bundeskanzler minister prasident regierung ministerprasident',
  'government-policy': 'gesetzentwurf haushalt$ reform steuer burgergeld sparpaket schuldenbremse',
  'international-relations':
    'aussenminister botschaft sanktion gipfel nato$ diplomat europaische_union eu-kommission un-sicherheitsrat abkommen',
  'political-crisis': 'rucktritt zurucktreten misstrauensvotum neuwahl regierungskrise',
  'political-process':
    'bundestag bundesrat landtag koalition abgeordnete fraktion partei parlament spd$ cdu$ csu$ afd$ fdp$ grunen$ opposition',
  'belief-systems': 'kirche katholisch evangelisch muslim moschee synagoge islam christen',
  'religious-leader': 'papst vatikan bischof kardinal',
  'natural-science': 'astronom planet fossil physik chemie quanten teleskop galaxie',
  'scientific-research': 'forscher wissenschaftler studie$ nasa$ esa$ raumfahrt weltraum rakete_start raumstation',
  technology: 'technologie roboter elektroauto batterie smartphone ingenieur',
  computing: 'kunstliche_intelligenz ki$ software google microsoft chatgpt hacker app$ datenleck cybersicherheit',
  discrimination: 'rassis diskriminier antisemit',
  immigration: 'migrant migration fluchtling asyl abschieb gefluchtete zuwander einwander',
  'social-problem': 'obdachlos armut hausliche_gewalt suchthilfe',
  competition:
    'fussball trainer tor$ torwart sturmer tennis handball formel_1 spieltag elfmeter halbzeit skispringen biathlon radprofi boxer spieler spielerin',
  doping: 'doping',
  'sport-event':
    'bundesliga weltmeister europameister olympi champions_league dfb-pokal finale turnier wm$ em-$ pokal grand_slam tour_de_france',
  transfers: 'transfer ablose wechselt_zu',
  'weather-forecast': 'wetter$ wetterdienst vorhersage temperaturen',
  'weather-phenomena': 'sturm unwetter gewitter hitzewelle schneefall starkregen orkan glatteis',
  'weather-warning': 'unwetterwarnung sturmwarnung',
} as const

/** Beginnings of words that speak for a topic in Italian; `_` stands for a space, `$` ends a word that is meant whole. */
export const it = {
  'arts-and-entertainment':
    'film$ cinema attore attrice regista cantante album concerto romanzo scrittore teatro opera_lirica mostra$ pittore serie_tv musica oscar sanremo',
  'cultural-life': 'museo patrimonio archeolog monumento biblioteca festival beni_culturali',
  'mass-media': 'giornalist stampa$ liberta_di_stampa disinformazione social_network rai$ quotidiano$ televisione',
  'act-of-terror': 'attentato terrorist jihadist',
  'armed-conflict':
    'guerra missil raid_aereo bombardament drone droni soldati esercito tregua cessate_il_fuoco milizi invasione ribelli offensiva truppe ostaggi',
  'civil-unrest': 'proteste protesta$ manifestant corteo scontri_con lacrimogeni manifestazione',
  coup: 'colpo_di_stato golpe$ giunta_militare',
  'cyber-warfare': 'attacco_hacker cyberattacco',
  'peace-process': 'colloqui_di_pace accordo_di_pace negoziati',
  crime:
    'omicid assassin ucciso uccisa rapina furto truffa corruzione sequestr violenza_sessuale stupro traffico_di_droga riciclaggio femminicid accoltell sparatoria mafia camorra ndrangheta estorsione spaccio',
  judiciary:
    'tribunale giudice processo_per condannat avvocat procura$ pm$ sentenza cassazione imputat assolt corte_d_appello ergastolo',
  'law-enforcement':
    'polizia carabinieri arrestat arresto indagini perquisizion sospettat questura fermato guardia_di_finanza',
  accident: 'incidente schianto scontro_tra deragliat annegat naufrag esplosione',
  disaster: 'terremoto alluvione incendio uragano tsunami eruzione siccita frana valanga ciclone esondazione calamita',
  'emergency-response': 'vigili_del_fuoco soccors evacua protezione_civile',
  'company-news':
    'utile_netto ricavi fusione acquisizione azionist fallimento licenziament azienda amministratore_delegato',
  economy:
    'economia inflazione banca_centrale bce$ tassi_di_interesse pil$ recessione crescita_economica esportazioni dazi deficit debito_pubblico spread',
  markets: 'borsa$ piazza_affari azioni$ petrolio bitcoin mercati$ investitori btp$ wall_street',
  industry: 'industria fabbrica agricol compagnia_aerea turismo immobiliar stellantis energia$ stabilimento costruttor',
  school: 'scuola scuole alunni liceo universita istruzione',
  examinations: 'maturita$ esami_di',
  students: 'student',
  teachers: 'insegnant docent professori$',
  'climate-change':
    'cambiamento_climatico cambiamenti_climatici riscaldamento_globale emissioni crisi_climatica cop2 cop3',
  conservation: 'parco_nazionale area_protetta',
  pollution: 'inquinament smog plastica$ rifiuti_tossici',
  'natural-resources': 'rinnovabil fotovoltaic eolico deforestazione',
  nature: 'specie_animal fauna biodiversita lupo$ orso$ balena',
  diseases: 'virus coronavirus covid pandemia epidemia tumore cancro malattia contagi influenza$ infezione morbillo',
  hospitals: 'ospedale terapia_intensiva pronto_soccorso clinica rsa$',
  treatment: 'vaccin terapia$ intervento_chirurgico farmaco farmaci trapianto',
  'medical-profession': 'medici$ medico$ infermier',
  'public-health': 'sanita$ lockdown quarantena green_pass ministero_della_salute oms$',
  awards: 'premio_nobel premio_strega premiat',
  celebrity: 'vip$ famiglia_reale influencer gossip',
  employment: 'lavorator salario_minimo stipendi occupazione smart_working',
  'labour-market': 'disoccupazione mercato_del_lavoro',
  'labour-relations': 'sciopero',
  retirement: 'pensioni pensione$ pensionat',
  unions: 'sindacat cgil$ cisl$ uil$',
  election: 'elezioni elettor voto$ voti$ candidat campagna_elettorale urne$ sondaggi ballottaggio comunali regionali',
  'fundamental-rights': 'diritti_umani liberta_di_espressione censura aborto',
  government: 'governo premier$ ministro ministra sindaco palazzo_chigi presidente$',
  'government-policy': 'riforma manovra$ disegno_di_legge legge_di_bilancio tasse$ decreto',
  'international-relations':
    'diplomaz diplomatic ambasciat sanzioni vertice nato$ unione_europea farnesina onu$ bilateral ministro_degli_esteri',
  'political-crisis': 'dimissioni sfiducia crisi_di_governo',
  'political-process':
    'parlamento senato camera_dei_deputati deputat senator coalizione opposizione referendum pd$ m5s$ fratelli_d_italia',
  'belief-systems': 'chiesa cattolic musulman moschea islam cristian ebrei',
  'religious-leader': 'papa$ vaticano vescovo cardinale pontefice',
  'natural-science': 'astronom pianeta fossil fisica$ telescopio galassia dinosaur',
  'scientific-research': 'scienziat ricercator studio_pubblicato nasa$ spaziale razzo satellit cnr$',
  technology: 'tecnolog robot auto_elettric batteria smartphone ingegner',
  computing: 'intelligenza_artificiale software google microsoft chatgpt cybersicurezza hacker',
  discrimination: 'razzis discriminazion antisemit omofob',
  immigration: 'migrant immigra sbarchi asilo$ profugh rifugiat lampedusa espulsion',
  'social-problem': 'poverta senzatetto violenza_domestica violenza_sulle_donne',
  competition:
    'calcio attaccante portiere gol$ allenatore tennis basket volley ciclis formula_1 motogp atletica partita giocator pugilat',
  doping: 'doping',
  'sport-event':
    'serie_a champions mondiali europei_di olimpi coppa_italia torneo campionato scudetto giro_d_italia semifinale medaglia wimbledon',
  transfers: 'calciomercato',
  'weather-forecast': 'meteo$ previsioni_del_tempo temperature$',
  'weather-phenomena': 'maltempo temporali ondata_di_caldo nevicat grandine bomba_d_acqua nubifragio',
  'weather-warning': 'allerta_rossa allerta_arancione allerta_meteo',
} as const

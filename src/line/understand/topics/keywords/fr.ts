/** Beginnings of words that speak for a topic in French; `_` stands for a space, `$` ends a word that is meant whole. */
export const fr = {
  'arts-and-entertainment':
    'film$ films cinema acteur actrice realisateur chanteur chanteuse album concert roman$ romancier ecrivain theatre opera exposition peintre cannes serie$ musicien oscar cesar_du',
  'cultural-life': 'musee patrimoine archeolog monument bibliotheque festival unesco tradition',
  'mass-media':
    'journalist presse_ecrite liberte_de_la_presse desinformation reseaux_sociaux radio$ television quotidien$',
  'act-of-terror': 'attentat terrorist djihadist attaque_terroriste kamikaze',
  'armed-conflict':
    'guerre missile frappe$ frappes drone soldats armee front$ artillerie cessez-le-feu milice invasion rebelles offensive$ bombardement otages troupes',
  'civil-unrest': 'manifestation manifestant emeute gilets_jaunes heurts gaz_lacrymogene protestation',
  coup: 'coup_d_etat putsch junte',
  'cyber-warfare': 'cyberattaque',
  'peace-process': 'pourparlers accord_de_paix treve negociations_de_paix casques_bleus',
  crime:
    'meurtre assassin tue_par vol$ braquage cambriol fraude escroquerie corruption enlevement viol$ agression_sexuelle trafic_de_drogue narcotrafic blanchiment homicide poignard feminicide fusillade',
  judiciary:
    'tribunal juge$ proces condamne avocat mis_en_examen cour_d_appel parquet procureur verdict acquitt plainte cour_de_cassation jugement peine_de_prison',
  'law-enforcement': 'police$ policier gendarme interpell arrestation garde_a_vue suspect enqueteurs perquisition',
  accident: 'accident$ collision crash deraill noyade naufrage explosion',
  disaster:
    'seisme tremblement_de_terre inondation crue$ incendie feux_de_foret ouragan cyclone tsunami eruption avalanche secheresse glissement_de_terrain catastrophe',
  'emergency-response': 'pompiers secouristes evacu secours$ sauveteurs',
  'company-news':
    'chiffre_d_affaires benefice$ rachat fusion$ actionnaire pdg$ faillite licenciement redressement_judiciaire entreprise',
  economy:
    'economie inflation croissance banque_centrale bce$ taux_d_interet pib$ recession exportations deficit droits_de_douane pouvoir_d_achat',
  markets: 'bourse cac_40 actions$ obligations petrole bitcoin marches_financiers investisseurs wall_street',
  industry:
    'constructeur industrie usine agricult automobile compagnie_aerienne tourisme immobilier distribution airbus renault nucleaire energie$ sncf',
  school: 'ecole eleves lycee college$ rentree_scolaire universite enseignement baccalaureat',
  students: 'etudiant',
  teachers: 'enseignant professeurs$',
  'climate-change': 'rechauffement climatique gaz_a_effet_de_serre emissions_de co2 crise_climatique cop2 cop3',
  conservation: 'parc_national protection_de_la_nature aire_protegee braconn',
  pollution: 'pollution polluant maree_noire plastique pesticide',
  'natural-resources': 'eolien solaire$ energies_renouvelables nappes_phreatiques deforestation',
  nature: 'espece$ especes biodiversite faune animaux_sauvages loup$ baleine',
  diseases: 'virus coronavirus covid pandemie epidemie cancer maladie infection grippe rougeole contamin',
  hospitals: 'hopital hopitaux clinique$ urgences$ ehpad',
  treatment: 'vaccin traitement chirurg medicament essai_clinique antibiotique',
  'medical-profession': 'medecin infirmi soignant',
  'public-health':
    'sante_publique confinement quarantaine pass_sanitaire agence_regionale_de_sante ministere_de_la_sante',
  awards: 'prix_nobel laureat recompense goncourt',
  celebrity: 'celebrite famille_royale people$ prince_harry',
  employment: 'salarie emploi$ smic$ teletravail salaires',
  'labour-market': 'chomage chomeur marche_du_travail',
  'labour-relations': 'greve$ greviste',
  retirement: 'retraite$ retraites pension_de',
  unions: 'syndicat cgt$ cfdt$',
  election:
    'election elections electeur scrutin vote$ presidentielle legislatives municipales candidat$ candidate sondage second_tour bulletin',
  'fundamental-rights': 'droits_de_l_homme liberte_d_expression droits_fondamentaux censure droit_a_l_avortement',
  government: 'gouvernement premier_ministre elysee matignon ministre$ president$ maire$',
  'government-policy': 'reforme projet_de_loi budget$ impot decret politique_de',
  'international-relations':
    'diplomat ambassad sanctions sommet otan$ union_europeenne affaires_etrangeres onu$ traite$ bilateral',
  'political-crisis': 'demission motion_de_censure dissolution crise_politique',
  'political-process':
    'assemblee_nationale senat$ depute senateur parlement coalition opposition referendum rassemblement_national',
  'belief-systems': 'eglise catholique musulman mosquee islam juif laicite chretien',
  'religious-leader': 'pape$ vatican eveque cardinal imam',
  'natural-science': 'astronom planete fossile physicien telescope galaxie dinosaure',
  'scientific-research': 'chercheur scientifique etude_publiee nasa$ spatial fusee cnrs$ station_spatiale',
  technology: 'technologi robot voiture_electrique batterie smartphone ingenieur',
  computing:
    'intelligence_artificielle logiciel google microsoft chatgpt cybersecurite piratage hacker openai donnees_personnelles',
  discrimination: 'racis discriminat antisemit islamophob homophob',
  immigration: 'migrant immigration immigre expulsion asile$ refugie clandestin sans-papiers',
  'social-problem': 'sans-abri pauvrete violences_conjugales violences_faites_aux_femmes',
  competition:
    'football rugby tennis attaquant gardien_de_but but$ buts$ entraineur basket handball cyclis formule_1 athletisme joueur match$ natation boxe ski$',
  doping: 'dopage',
  'sport-event':
    'ligue_1 coupe_du_monde ligue_des_champions jeux_olympiques roland-garros tour_de_france championnat top_14 finale$ tournoi six_nations medaille',
  transfers: 'mercato transfert',
  'weather-forecast': 'meteo$ meteo-france previsions temperatures',
  'weather-phenomena': 'tempete orage canicule neige$ vague_de_chaleur pluies vent_violent',
  'weather-warning': 'vigilance_orange vigilance_rouge alerte_meteo',
} as const

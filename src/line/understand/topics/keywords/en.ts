/** Beginnings of words that speak for a topic in English; `_` stands for a space, `$` ends a word that is meant whole. */
export const en = {
  'arts-and-entertainment':
    'film filmmak movie box_office hollywood bollywood actor actress cinema theatre broadway album singer songwriter musician concert band$ orchestra opera ballet novel$ novelist author$ poet painter sculpt artist exhibition netflix sitcom drama_series oscar grammy emmy cannes fashion_week runway_show comedian video_game',
  'cultural-life':
    'museum heritage_site unesco archaeolog folklor tradition$ library cultural_heritage artefact artifact monument gallery festival$ language_revival',
  'mass-media':
    'journalis newsroom newspaper broadcaster press_freedom editor-in-chief disinformation misinformation fake_news social_media facebook twitter tiktok instagram youtube podcast newsreader',
  'act-of-terror': 'terrorist_attack suicide_bomb car_bomb bombing$ jihadist extremist_attack terror_attack terrorist',
  'armed-conflict':
    'airstrike air_strike missile drone_strike troops frontline front_line artillery shelling ceasefire rebel militia soldiers battalion offensive$ invasion invaded occupied_territor warplane insurgen hostage militant gunmen_killed war_in',
  'civil-unrest':
    'protester protestor demonstrators protests protest$ riot$ riots rioter unrest tear_gas looting curfew march_against sit-in rally_against',
  coup: 'coup$ junta military_takeover putsch coup_attempt',
  'cyber-warfare': 'cyberattack cyber_attack cyberwar state-backed_hack hackers_link',
  'peace-process': 'peace_talks peace_deal peace_agreement truce peacekeep disarmament peace_plan peace_negotiat',
  'war-victims': 'war_victim prisoners_of_war prisoner_swap mass_grave civilian_casualt displaced_civilians',
  massacre: 'massacre genocide mass_killing',
  'post-war-reconstruction':
    'post-war_reconstruction postwar_reconstruction reconstruction_of rebuild_war-torn demining',
  crime:
    'murder killed_in_shooting stabb stabbed robbery robber burglar theft$ stolen fraud embezzl brib corrupt kidnap abduct rapist raped sexual_assault assaulted arson homicid manslaughter drug_traffick smuggl money_launder shooter gunman mass_shooting gang$ cartel hacker human_traffick',
  judiciary:
    'judge$ court$ courtroom supreme_court appeals_court jury$ verdict lawsuit plaintiff defendant trial$ sentenced convict acquit prosecutor indict pleaded_guilty testif ruling$ tribunal',
  law: 'legal_action law_firm legislation_on constitutional_law civil_law class_action lawyer attorneys',
  'law-enforcement':
    'police$ policeman policing arrested arrest$ detective sheriff custody manhunt fbi$ suspect$ raid$ investigators officers$',
  accident:
    'crash$ crashed collision derail capsiz plane_crash car_crash drown explosion gas_leak collapsed_building shipwreck pile-up',
  disaster:
    'earthquake quake$ tsunami flood$ floods flooding flooded wildfire bushfire hurricane typhoon cyclone tornado landslide mudslide avalanche volcano eruption famine drought$ death_toll',
  'emergency-response':
    'rescuers rescue_team evacuat firefighter paramedic search_and_rescue emergency_services relief_effort state_of_emergency',
  'business-enterprise': 'startup start-up entrepreneur venture_capital small_business unicorn$',
  'company-news':
    'earnings$ quarterly_profit net_profit revenue merger acquisition takeover_bid acquires layoffs bankrupt shareholder ceo$ chief_executive ipo$ dividend restructuring',
  economy:
    'economy inflation interest_rate central_bank gdp$ recession economic_growth unemployment_rate tariff trade_deficit federal_reserve monetary_policy budget_deficit imf$ world_bank consumer_prices exports economist',
  markets:
    'stock_market shares$ stocks$ wall_street dow_jones nasdaq ftse$ bond$ bonds$ yield$ crude oil_price gold_price bitcoin cryptocurren forex investors traders commodit',
  industry:
    'automaker carmaker airline retailer manufactur factory farmers agricultur semiconductor chipmaker oil_company pipeline shipbuild construction_sector housing_market real_estate tourism hotel$ supermarket mining_company power_plant electric_vehicle',
  school: 'school$ schools pupil classroom kindergarten campus universit college$',
  examinations: 'exam$ exams examination a-level gcse$ test_scores sat_test',
  students: 'students student$ undergraduate graduates$ tuition student_loan',
  teachers: 'teacher teachers$ headteacher lecturer',
  curriculum: 'curriculum syllabus school_subject',
  'educational-grading': 'report_card grade_point grading_system exam_grades school_grades',
  'entrance-examination': 'entrance_exam admission_test admissions_test sat_scores',
  'online-learning': 'online_learning remote_learning distance_learning online_classes online_course',
  'parents-group': 'parents_group parent-teacher_association pta$ parents_association',
  'religious-education': 'religious_education religious_school sunday_school madrasa yeshiva',
  'social-learning': 'social_learning social_skills emotional_learning life_skills_class',
  'vocational-education': 'vocational apprenticeship apprentices trade_school',
  'climate-change':
    'climate_change global_warming greenhouse_gas carbon_emission emissions$ climate_crisis net_zero paris_agreement cop2 cop3 fossil_fuel',
  conservation: 'conservation conservationist national_park rewild wildlife_reserve protected_area poach',
  pollution: 'pollution polluted smog plastic_waste oil_spill toxic_waste contaminat air_quality microplastic',
  'natural-resources': 'renewable solar_power wind_farm water_shortage groundwater deforest rainforest logging',
  nature: 'wildlife species$ endangered biodivers habitat$ whale$ elephant bird_species insects coral_reef',
  sustainability: 'sustainab recycl circular_economy',
  diseases:
    'virus$ coronavirus covid pandemic epidemic outbreak$ infected infection cancer diabetes measles malaria hiv$ flu$ influenza disease$ symptoms mental_health dementia alzheimer stroke$ obesity',
  hospitals: 'hospital hospitals$ clinic$ icu$ nursing_home emergency_room',
  'health-insurance': 'health_insurance medicare medicaid obamacare affordable_care_act',
  treatment: 'vaccin surgery$ therapy$ clinical_trial medication drug_trial transplant dosage antibiotic treatment_for',
  'medical-profession': 'doctors$ doctor$ nurses nurse$ physician surgeon',
  'public-health':
    'public_health health_officials lockdown quarantine face_mask social_distancing cdc$ health_ministry',
  'government-health-care':
    'national_health_service nhs$ government_health_care universal_health_care public_health_system',
  'health-organisation':
    'world_health_organization world_health_organisation doctors_without_borders medical_association',
  'private-health-care': 'private_health_care private_healthcare private_hospital private_clinic',
  awards: 'nobel_prize award$ awards$ prize-winning wins_prize pulitzer medal_of_honor',
  celebrity: 'celebrity celebrities kardashian prince_harry reality_star red_carpet paparazzi',
  ceremony: 'funeral wedding$ coronation memorial_service inauguration_ceremony state_funeral',
  records: 'world_record guinness record-breaking oldest_person',
  animal: 'pet_dog pet_owner puppy puppies kitten zoo$ zookeeper animal_shelter dog_owner cat$ dog$',
  'human-mishap': 'mishap by_mistake accidentally blunder got_stuck_in',
  'high-society': 'royal_family buckingham_palace royals$ aristocra debutante monarchy princess_of_wales',
  plant: 'flower_show cherry_blossom botanical_garden tulip orchid wildflower',
  anniversary: 'anniversary centenary bicentenary jubilee',
  birthday: 'birthday',
  employment: 'employees job_cuts workplace remote_work minimum_wage wages$ hiring$ workforce',
  'labour-market': 'jobless jobs_report unemployment_benefit labor_market labour_market job_market',
  'labour-relations': 'strike_action walkout picket_line industrial_action on_strike workers_strike',
  retirement: 'pension pensions$ retirement_age retirees',
  unions: 'trade_union labor_union labour_union unionis unioniz union_members',
  'employment-legislation': 'employment_law labor_law labour_law employment_legislation right-to-work_law',
  unemployment: 'unemployment jobless_claims unemployed',
  leisure: 'holidaymaker vacation travel_tips gardening hobby recipe$ restaurant chef$ tourist$ camping',
  lifestyle: 'lifestyle$ home_decor interior_design dating_app parenting skincare makeup$ fashion$',
  wellness: 'wellness yoga$ meditation weight_loss fitness workout$ diet$',
  election:
    'election$ elections voter voters ballot polling_station candidate$ candidates campaign_trail primary_election runoff electoral vote_count polls$ presidential_race landslide_victory re-election',
  'fundamental-rights':
    'human_rights freedom_of_speech free_speech civil_rights censorship asylum_right abortion_rights voting_rights lgbt',
  government:
    'prime_minister cabinet_minister cabinet$ white_house president$ governor$ mayor$ ministry administration$ minister$ chancellor',
  'government-policy':
    'policy$ tax_cut immigration_policy gun_control reform_bill budget$ austerity stimulus regulation$ executive_order defence_spending subsidies',
  'international-relations':
    'diplomat diplomac embassy ambassador summit$ foreign_minister sanctions bilateral treaty united_nations nato$ foreign_policy trade_war secretary_of_state european_union',
  'political-crisis': 'impeach no-confidence resigns resignation snap_election government_collapse political_crisis',
  'political-process':
    'parliament senate$ senator congress$ lawmakers lawmaker mps$ legislat bill_passed opposition_party coalition$ republicans democrats filibuster referendum',
  'non-governmental-organisation': 'non-governmental ngo$ ngos$ aid_group aid_groups',
  'political-dissent': 'dissident political_prisoner prisoner_of_conscience political_dissent',
  'belief-systems': 'christian islam muslim buddhis hindu judaism catholic church$ mosque temple$ faith$',
  'religious-festival': 'ramadan eid$ easter diwali hanukkah christmas_mass passover hajj',
  'religious-leader': 'pope$ vatican bishop archbishop cardinal imam rabbi dalai_lama ayatollah',
  'religion-and-government': 'separation_of_church church_and_state secularism blasphemy_law',
  'religious-conflict': 'sectarian religious_violence religious_persecution communal_violence',
  'religious-facility': 'cathedral mosque$ mosques synagogue monastery place_of_worship basilica shrine$',
  'religious-ritual': 'baptism pilgrim pilgrimage holy_communion prayer_service papal_mass',
  'religious-text': 'bible$ quran$ koran$ torah$ talmud scripture',
  'biomedical-science': 'gene_editing crispr genome stem_cell biotech geneticist dna$',
  'natural-science':
    'physicist physics astronom telescope galaxy asteroid planet$ fossil$ dinosaur chemist particle geolog quantum black_hole',
  'scientific-research':
    'scientists researchers study_finds research_team laborator peer-reviewed new_study nasa$ spacecraft space_station rocket$ lunar mars$ satellite$',
  'social-sciences': 'psycholog sociolog anthropolog historian economists_say archaeologist',
  technology:
    'technolog robot$ robots electric_car battery drone$ drones engineer semiconductor 5g$ gadget smartphone iphone',
  computing:
    'artificial_intelligence chatbot chatgpt openai machine_learning software app$ google$ microsoft$ apple$ algorithm cloud_computing cybersecurity data_breach hacker ransomware',
  mathematics: 'mathemati math_problem theorem prime_number',
  'scientific-institution': 'academy_of_sciences research_institute royal_society cern$ national_laboratory',
  'scientific-standards': 'scientific_misconduct research_integrity retracted_paper peer_review metrology',
  demographics: 'census birth_rate ageing_population population_growth demograph fertility_rate',
  discrimination: 'racis discriminat sexism antisemit islamophob homophob racial black_lives_matter transphob',
  family: 'child_custody divorce adoption$ marriage same-sex_marriage parents$ childcare',
  immigration:
    'migrant migrants immigrant immigration deport border_crossing refugee asylum_seek undocumented border_wall',
  'social-problem': 'homeless poverty addiction opioid overdose domestic_violence child_abuse suicide_rate',
  welfare: 'food_bank welfare_benefit social_security food_stamp charity$ charities',
  communities: 'indigenous aboriginal first_nations neighbourhood_group community_group',
  diversity: 'diversity_and_inclusion diversity_equity dei$ affirmative_action gender_equality',
  emigration: 'emigrat brain_drain diaspora',
  mankind: 'senior_citizens disabled_people people_with_disabilities generation_z millennials',
  'social-condition': 'cost_of_living inequality living_standards loneliness life_expectancy',
  values: 'ethics_committee ethical_debate moral_values euthanasia assisted_dying',
  competition:
    'football soccer goalkeeper striker midfielder tennis wimbledon basketball baseball cricket rugby golf$ boxing boxer cyclist cycling formula_1 grand_prix hockey swimmer sprint$ marathon$ athlet batsman wicket quarterback touchdown innings home_run scored_twice hat-trick penalty_shoot knockout$ nba$ nfl$ mlb$ nhl$ ufc$',
  doping: 'doping anti-doping banned_substance wada$',
  'sport-event':
    'world_cup olympic olympics champions_league premier_league super_bowl championship$ semifinal semi-final quarter-final tournament grand_slam play-off playoff medal$ season_opener la_liga bundesliga serie_a euro_20 league_title',
  'sport-organisation': 'fifa$ uefa$ ioc$ football_association national_team football_club',
  transfers: 'transfer_window transfer_fee loan_deal free_agent signs_for contract_extension',
  'sport-discipline': 'red_card banned_for_matches match_ban touchline_ban disciplinary_commission match-fixing',
  'sport-achievement': 'gold_medal silver_medal bronze_medal gold_medalist olympic_record hall_of_fame ballon_d',
  'sport-industry': 'broadcast_rights shirt_sponsor sportswear ticket_prices naming_rights',
  'sport-venue': 'stadium stadiums velodrome sports_arena ballpark',
  coaching: 'head_coach assistant_coach new_manager_of coaching_staff sacked_manager',
  'sport-management': 'club_owner club_owners sporting_director general_manager team_owner takeover_of_the_club',
  officiating: 'referee referees umpire video_assistant_referee offside_call',
  'weather-forecast': 'forecast$ forecasters weather_service meteorolog temperatures_are',
  'weather-phenomena':
    'storm$ storms heatwave heat_wave snowfall heavy_rain blizzard thunderstorm cold_snap monsoon snowstorm',
  'weather-warning': 'weather_warning red_alert_for flood_warning storm_warning amber_warning',
  'weather-statistic':
    'record_temperature record_high_temperature hottest_day hottest_year warmest hottest_month coldest_day wettest driest rainfall_record',
} as const

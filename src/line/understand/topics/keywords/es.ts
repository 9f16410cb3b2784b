/** Beginnings of words that speak for a topic in Spanish; `_` stands for a space, `$` ends a word that is meant whole. */
export const es = {
  'arts-and-entertainment':
    'pelicula cine$ actor$ actriz cantante album concierto novela escritor teatro opera exposicion pintor serie$ musica oscar goya$ festival_de_cine',
  'cultural-life': 'museo patrimonio arqueolog monumento biblioteca fiestas tradicion',
  'mass-media': 'periodista prensa$ libertad_de_prensa desinformacion redes_sociales televisi diario$ bulos',
  'act-of-terror': 'atentado terrorist yihadist',
  'armed-conflict':
    'guerra misil bombardeo drones soldados ejercito frente_de alto_el_fuego milicia invasion rebeldes ofensiva tropas rehenes ataque_aereo guerrilla',
  'civil-unrest': 'protesta$ protestas manifestant manifestacion disturbios gases_lacrimogenos marcha_contra',
  coup: 'golpe_de_estado junta_militar golpista',
  'cyber-warfare': 'ciberataque',
  'peace-process': 'negociaciones_de_paz acuerdo_de_paz tregua dialogo_de_paz desarme',
  crime:
    'asesin homicid robo$ robos atraco fraude estafa corrupcion secuestr violacion abuso_sexual narcotrafic blanqueo sicario feminicid apunal tiroteo cartel extorsion',
  judiciary:
    'tribunal juez$ jueza juicio condena fiscal$ fiscalia abogado sentencia acusado absuelt audiencia_nacional corte_suprema imputad prision_preventiva querella',
  'law-enforcement': 'policia detenid arrest guardia_civil sospechos operativo$ detencion',
  accident: 'accidente choque$ colision descarril ahogad naufrag explosion volcadura',
  disaster:
    'terremoto sismo inundacion incendio$ huracan tsunami erupcion volcan sequia alud deslizamiento ciclon damnificad catastrofe',
  'emergency-response': 'bomberos rescat evacua proteccion_civil emergencias$',
  'company-news':
    'beneficio_neto ingresos ventas$ fusion$ opa$ accionista quiebra despidos empresa consejero_delegado compania',
  economy:
    'economia inflacion banco_central tipos_de_interes pib$ recesion crecimiento_economico exportacion arancel deficit deuda_publica',
  markets: 'bolsa$ ibex acciones$ bonos$ petroleo bitcoin mercados$ inversores wall_street dolar_cotiza',
  industry:
    'industria fabrica agricult aerolinea turismo inmobiliari automovil energetic construccion mineria vivienda ganader',
  school: 'escuela colegio$ alumno instituto_de universidad educacion',
  students: 'estudiante universitari becas',
  teachers: 'profesor docente maestros$',
  'climate-change': 'cambio_climatico calentamiento_global emisiones gases_de_efecto crisis_climatica cop2 cop3',
  conservation: 'parque_nacional conservacion area_protegida',
  pollution: 'contaminacion contaminant vertido plasticos',
  'natural-resources': 'renovable energia_solar eolic acuifero deforestacion embalse',
  nature: 'especie fauna biodiversidad animales_silvestres lobo$ ballena',
  diseases: 'virus coronavirus covid pandemia epidemia cancer enfermedad contagio gripe dengue infeccion sarampion',
  hospitals: 'hospital clinica uci$ residencias_de_mayores',
  treatment: 'vacuna tratamiento cirugia medicamento ensayo_clinico trasplante',
  'medical-profession': 'medicos$ medico$ enfermera sanitarios',
  'public-health':
    'salud_publica confinamiento cuarentena mascarilla ministerio_de_sanidad secretaria_de_salud sanidad',
  awards: 'premio_nobel premio$ galardon',
  celebrity: 'famosos famosa celebridad familia_real influencer',
  employment: 'empleo$ trabajador salario_minimo teletrabajo salarios',
  'labour-market': 'desempleo paro_registrado mercado_laboral parados',
  'labour-relations': 'huelga paro_nacional',
  retirement: 'pension pensiones jubilacion jubilad',
  unions: 'sindicat ugt$ ccoo$',
  election:
    'eleccion elecciones votante votos comicios candidat campana_electoral urnas encuesta segunda_vuelta electoral escrutinio',
  'fundamental-rights': 'derechos_humanos libertad_de_expresion censura aborto',
  government: 'gobierno presidente ministro ministra alcalde moncloa gobernador',
  'government-policy': 'reforma proyecto_de_ley presupuesto impuesto decreto subsidio',
  'international-relations':
    'diplomat embajad sanciones cumbre otan$ union_europea canciller onu$ bilateral tratado relaciones_exteriores',
  'political-crisis': 'dimision renuncia$ mocion_de_censura crisis_politica destitucion',
  'political-process':
    'congreso senado diputad senador parlamento coalicion oposicion referendum psoe$ pp$ vox$ legislatura',
  'belief-systems': 'iglesia catolic musulman mezquita islam cristian judio',
  'religious-festival': 'semana_santa ramadan procesion',
  'religious-leader': 'papa$ vaticano obispo cardenal arzobispo',
  'natural-science': 'astronom planeta fosil fisica$ telescopio galaxia dinosaurio',
  'scientific-research': 'cientific investigadores estudio_publicado nasa$ espacial cohete satelite',
  technology: 'tecnolog robot coche_electrico bateria movil$ ingenier',
  computing: 'inteligencia_artificial software google microsoft chatgpt ciberseguridad hacker aplicacion$',
  discrimination: 'racis discriminacion antisemit homofob xenofob',
  immigration: 'migrante inmigra migracion deporta asilo refugiad patera',
  'social-problem': 'pobreza sin_techo violencia_de_genero adiccion',
  competition:
    'futbol delantero portero gol$ goles entrenador tenis baloncesto beisbol ciclis formula_1 atletismo partido_de boxeo jugador jugadores',
  doping: 'dopaje',
  'sport-event':
    'liga$ mundial$ champions copa$ juegos_olimpicos eurocopa torneo campeonato final_de semifinal medalla libertadores vuelta_a_espana roland_garros',
  transfers: 'fichaje traspaso',
  'weather-forecast': 'pronostico_del_tiempo aemet$ temperaturas meteorolog',
  'weather-phenomena': 'tormenta ola_de_calor nevada lluvias temporal$ dana$ granizo',
  'weather-warning': 'alerta_roja alerta_naranja aviso_naranja aviso_rojo',
} as const

import type { CountKind } from '../../../model/story-digest.ts'

/** How a language says what its numbers count; patterns in lower case, without flags. */
export type CountWords = {
  kinds: Partial<Record<CountKind, string>>
  /** Words that bar the way from a number to what it counts: it belongs to the other side. */
  and: string
  least: string
  most: string
  about: string
  /** What makes a number a part of another: `three of them`. Stands behind it. */
  among: string
  /** Time, length and the like, which no number of people is followed by. */
  measure: string
  /** A sentence with this tells of another time or another event. */
  before: string
}

const en: CountWords = {
  kinds: {
    killed: 'killed|killing|kills|dead|deaths?|died|fatalities|lost their lives|death toll|fatally (?:shot|injured)',
    injured: 'injured|injuring|injures|injuries|wounded|wounding|hurt|casualties treated',
    missing: 'missing|unaccounted for',
    displaced: 'evacuated|evacuating|displaced|homeless|fled their homes|left their homes|forced from their homes',
    arrested: 'arrested|arrests|detained|detains|taken into custody',
    magnitude: 'magnitude',
  },
  and: 'aged?|after|since|and|but|while|or|including|among',
  least: 'at least|more than|over|no fewer than|as many as the|upwards of',
  most: 'up to|as many as|at most|fewer than|less than|under|nearly|almost|close to',
  about: 'about|around|some|roughly|approximately|an estimated',
  among: 'of (?:them|whom|the|those|its|her|his|our)',
  measure:
    'years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|km|kilomet|miles?|met(?:re|er)s?|feet|per ?cent|countries|cities|towns|villages|animals?|cattle|cows?|sheep|birds?|horses?|dogs?|pigs?|chickens?|whales?|votes?|points?',
  before:
    '(?:a|per|each|every) year|annually|years? (?:ago|earlier|before)|decades? ago|last (?:year|month|week|decade)|previous(?:ly)?|a year earlier|aftershocks?|drill|exercise|would (?:have )?(?:kill|injur)|could (?:have )?(?:kill|injur)|historic',
}
const de: CountWords = {
  kinds: {
    killed:
      'tote[nr]?|todesopfer[n]?|getötet|ums leben|gestorben|starben|starb|kamen um|todesfälle[n]?|opferzahl|erschossen|verstorben',
    injured: 'verletzte?[nr]?|verwundete?[nr]?|verletzungen',
    missing: 'vermisste?[nr]?|vermisst',
    displaced:
      'evakuiert|in sicherheit gebracht|obdachlos|vertrieben|verließen ihre (?:häuser|wohnungen)|mussten ihre (?:häuser|wohnungen)',
    arrested: 'festgenommen|festnahmen|verhaftet|verhaftungen',
    magnitude: 'stärke|magnitude',
  },
  and: 'alter|seit|und|aber|oder|während|darunter|sowie',
  least: 'mindestens|mehr als|über|wenigstens',
  most: 'bis zu|höchstens|weniger als|fast|knapp|beinahe|nahezu',
  about: 'rund|etwa|ungefähr|circa|ca|gut|schätzungsweise',
  among: '(?:von|der|aus) (?:ihnen|denen|den|verletzten|toten)|davon',
  measure:
    'jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|sekunden?|mal|km|kilometer|meter|prozent|länder|städte|tiere?|kühe|schafe|stimmen|punkte',
  before:
    'pro jahr|jährlich|jedes jahr|vor [^,]{1,30} jahr|vergangene[snm]? (?:jahr|monat|woche)|letzte[snm]? (?:jahr|monat|woche)|damals|nachbeben|übung|historisch|früher',
}
const es: CountWords = {
  kinds: {
    killed:
      'muert[oa]s?|fallecid[oa]s?|muriero?n|murió|fallecieron|perdieron la vida|víctimas mortales|decesos|mata(?:n|ron)?|asesinad[oa]s',
    injured: 'herid[oa]s|lesionad[oa]s',
    missing: 'desaparecid[oa]s',
    displaced: 'evacuad[oa]s|desplazad[oa]s|sin hogar|damnificad[oa]s',
    arrested: 'detenid[oa]s|arrestad[oa]s|detenciones|arrestos',
    magnitude: 'magnitud',
  },
  and: 'edad|desde|y|e|pero|o|mientras|entre ell[oa]s|incluid[oa]s',
  least: 'al menos|más de|por lo menos',
  most: 'hasta|menos de|casi|cerca de|como máximo',
  about: 'un[oa]s|alrededor de|aproximadamente|en torno a',
  among: 'de (?:ell[oa]s|los cuales|los|las)',
  measure:
    'años?|meses|mes|semanas?|días?|horas?|minutos?|segundos?|veces|km|kilómetros|metros|por ciento|países|ciudades|animales|votos|puntos',
  before:
    'al año|cada año|por año|hace [^,]{1,30} años|año pasado|mes pasado|semana pasada|anterior|réplicas?|simulacro|histórico',
}
const fr: CountWords = {
  kinds: {
    killed: 'morte?s?|tuée?s?|décès|décédée?s?|ont péri|perdu la vie|trouvé la mort|mortes|sont mort',
    injured: 'blessée?s?',
    missing: 'disparue?s?|portées? disparu',
    displaced: 'évacuée?s?|déplacée?s|sans-abri|sinistrés',
    arrested: 'arrêtée?s|interpellée?s?|interpellations|arrestations|gardes? à vue',
    magnitude: 'magnitude',
  },
  and: 'âgée?s?|âge|et|mais|ou|tandis|dont|parmi',
  least: "au moins|plus de|plus d[’']",
  most: "jusqu[’']à|moins de|près de|presque|au plus",
  about: 'environ|quelque|autour de|une? bonne',
  among: "(?:d[’']entre (?:eux|elles)|des|de ces)",
  measure:
    'ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|fois|km|kilomètres|mètres|pour cent|pays|villes|animaux|voix|points',
  before:
    'par an|chaque année|il y a [^,]{1,30} ans|an dernier|année dernière|mois dernier|semaine dernière|précédent|répliques?|exercice|historique',
}
const it: CountWords = {
  kinds: {
    killed: 'mort[oie]|vittime|decess[oi]|decedut[oi]|uccis[oie]|hanno perso la vita|deceduti|morirono',
    injured: 'ferit[oie]',
    missing: 'dispers[oie]',
    displaced: 'evacuat[oie]|sfollat[oie]|senzatetto',
    arrested: 'arrestat[oie]|arresti|fermat[oie]',
    magnitude: 'magnitudo',
  },
  and: 'età|anni|e|ed|ma|o|mentre|tra cui|di cui',
  least: 'almeno|più di|oltre',
  most: 'fino a|meno di|quasi',
  about: "circa|all[’']incirca|intorno a|una? trentina",
  among: '(?:di (?:loro|questi|cui)|dei|delle|degli)',
  measure:
    'ann[oi]|mes[ei]|settiman[ae]|giorn[oi]|or[ae]|minut[oi]|second[oi]|volte|km|chilometri|metri|per cento|paesi|città|animali|voti|punti',
  before:
    "all[’']anno|ogni anno|[^,]{1,20} anni fa|anno scorso|mese scorso|scorso anno|precedente|scosse di assestamento|replic|esercitazione|storico",
}
const pt: CountWords = {
  kinds: {
    killed: 'mort[oa]s?|mortes|morreram|morreu|óbitos|vítimas fatais|vítimas mortais|perderam a vida',
    injured: 'ferid[oa]s',
    missing: 'desaparecid[oa]s',
    displaced: 'evacuad[oa]s|retirad[oa]s de casa|desalojad[oa]s|desabrigad[oa]s|deslocad[oa]s',
    arrested: 'detid[oa]s|pres[oa]s|prisões|detenções',
    magnitude: 'magnitude',
  },
  and: 'idade|desde|e|mas|ou|enquanto|entre el[ea]s|incluindo',
  least: 'pelo menos|mais de|ao menos|no mínimo',
  most: 'até|menos de|quase|perto de|no máximo',
  about: 'cerca de|aproximadamente|em torno de|uns|umas|por volta de',
  among: '(?:del[ea]s|dos|das|destes|dos quais)',
  measure:
    'anos?|meses|mês|semanas?|dias?|horas?|minutos?|segundos?|vezes|km|quilômetros|quilómetros|metros|por cento|países|cidades|animais|votos|pontos',
  before:
    'por ano|cada ano|ao ano|há [^,]{1,30} anos|ano passado|mês passado|semana passada|anterior|réplicas?|simulacro|histórico',
}
const ru: CountWords = {
  kinds: {
    killed: 'погиб[а-я]*|умерл[аио]|умер|убит[аоы]?[йхм]?|скончал[а-я]+|жертв[а-я]*',
    injured: 'ранен[а-я]*|пострада[а-я]*|получили (?:ранения|травмы)|травмирован[а-я]*',
    missing: 'пропа[вл][а-я]* без вести|пропавш[а-я]*',
    displaced: 'эвакуир[а-я]*|остались без крова',
    arrested: 'задержа[нл][а-я]*|арестова[нл][а-я]*',
    magnitude: 'магнитуд[а-я]*',
  },
  and: 'возрасте|и|а|но|или|в том числе|среди',
  least: 'не менее|как минимум|по меньшей мере|более|свыше|больше',
  most: 'менее|почти|не более',
  about: 'около|примерно|порядка|приблизительно',
  among: '(?:из (?:них|которых)|из)',
  measure:
    'лет|год[а-я]*|месяц[а-я]*|недел[а-я]*|дн[яей]+|день|час[а-я]*|минут[а-я]*|секунд[а-я]*|раз|км|километр[а-я]*|метр[а-я]*|процент[а-я]*|стран[а-я]*|город[а-я]*|животн[а-я]*|голос[а-я]*|очк[а-я]*',
  before:
    'в год|ежегодно|каждый год|лет назад|год[а]? назад|прошл(?:ом|ого) году|прошлой неделе|ранее,? в|афтершок|учени[яй]',
}
const uk: CountWords = {
  kinds: {
    killed: 'загин[а-яіїє’]*|загибл[а-яіїє]*|помер[а-яіїє]*|вбит[а-яіїє]*|убит[а-яіїє]*|жертв[а-яіїє]*',
    injured: 'поранен[а-яіїє]*|травмован[а-яіїє]*|постражда[а-яіїє]*|отримали (?:поранення|травми)',
    missing: 'зник[а-яіїє]* безвісти|зниклих',
    displaced: 'евакуйова[а-яіїє]*|евакуюва[а-яіїє]*|залишилися без даху',
    arrested: 'затрима[а-яіїє]*|заарештова[а-яіїє]*',
    magnitude: 'магнітуд[а-яіїє]*',
  },
  and: 'віці|і|й|та|а|але|або|зокрема|серед',
  least: 'щонайменше|не менше|понад|більше|як мінімум',
  most: 'менше|майже|не більше',
  about: 'близько|приблизно|орієнтовно',
  among: '(?:з (?:них|яких)|із них)',
  measure:
    'рок[а-яіїє]*|рік|місяц[а-яіїє]*|тижн[а-яіїє]*|дн[яіїв]+|день|годин[а-яіїє]*|хвилин[а-яіїє]*|секунд[а-яіїє]*|раз[а-яіїє]*|км|кілометр[а-яіїє]*|метр[а-яіїє]*|відсот[а-яіїє]*|країн[а-яіїє]*|міст[а-яіїє]*|тварин[а-яіїє]*|голос[а-яіїє]*',
  before: 'на рік|щороку|щорічно|років тому|роки тому|рік тому|минулого року|торік|раніше,? у|афтершок|навчання',
}
const ar: CountWords = {
  kinds: {
    killed: 'قتيل[اًًا]*|قتلى|القتلى|قتل[تى]?|ومقتل|مقتل|مصرع|وفاة|وفيات|لقوا حتفهم|توفي|الوفيات|شهيد[اًا]*|ضحايا',
    injured: 'جريح[اًا]*|جرحى|الجرحى|إصابة|وإصابة|مصاب[اًا]*|المصابين|المصابون|أصيب|وأصيب|مصابين',
    missing: 'مفقود[اًا]*|المفقودين|مفقودين|في عداد المفقودين',
    displaced: 'إجلاء|وإجلاء|نزوح|نازح[اًا]*|نازحين|مشرد[اًا]*',
    arrested: 'اعتقال|واعتقال|توقيف|وتوقيف|اعتقلت|أوقفت',
    magnitude: 'بقوة|قوته|شدته|بلغت شدته|بلغت قوته',
  },
  and: 'عمر|و|فيما|بينما|بينهم|بينما',
  least: 'على الأقل|ما لا يقل عن|أكثر من|لا يقل عن',
  most: 'نحو حتى|ما يصل إلى|أقل من',
  about: 'نحو|حوالي|قرابة|زهاء',
  among: '(?:منهم|من بينهم|من أصل)',
  measure:
    'عام[اًا]*|أعوام|سنة|سنوات|شهر[اًا]*|أشهر|أسبوع[اًا]*|أسابيع|يوم[اًا]*|أيام|ساعة|ساعات|دقيقة|دقائق|ثانية|كيلومتر[اًا]*|متر[اًا]*|بالمئة|دول|مدن|كيلومترات|أمتار',
  before:
    'سنويا|سنويًا|كل عام|قبل [^،]{1,30} (?:عام|سنة|أعوام|سنوات)|العام الماضي|الشهر الماضي|الأسبوع الماضي|ارتدادية|تدريب',
}
const fa: CountWords = {
  kinds: {
    killed: 'کشته|کشته‌ها|جان باخت[نهند]*|جان خود را از دست|قربانی[ان]*|درگذشت[ند]*|جان‌باخته',
    injured: 'زخمی|زخمی‌ها|مجروح|مصدوم|مجروحان|مصدومان',
    missing: 'ناپدید|مفقود',
    displaced: 'تخلیه|آواره|بی‌خانمان',
    arrested: 'بازداشت|دستگیر',
    magnitude: 'بزرگی|قدرت',
  },
  and: 'سن|و|اما|یا|از جمله',
  least: 'دست‌کم|دست کم|حداقل|بیش از|بیشتر از',
  most: 'تا|کمتر از|حداکثر',
  about: 'حدود|نزدیک به|تقریبا[ًا]*',
  among: '(?:از آنها|از آن‌ها|از آنان)',
  measure: 'سال[هی]*|ماه|هفته|روز[هی]*|ساعت|دقیقه|ثانیه|کیلومتر|متر|درصد|کشور|شهر',
  before: 'در سال|سالانه|هر سال|سال پیش|سال گذشته|ماه گذشته|هفته گذشته|پس‌لرزه|رزمایش',
}
const hi: CountWords = {
  kinds: {
    killed: 'मौत|मौतें|मारे गए|मारे गये|मृत|मृतकों|की जान गई|मरे|जान चली गई|मृत्यु',
    injured: 'घायल|जख्मी|ज़ख्मी',
    missing: 'लापता',
    displaced: 'सुरक्षित निकाला|विस्थापित|बेघर|सुरक्षित स्थान',
    arrested: 'गिरफ्तार|गिरफ़्तार|हिरासत',
    magnitude: 'तीव्रता',
  },
  and: 'उम्र|और|तथा|लेकिन|जबकि|या',
  least: 'कम से कम|अधिक|ज़्यादा|से अधिक|से ज्यादा',
  most: 'तक|से कम',
  about: 'करीब|क़रीब|लगभग|तकरीबन',
  among: '(?:में से|इनमें)',
  measure: 'साल|वर्ष|महीने|हफ्ते|सप्ताह|दिन|घंटे|मिनट|सेकंड|बार|किलोमीटर|मीटर|प्रतिशत|देश|शहर|देशों',
  before: 'हर साल|प्रति वर्ष|सालाना|साल पहले|वर्ष पहले|पिछले (?:साल|वर्ष|महीने|हफ्ते)|झटकों|अभ्यास',
}
const zh: CountWords = {
  kinds: {
    killed: '死亡|遇难|遇難|丧生|喪生|身亡|死者|死亡人数|死亡人數|罹难|罹難|死',
    injured: '受伤|受傷|伤者|傷者|受伤人数|轻伤|重伤|伤',
    missing: '失踪|失蹤|失联|失聯',
    displaced: '疏散|撤离|撤離|转移|轉移|无家可归|流离失所',
    arrested: '被捕|逮捕|拘留|被拘|抓获',
    magnitude: '级地震|級地震|里氏|芮氏|震级',
  },
  and: '和|及|以及|与|並|并|、',
  least: '至少|超过|超過|逾|多于',
  most: '至多|最多|不到|近',
  about: '约|約|大约|大約',
  among: '其中',
  measure: '年|个月|個月|天|周|小时|小時|分钟|分鐘|秒|公里|米|%|国|个国家|座城市|岁|歲|日|月|级|次',
  before: '每年|年前|去年|上月|上周|此前|余震|餘震|演习|演習',
}
const ja: CountWords = {
  kinds: {
    killed: '死亡|死者|亡くなっ|亡くなり|犠牲',
    injured: 'けが|負傷|重軽傷|軽傷|重傷',
    missing: '行方不明|安否不明|不明',
    displaced: '避難',
    arrested: '逮捕|拘束',
    magnitude: 'マグニチュード',
  },
  and: 'と|や|、|および',
  least: '少なくとも|以上|超',
  most: '最大|未満|近く',
  about: '約|およそ|ほぼ',
  among: 'うち',
  measure: '年|か月|カ月|ヶ月|週間|日|時間|分|秒|キロ|メートル|%|か国|カ国|歳|月|時|回|世帯|棟|戸',
  before: '毎年|年間|年前|昨年|去年|先月|先週|余震|訓練',
}

/** The words for what numbers count, by language (ISO 639-1). */
export const countWords: Record<string, CountWords> = { en, de, es, fr, it, pt, ru, uk, ar, fa, hi, zh, ja }

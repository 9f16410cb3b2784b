/** The topics of the site, broad to narrow: where two fit equally well, the later one says more. */
export const topics = [
  'world',
  'politics',
  'business',
  'culture',
  'health',
  'technology',
  'science',
  'climate',
  'sport',
] as const

export type Topic = (typeof topics)[number]

/**
 * The words by which publishers name their sections, folded as `text/tokens.ts` folds, several words joined by a
 * hyphen. Section names only: a word that also stands in ordinary headlines of another topic is left out.
 */
export const topicWords: Record<Topic, string> = {
  world: `world international global foreign europe asia africa americas middle-east latin-america asia-pacific
    world-news internacional internacionales mundo monde international-news ausland welt esteri mondo buitenland wereld
    utland varlden verden udland ulkomaat maailma swiat zagranica svet zahranici zahranicni svijet lume international
    extern kulfold vilag dunya dis-haberler kosmos diethni mezhdunarodnye mir v-mire svit за-рубежом мир в-мире світ
    свят κοσμοσ διεθνη عالم العالم دولي دوليات جهان بين-الملل בעולם חדשות-בעולם दुनिया विदेश আন্তর্জাতিক 国际 國際 国際 世界
    세계 국제 ต่างประเทศ thế-giới the-gioi dunia internasional ulimwengu`,
  politics: `politics political elections election government parliament congress white-house national-politics
    us-politics uk-politics politica politicas politique politiek politik innenpolitik inrikespolitik politikk politiikka
    polityka politika politikai belpolitika siyaset politiki gosudarstvo политика політика палітыка πολιτικη سياسة
    السياسة سیاست سیاسی פוליטיקה राजनीति রাজনীতি 政治 정치 การเมือง chinh-tri siasa nasional elecciones eleicoes wahlen
    elections-2024 wahl`,
  business: `business economy economics economic finance financial markets money companies industry trade personal-finance
    your-money economia economie ekonomi ekonomija ekonomika wirtschaft finanzen boerse unternehmen naringsliv okonomi
    talous gospodarka biznes gazdasag uzlet penzugy ekonomia afaceri bourse entreprises argent affari finanza mercados
    negocios empresas dinero dinheiro borsa экономика бизнес финансы економіка бізнес οικονομια اقتصاد الاقتصاد اعمال
    כלכלה עסקים अर्थव्यवस्था व्यापार ব্যবসা বাণিজ্য অর্থনীতি 经济 經濟 経済 财经 財經 商业 ビジネス 경제 เศรษฐกิจ ธุรกิจ kinh-te kinh-doanh
    bisnis ekonomi-bisnis uchumi biashara`,
  culture: `culture arts art books music film films movies tv television theatre theater entertainment celebrity lifestyle
    fashion style food travel art-and-design arts-and-entertainment showbiz media cultura cultural kultur kultura
    kulturen cultuur kulttuuri espectaculos entretenimiento gente loisirs livres cinema musique musica kino musik
    literatur feuilleton unterhaltung panorama spettacoli libri viaggi estilo-de-vida film-en-tv noje underholdning
    rozrywka zabava культура кино музыка шоу-бизнес πολιτισμοσ ثقافة الثقافة فن فنون فرهنگ תרבות בידור
    संस्कृति मनोरंजन বিনোদন সংস্কৃতি 文化 娱乐 娛樂 エンタメ 芸能 문화 연예 วัฒนธรรม บันเทิง van-hoa giai-tri hiburan budaya
    utamaduni burudani sanat kultur-sanat`,
  health: `health medicine wellness wellbeing coronavirus covid covid-19 pandemic healthcare medical sante salud saude
    salute gesundheit medizin gezondheid halsa helse sundhed terveys zdrowie zdravi zdravlje zdravje zdravotnictvi sanatate
    egeszseg saglik здоровье медицина здоров-я υγεια صحة الصحة سلامت בריאות स्वास्थ्य স্বাস্থ্য 健康 医疗 醫療 医療 건강
    สุขภาพ suc-khoe kesehatan afya koronavirus`,
  technology: `technology tech digital gadgets internet computing cybersecurity artificial-intelligence ai software gaming
    video-games tech-news it-internet tecnologia tecnologias technologie technologies technik netzwelt digitales techniek
    teknik teknologi teknologia technologia technologie-it tehnologija tehnologie tehnologii tudomany-tech teknoloji
    numerique high-tech технологии технології интернет наука-и-техника τεχνολογια تكنولوجيا تقنية فناوری טכנולוגיה
    प्रौद्योगिकी टेक्नोलॉजी প্রযুক্তি 科技 技术 テクノロジー it 기술 เทคโนโลยี cong-nghe teknologi-informasi teknolojia`,
  science: `science sciences space astronomy physics biology research science-and-environment nature-science ciencia ciencias
    scienza scienze wissenschaft wissen forschung wetenschap vetenskap vitenskap videnskab tiede nauka veda znanost stiinta
    tudomany bilim наука космос επιστημη علوم العلوم دانش علم מדע विज्ञान বিজ্ঞান 科学 科學 サイエンス 과학 วิทยาศาสตร์ khoa-hoc
    sains ilmu-pengetahuan sayansi`,
  climate: `climate climate-change environment environmental weather energy-and-environment climat climate-crisis
    medio-ambiente clima cambio-climatico meio-ambiente ambiente environnement planete klima klimat klimawandel umwelt
    milieu klimaat miljo ymparisto ilmasto srodowisko zivotni-prostredi okolis mediu kornyezet iklim cevre экология климат
    екологія клімат περιβαλλον بيئة البيئة مناخ محیط-زیست סביבה אקלים पर्यावरण पर्यावरण-जलवायु পরিবেশ জলবায়ু 环境 環境 气候
    氣候 気候 환경 기후 สิ่งแวดล้อม moi-truong lingkungan mazingira`,
  sport: `sport sports football soccer tennis cricket rugby golf basketball baseball olympics world-cup
    nba nfl mlb nhl formula-1 f1
    cycling athletics boxing ufc deportes deporte futbol desporto esporte esportes futebol calcio sportnews fussball
    voetbal fotboll fotball fodbold urheilu jalkapallo pilka-nozna sporty nogomet sporturi fotbal spor futbol-haberleri
    спорт футбол хоккей αθλητικα αθλητισμοσ ποδοσφαιρο رياضة الرياضة ورزش ورزشی كرة-القدم ספורט खेल क्रिकेट খেলা 体育 體育
    スポーツ 스포츠 축구 กีฬา the-thao bong-da olahraga michezo jeux-olympiques olympia`,
}

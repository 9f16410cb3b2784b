import { searchFold } from '../../../text/search/search-fold.ts'

// Words that tell whose name stands beside them. Several languages share a list: a word of one that means something else in
// another stands in none.

const setOf = (words: string): ReadonlySet<string> => new Set(searchFold(words).trim().split(/\s+/))

/** What people are called before their names: offices, ranks, forms of address. */
export const titles: ReadonlySet<string> = setOf(`
  mr mrs ms miss dr prof professor sir dame lord lady president vice chancellor minister premier senator congressman
  congresswoman representative governor mayor secretary judge justice attorney general lieutenant colonel captain sergeant
  major admiral commander officer detective sheriff chief ceo chair director-general chairman chairwoman chairperson director king queen prince
  princess duke duchess pope cardinal archbishop bishop reverend rabbi imam ayatollah sheikh shaikh sultan emir ambassador
  speaker coach manager striker goalkeeper midfielder defender captain actor actress singer director author
  executive member agent editor counsel ag staffer spokesman spokeswoman spokesperson envoy chemist analyst conductor novelist painter geologist engineer scientist
  economist journalist reporter lawyer activist pastor physicist biologist astronaut composer pianist violinist rapper comedian
  playwright poet historian architect photographer councillor councilman councilwoman alderman treasurer comptroller constable
  inspector superintendent warden brigadier commodore quarterback pitcher winger defenceman batsman bowler skipper sprinter
  swimmer cyclist boxer filmmaker screenwriter producer songwriter guitarist drummer undersecretary chairperson-elect sen rep gov gen lt col sgt capt leader deputy prime foreign interior
  intendant intendantin geschaftsfuhrer geschaftsfuhrerin nachfolger nachfolgerin staatssekretar staatssekretarin landrat
  landratin pfarrer pfarrerin bischof bischofin forscher forscherin autor autorin regisseur regisseurin kommissar kommissarin
  burgermeisterkandidat anwaltin torwart sturmer kapitan herr frau prasident prasidentin bundesprasident bundeskanzler bundeskanzlerin kanzler kanzlerin ministerprasident
  ministerprasidentin minister ministerin bundesminister bundesministerin aussenminister aussenministerin innenminister
  innenministerin finanzminister finanzministerin gesundheitsminister wirtschaftsminister verteidigungsminister
  verteidigungsministerin burgermeister burgermeisterin oberburgermeister abgeordneter abgeordnete sprecher sprecherin chef
  chefin vorsitzender vorsitzende parteichef parteichefin generalsekretar trainer professorin konig konigin papst richter
  richterin anwalt schauspieler schauspielerin sanger sangerin
  patron patronne ecrivain romancier romanciere chercheur chercheuse avocat avocate capitaine chanteur chanteuse acteur actrice
  realisateur realisatrice secretaire ambassadeur ambassadrice archeveque eveque pretre commissaire m mme monsieur madame presidente ministre premiere chancelier chanceliere depute deputee senatrice maire prefet juge
  procureur directeur directrice porte-parole general colonel roi reine pape entraineur
  pintor pintora escritor escritora cantante abogado abogada ingeniero ingeniera cientifico cientifica capitan comisario
  comisaria obispo arzobispo embajador embajadora periodista activista actor senor senora don dona presidenta ministro ministra canciller diputado diputada senadora gobernador gobernadora alcalde
  alcaldesa juez jueza fiscal secretario secretaria rey reina papa entrenador portavoz expresidente vicepresidente
  vicepresidenta primer lider
  cantor cantora escritor escritora advogado advogada engenheiro engenheira pesquisador pesquisadora delegado delegada
  vereador vereadora bispo arcebispo embaixador embaixadora jornalista presidenta senhor senhora ministro ministra deputado deputada governador governadora prefeito prefeita juiz juiza
  procurador chanceler primeiro-ministro ex-presidente tecnico treinador
  assessore assessora avvocato ingegnere scrittore scrittrice cantante regista vescovo arcivescovo ambasciatore ambasciatrice
  capitano commissario procuratrice signor signora presidente premier ministra deputato onorevole sindaco sindaca giudice pm segretario segretaria allenatore
  cancelliere re regina
  pan pani prezydent premier minister posel senator burmistrz marszalek prezes trener
  prezident premier ministr ministryne predseda starosta
  burgemeester minister-president premier wethouder staatssecretaris woordvoerder koning koningin hoogleraar trainer
  borgmester borgmastare ordforande talsperson presidentti paaministeri ministeri statsminister statsministern utrikesminister president finansminister kung drottning
  baskan baskani cumhurbaskani basbakan bakan bakani milletvekili
  prezidentas domnul doamna presedintele premierul ministrul
  президент премьер премьер-министр министр канцлер сенатор депутат губернатор мэр глава лидер директор генерал полковник
  физик химик писатель писательница художник ученый инженер врач капитан тренерша судья адвокат режиссер актер актриса певец певица тренер председатель секретарь пресс-секретарь господин госпожа король
  королева папа патриарх посол спикер вице-премьер
  президента президентом президенту министра министром главы главой премьера лидера лидером канцлера канцлером
  мерка депутатка міністерка речниця президентка директорка генерал полковник суддя адвокат режисер актор актриса письменник
  письменниця науковець лікар лікарка премʼєр премєр міністр сенатор мер голова голову головою лідер тренер речник посол прем єр
  πρωθυπουργοσ προεδροσ υπουργοσ βουλευτησ δημαρχοσ
  الرييس رييس الوزير وزير الامير الملك السيد السيده الدكتور الشيخ اللواء الجنرال العميد المتحدث الامين المبعوث السفير النايب
  المستشار المستشاره لاعب المدرب
  آقاي آقای خانم ریيس رییس رييس‌جمهور رییس‌جمهور نخست‌وزير نخست‌وزیر وزير وزیر دكتر دکتر سردار سرلشكر آيت‌الله آیت‌الله
  נשיא הנשיא השר שר השרה שרת ראש הרמטכל מנכל יור חכ דר פרופ אלוף ניצב השופט השופטת המאמן
  राष्ट्रपति प्रधानमंत्री मुख्यमंत्री मंत्री विदेशमंत्री गृहमंत्री वित्तमंत्री श्री श्रीमती डॉ प्रोफेसर न्यायमूर्ति राज्यपाल सांसद विधायक नेता
  अध्यक्ष अभिनेता अभिनेत्री कप्तान कोच जनरल`)

/** What is said of who speaks, beside the name. */
export const speech: ReadonlySet<string> = setOf(`
  said says told tweeted added argued warned wrote announced insisted claimed explained testified acknowledged noted
  sagte sagt erklarte betonte teilte schrieb warnte kritisierte forderte
  declare dit affirme explique estime annonce indique souligne assure
  dijo afirmo aseguro explico anuncio declaro senalo
  disse afirmou explicou anunciou declarou
  detto dichiarato spiegato affermato annunciato
  powiedzial powiedziala oswiadczyl oswiadczyla
  сказал сказала заявил заявила сообщил сообщила отметил отметила рассказал рассказала
  сказав сказала заявив заявила повідомив повідомила зазначив зазначила розповів
  dedi soyledi acikladi`)

/** Words that make a name one of an organisation, wherever in it they stand. */
export const organisationWords: ReadonlySet<string> = setOf(`
  university college school institute academy ministry department agency bureau commission committee council court parliament
  congress senate house party union association federation confederation league foundation fund bank group corporation corp inc
  ltd llc plc company holdings industries airlines airways motors pharmaceuticals laboratories hospital museum police
  authority administration service services army navy guard force forces organization organisation office society club
  reserve co management system tribe prison jail klan inquirer observer examiner chronicle advertiser sentinel bulletin telegraph
  courier-journal post-gazette journal-constitution union-tribune star-tribune post-dispatch
  board branch orchestra centre center laboratory observatory theatre theater philharmonic symphony choir
  fc cf afc network news times post journal tribune herald gazette media press broadcasting television studios
  records entertainment technologies systems software energy airport church trust alliance coalition movement brigade
  brigades front team
  orchester theater oper staatsoper staatstheater akademie zentrum feuerwehr hilfswerk bundesbahnen bahn kammer
  gmbh ag se kg ev universitat hochschule ministerium bundesministerium aussenministerium innenministerium bundesamt amt
  behorde bundestag bundesrat landtag gericht bundesgericht bundesverfassungsgericht partei gewerkschaft verband verein
  stiftung gesellschaft konzern bank bundesbank polizei bundeswehr feuerwehr krankenhaus klinik institut zeitung rundfunk kirche
  association compagnie orchestre theatre academie chambre prefecture sa sarl universite ministere assemblee senat cour tribunal commission conseil parti syndicat federation ligue fondation
  banque groupe societe entreprise agence hopital institut gendarmerie musee
  orquesta teatro academia autoridad universidad ministerio congreso senado corte tribunal comision consejo partido sindicato federacion fundacion banco grupo
  compania empresa agencia hospital policia ejercito asociacion
  universidade ministerio camara senado supremo tribunal comissao conselho partido sindicato federacao fundacao companhia
  agencia policia exercito associacao
  universita ministero camera senato corte tribunale commissione consiglio partito sindacato federazione fondazione banca gruppo
  societa azienda agenzia ospedale polizia spa srl
  uniwersytet ministerstwo sejm senat sad komisja rada partia fundacja bank spolka policja
  universita ministerstvo snemovna soud komise strana nadace banka
  universiteit ministerie kamer raad partij stichting vereniging universitet universitetet departementet kommissionen
  domstol partiet riksdagen folketinget stortinget
  politechnika uniwersytet filharmonia universitesi bakanligi meclisi partisi bankasi dernegi vakfi mahkemesi
  университет институт академия министерство ведомство агентство комиссия комитет совет суд парламент партия союз ассоциация
  федерация фонд банк группа компания корпорация завод полиция армия служба организация клуб дума рада
  університет інститут академія міністерство агентство комісія комітет суд партія союз асоціація федерація банк група компанія
  поліція армія служба організація
  πανεπιστημιο υπουργειο τραπεζα κομμα
  وزاره جامعه شركه بنك منظمه هييه حزب مجلس محكمه جيش الجيش حركه اتحاد الاتحاد وكاله جمعيه مووسسه موسسه مستشفي الشرطه نادي
  وزارت دانشگاه شرکت بانک سازمان مجلس دادگاه سپاه حزب شوراي شورای بنیاد بنياد خبرگزاری خبرگزاري باشگاه
  משרד אוניברסיטת חברת בנק ארגון מפלגת בית ועדת צבא משטרת איגוד קרן
  मंत्रालय विश्वविद्यालय कंपनी बैंक संगठन पार्टी परिषद न्यायालय अदालत सेना आयोग समिति पुलिस संस्थान कांग्रेस`)

/** Organisations that go by a name of their own, folded, and by their letters. */
export const organisations: ReadonlySet<string> = new Set(
  searchFold(`un|uno|onu|оон|united nations|european union|eu|ue|ес|nato|otan|нато|who|oms|imf|fmi|мвф|wto|opec|unesco|unicef|fifa|uefa|ioc|
  fbi|cia|nsa|nasa|esa|cdc|fda|epa|doj|cern|iaea|interpol|europol|hamas|hezbollah|taliban|isis|al qaeda|boko haram|white house|
  pentagon|kremlin|кремль|google|alphabet|apple|microsoft|amazon|facebook|meta|twitter|tesla|netflix|nvidia|intel|samsung|sony|
  toyota|volkswagen|bmw|siemens|boeing|airbus|gazprom|газпром|роснефть|huawei|tencent|alibaba|tiktok|bytedance|openai|spacex|
  uber|airbnb|disney|walmart|goldman sachs|deutsche bank|reuters|bbc|cnn|fox news|spd|cdu|csu|fdp|afd|cgt|rai|psoe|vox|podemos|
  bundestag|bundesrat|bundeswehr|greenpeace|amnesty international|human rights watch|red cross|real madrid|fc barcelona|
  manchester united|bayern munchen|juventus|الناتو|حماس|حزب الله|طالبان|اليونسكو|البنتاغون|الكرملين|חמאס|חיזבאללה|נאטו|הכנסת|
  भाजपा|कांग्रेस|संयुक्त राष्ट्र|नाटो|इसरो|आप`)
    .split('|')
    .map(name => name.trim()),
)

/** Small words that stand inside people's names: `Ursula von der Leyen`. */
export const insideNames: ReadonlySet<string> = setOf(
  'd de da do dos das del della di du des la le el al van von der den ter ten zu bin ibn bint abu',
)
/** The same and others inside the names of organisations: `Bank of England`, `Ministerio de Ciencia e Innovación`. */
export const insideOrganisations: ReadonlySet<string> = setOf(
  'of the and for de da do dos das del della di du des la le las los les et e y fur und der des',
)

/** Days, months and words that begin sentences, in capitals without being a name's. */
export const neverNames: ReadonlySet<string> = setOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december i the a an in on at for from with after before as but and if when while this that these those he she it we
  they there his her its our their what why how who where mr mrs ms dr however meanwhile most many some both all also born
  under over during since until although because despite no not nor so thus then here now only even still yet each every
  without within among amid across through upon beyond behind beside unlike former interim retired acting including
  several few according earlier later last next another other such more less
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september oktober
  november dezember uhr prozent euro dollar jahr jahre jahren woche wochen monat tag tage ende anfang mitte der die das den dem
  auch aber doch noch nur schon wer was wie wo wenn als dass dieser diese dieses kein keine nun dann hier wir ich sie er es
  mehr viele alle beide seit bis wahrend trotz wegen laut zudem allerdings dabei damit danach jetzt heute gestern
  ein eine und in im am auf aus bei mit nach von vor zu
  aucun aucune plusieurs cependant mais ou donc ni que qui dans sur sous avec sans chez vers apres avant depuis pendant malgre
  ainsi alors aussi puis enfin ici leur leurs notre votre nos vos on nous vous ils elles ces cet
  lundi mardi mercredi jeudi vendredi samedi dimanche le la les un une des il elle et en au aux ce cette selon pour
  pero aunque cuando donde mientras tras desde hasta sobre entre sin ante bajo durante ademas tambien muy mas estos estas su sus
  unos unas mas porem tambem quando onde apos ate sem enquanto ainda ele ela eles elas seu sua seus suas este esta isso
  dopo prima quando dove anche ma pero senza tra fra durante mentre questo questa questi queste suo sua
  lunes martes miercoles jueves viernes sabado domingo el los las segun en por para con
  segunda terca quarta quinta sexta sabado domingo o os as segundo em no na um uma
  lunedi martedi mercoledi giovedi venerdi sabato domenica il lo gli per nel secondo
  также однако после когда если уже еще все его ее их был была были только лишь этот эта эти тем этого
  також проте після коли якщо вже ще всі його її їх був була були тільки лише цей ця ці
  w we z ze do od po przy dla
  в на и с по для от из у з і й та до про за що це як але о а к со во об при над под как это он она они мы что не но при за до после об к`)

/** What people are to each other, before a name: `her uncle, Cormac Brannigan`. */
export const kin: ReadonlySet<string> = setOf(`
  uncle aunt mother father brother sister son daughter wife husband cousin grandmother grandfather fiancee girlfriend boyfriend
  mutter vater bruder schwester sohn tochter ehefrau ehemann frau onkel tante
  mere pere frere soeur fils fille epouse epoux mari oncle
  madre padre hermano hermana hijo hija esposa esposo marido tio tia
  mae pai irmao irma filho filha
  fratello sorella figlio figlia moglie marito zio
  мать отец брат сестра сын дочь жена муж`)

/** Small words that stand in people's names and hardly anywhere else between two capitals. */
export const particles: ReadonlySet<string> = setOf('van von der den ter ten bin ibn bint')

/** Ground that surnames are called like too: whoever is called by such a word alone is no person for it. */
export const grounds: ReadonlySet<string> = setOf(
  'lane hill hills mount field skerry rock point harbour harbor wood woods falls cove',
)

/** Words by which a name is a thing's and no person's, as its last or (in languages that say so) its first: `Charles Bridge`. */
export const things: ReadonlySet<string> = setOf(`
  township ward corps garden gardens section article chapter order catholic muslim christian jewish hindu protestant orthodox american european
  african asian democratic republican defects
  prize award awards medal cup trophy bridge street road avenue square park bay island islands river lake mountain 
  valley creek canyon desert forest beach coast stadium arena hall tower palace castle station line act bill
  amendment rule theorem syndrome effect festival season game games show tour album song book novel movie film
  hurricane storm cyclone typhoon tunnel dam plant mine farm ranch county city village district province state line hotel
  one two three four five six seven eight nine ten ii iii iv war crisis treaty agreement accord plan project 
  trial affair report bay cape gulf sea ocean channel strait stars awards open classic derby marathon championship
  preis strasse platz brucke see park tag cup pokal
  prix rue place pont avenue stade coupe fete
  premio calle plaza puente copa ley rio lago
  ponte rua praca lei
  премия улица площадь мост парк`)

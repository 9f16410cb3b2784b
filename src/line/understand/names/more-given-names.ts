// Given names of many countries beside those of the news (given-names.ts), folded, in Latin letters: those that two of
// Faker's lists have in common, or one of a language whose list is of names in use. Left out is what is a word in any text
// we have, an office, or a larger town (2026-11). Copyright (c) 2022-2025 the contributors of Faker
// (github.com/faker-js/faker), under the MIT licence.
/** Given names, parted by white space. */
export const moreGivenNames = `
  aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aamod aanand aanandinii aanjaneya aaratrika
  aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman abadon abani abayomi abbos abby abdon
  abdulahad abdulazim abdulaziz abdulboriy abdulhafiz abdulhakim abdulhay abdulholiq abduljalil abdulkarim abdullatif
  abdulmalik abdulqodir abdulvali abdulvohid abdurrauf abdussamad abe abebi abeiku abel abelard abena abeni abhaidev
  abhaya abhirath abhisyanta abigel abimbola abiodun abiola abiona abisola abisoye abosede abril absolon abyasa achil
  achiles achim achintya achyut aculina adalbert adalberta adaugo ade adebankole adebiyi adebola adebowale adeboye
  adebukola adedayo adedeji adedoyin adegoke adekitan adekola adekunle adel adela adele adeleke adelin adelina adeline
  adenike adeniyi adeola adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua adetayo adetoke adetoun adeyi
  adheesh adhiarja adhiraj adhrit adi adiarja adiba adigun adika adikara adikavi adin adina adinata adinath aditeya
  aditya adolf adolfa adolfina adolfs adonis adriaan adriano adrien adriena adrienne adrijana adripathi adunni advaya
  adwitiya adwoa afanasi afanasia afanasie afanasii afia afinogen afolarin afonso afra afruza afua afzuna agafa agafia
  agafon agap agapia agasti agastya agata agaton aggei aggelos aglae aglaia aglaja agnesa agneta agneya agnia agnimitra
  agniprava agnivesh agnos agrata agripina agrypina agus agustin agustina ahalya ahilya ahror aida aiden aikaterini
  aileen aimee ainars aino aishani aisyah ajala ajani ajeet ajeng ajiman ajimat ajimin ajiono ajit ajoke akande akanmu
  akanni akarsana ake akifa akim akinkunmi akinlabi akinwale akmal akofa akorfa akos akosua akov akram akroor aksel
  akshainie akshaj akshat akshata akshita akua akub akulina akumaa akunna akvelina akwasi akwesi ala alaba alade
  alambana alamu alana alba alban albena alberte albertina albertine albertyna albin albina albrecht aldo alea alec
  alejandra alejandro aleksa aleksi aleksy alemka alen alenka aleodor ales alesea aleska alessa alessia alessio alevtin
  alevtina alexa alexandr alexandrea alexandros alexandru alexane alexanne alexe alexej alexia aleyna alfons alfonz
  alfreda alfreds algirds algis alic alica alicja alida alika alima alin aline aliona alis alisa alisha alisher alissa
  alistar aliya aliyah aliz alize alka allan allegra allen almira alois aloisie aloizs alojz alojza alojzije alok alonzo
  alton alva alvin alvina alvine alya alycia alyssa alysson alzbeta amabela amadeus amahle amalia amalie amalija amand
  amar amaranaath amaresh amat amata amaya ambar ambroz ambrozy amedeu amelie ameyatma amie amin aminat aminu amish
  amodini amogh amoke amope amos amrit amrita amritambu amvrosii amza anaadi anabel anabela anabelle anagh anaida anais
  anala anamaria anamarija anamika ananda anandamayi anang ananii ananta anas anasooya anastas anastasii anastasija
  anastasios anastaz anastazia anastazie anastazija anastazja anasuya anatazie anatol anatoli anatolia anatolie anatolii
  anca ancica ancuta andel andela andelika andelin andelina andelko andelo andi andra andrada andras andre andreja
  andrian andriana andrii andrija andrina andris andro andron andronik andzejs andzelika andzs anele anemona anesa aneta
  anette anezka anfisa angel angele angelica angelika angeline angelique anggabaya anggun anghel anghelina angie anica
  anika anikei anikita anil anila anilaabh anilabh anish anisim anisoara anissa anjali anjaneya anjela anjelica
  anjushree anjushri anka ankal anko annabel annabell annabelle annapurna anneke anneli annelie annemarie annika annikki
  anny anom anora anouk anrijs anselm anselma ansgar ansgary anshula anslavs antal antea antek antero antim antin antip
  antoaneta antoinette antonela antoni antonida antonie antonii antonija antonina antonis antoniu antti antun anuarii
  anuja anunay anuraag anurag anusuya anuta anvar anwesha anya anzhela anzhelika apolena apollinary apollo apollon
  apollonia apostolos apsara arabela araceli aram aranka arcadi arcadie arcadii archan archibald archie arda arefii
  arema areta argono arhip ari ariadna arian ariane arianna arie ariela arielle arija arijs arike arina arindam arinola
  aristarh aristeidis aristid aristide aristita arkad arkadia arkadii arkadijs arkadiusz arkady arlene arleta armand
  armida armins arna arne arnesh arno arnolda arnost arnostka aromil aromir aron aropolk aroslav aroslava arovid arpad
  arsen arsenie arsenii arseniusz arsipatra arslon arta artanto artawan artemia artemii artemisa arturs artus aruna
  arved arvid arvids arwen arya aryan arystarch arzen asa asad asadulloh asake asal ashlesh ashok asia asija asila
  asilbek asirwada asirwanda asja askold aslesha aslijan asliya asmadi asman asmianto asmuni asolat astrida aswani asya
  atanas atanazie atanazy athanasia athanasios atila atinuke atma atmaja atmanand atmananda atreyee atreyi attila aubrey
  augustin augustina augustine augustyn augustyna aulia aurea aurel aurelia aurelian aureliana aurelija aurelio aureliu
  aurica aurore ava avadhesh avani avantika avaz avdei averan averkii avgust avgustin avksentii avram avrelia avrelii
  avtonom awero awesi axelle axenia axinte aya ayana ayanda ayaz ayden ayebatari ayinde ayinke ayize ayla ayleen aylin
  ayman ayodeji ayodele ayoka ayomide ayomikun ayotude ayoub ayse ayu ayushmati azalea azalia azamat azarii aziza azra
  azubuike baaba baala babasola babatunji babawale babeta bafana bagiya bagus bagya bahodir bahriddin bahrom bahula
  bahuraksa bahuwarna bahuwirya baidehi baijayanti bajragin bakda bakhtiyor bakiadi bakianto bakidin bakijan bakiman
  bakiono bakti baktiadi baktianto baktiono bakula balaaditya baladitya balagopal balagovind balamani balamantri
  balangga balapati balazs baldwin balgopal balidin balijan balint baltazar bambang banara banawa banawi bancar bandhu
  bandhul banel bangizwe banji bankim bankole banuta bara barbala barbora barbro barbu barchinoy barica barnabas barno
  bartolomej bartolomeu basanti basarab basil bastian batuhan bazhen bazil bazyli beata beatrix beatrycze beatus beau
  becky bedrich bedriska begoyim behruz bekmurod bela belimir belinda belo benadik bence bende bendeguz benedek
  benedikta benedita benedykt benett bengt beniamin benicio benjamim bennet bennett bennie benno benone bente berat
  berenika berit berkay bernadette bernarda bernice berta bertalan bertha berti bertold bertolda bertram bertrand beryl
  bessie betania bethany betina betsy bettina beulah bhaanumati bhaasvan bhaaswar bhadra bhadraksh bhadran bhagavaan
  bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar
  bhaumik bhavani bhaves bheeshma bhekimuzi bhekizizwe bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati
  bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bianka bibiana bibianna biborka
  bilal bilana billie bilol bilomir biloslav biloslava bilva bilwa binafsha birgit birgita birgitta birgitte birjesh
  biserka bishnu bivoj bjarne blagovista blahomil blahomila blahomir blahomira blahoslav blahoslava blaise blake
  blanduzia blanka blazej blazena boan bobbie bobur bodhan bogdana boglarka boguslava bohdan bohdana bohuchval bohumil
  bohumila bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava bojan bojana bojislava bolatito boldizsar
  bolemir boleslav boleslava boleslavs boluwatife bonginkosi bonifac borbala borek borimir borimisl borislav borislava
  borivoj borka borko borna boroka borys botir botond bozena bozetech bozetecha bozhemir bozhen bozhena bozica bozidar
  bozidara bozislav brachislav bradut brahma brahmdev brajan brajen brajendra brajesh brandi brandusa brandy branimir
  branimira branislav branislava branka brankica branko bratimir bratomil bratoslav brayan breno bretislav bretislava
  brice bridgette brigita brigitta brijesh brit brita britt brittany bronislav bronislava bronislavs brunhilda bryant
  brygida buchi bucur buddhana budhil budi budimir budislav budivoj buhle buitur bukola bunmi burevist burhon busayo
  busisiwe byron bystrik caetana cagak cager cahya cahyadi cahyanto cahyo cahyono caio caius caket cakrabuana cakrajiya
  cakrawala calebe calin calina calista camelia cameron camil candace candice candra cantemir caraka caridad carina
  carlota carlotta carlton carmina carminho carmo carolin carroll carub casandra casian casiana caslav caspar casper
  cassandre cassie cataleya catalin caterina catharina catinca catrin catrina catrinel catur caturangga caua cawisadi
  cawisono cawuk cayadi cazimir cecelia cecep cecil cecile cecilie cecylia cecyliusz cedric cedrik cedrin celestin
  celestina celestine celestyn celestyna celie celina cemani cemeti cemplunk cenek cengkal cengkir cenka cerasela
  cestmir cestmira ceyda ceylin cezar cezara cezary chaanakya chaitan chakor chakradhar chakrika chanakya chandak
  chandan chandani chandi chandini chandira chandni chandradev chandrakin chandran chandrani chanel chantal chapal
  chapala charak charl charleen charlene charlotta charumati charuvrat charvi chaten chatur chatura chaturbhuj chayenne
  chelsey cherechi cheslav chester chetan cheyenne chiamaka chidaatma chidambar chidananda chimamanda chinedu chinyere
  chira chiranjeev chiril chirill chisom chitraksh chitrali chitramala chizoba chornota chrabros chraniboj chranibor
  chranislav chrudos chukwu chval ciaobella cici cinta cinthia ciprian cipriana cistoslav cistoslava citra claas claes
  clarisa clarissa clark claudine claudiu clavdia clayton clemens clemente clementina clementine cleo cleopatra clifford
  clifton clotilde clyde codin codrin codrina codrut codruta cody colins collien collin conchita conner connie conrad
  constatin consuela coralia coralie corina corinna corinne cornel cornelia corneliu cornelius corvin cosima cosmin
  cosmina costache costel costin courtney crenguta crin crina cristea cristiana cristin cristobal cristofor csaba csanad
  csenge csongor ctibor ctibora ctirad ctirada ctislav ctislava cyntie cyprian cyra cyrila cyryl dacian daciana dada
  dadap dadi daevi daevika dafina dag dagel dagmar dagmara dags dahlia daiana dainuvite daisy daiwik daksha dakshayani
  dale dalemir daleslava dalia dalibor dalibora daliborka dalida dalie dalila dalima daliman dalimil dalimila dalimin
  dalimir dalimira daliono damaris damayanti damiana damife damil damilare damilola damir damodara damola damon damu
  dandak dandapaani dani danica daniella daniil danijel danijela danil danila danilo daniswara danjuma danka dante danu
  danuja danuse danuta daphne daphnee dara darasimi darek daria darian dariana dariati darie darii darija darijan
  darimin darin darina darinka darislava dariusz darja darko darla darleen darlene darmaji darman darmana darmanto
  darnell daromir darrel darrin darryl darshan darshwana darsirah darta dartono daruna daryani dasa datta davi davida
  davids davin davis davorin davriya davron davyd dawid dax dayaamay dayaananda dayaanidhi dayamayee deanna debora debra
  decebal deeksha deepali deepan deepankar deependra deepesh deeptanshu deeptendu deeptiman deeptimay deeptimoy deevakar
  defne delbert delia delie delores dementii demeter demetra demetriusz demid demilade deneval denisa denisz deniz denny
  depold derrick desanka desiree despina despoina detmar detrich devadatt devagya devajyoti devak devangana devani
  devasree devdan deven devesh deveshwar devika devvrat dewey dewi dexter dezider dhana dhanadeepa dhananjay dhanapati
  dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh diah dian dianna dianne dida
  didina digambar digambara digdaya diksha dilafruz dilara dilbar dildora dilfuza dilmurod dilnoza dilorom dilrabo dimas
  dimaz dimitra dimitrii dimitrij dimitrina dinakar dinda dinis dinkar dino dinu diogo dion dionisios dionizy dionyz
  dionyzos dipa dipali dipankar dipendra dipesh diptendu dirja dita ditya divaakar divakar divis diviska divjot divna
  divya dixie diyor diyora dluhos dmitrii dmitro dobrava dobrila dobrinka dobromil dobromila dobromir dobromira
  dobromisl dobromisla dobromysl dobroslav dobroslava dochia doina doinita dolana doleslava domagoj domenic domenik
  dominick dominika domnica donalda donat donata donka donnie donny dono dorana dorcas doreen dorel dorian doriana
  dorica dorin dorina dorinel dorit dorka dorli dorofei dorota dorotea doroteja dorothea dorottya dorthe doru doubrava
  doubravka dovud doyinsola doyle draga dragan dragana dragica dragomir dragos dragoslav drahomil drahomila drahomir
  drahomira drahon drahos drahoslav drahoslava drahotin drahotina drahuse drahutin drajat draupadi drazen drona drzimir
  drzislav duane duanne duarte dubravka dubravko ducu duduzile duje dujo dulari dulcinea dumisani dumitra dumitrana
  dumitrita dumitru dunja durda durdona durodola dusan dusana dwaipayan dwaipayana dwi dwight dyah dzile dzirkstite ebba
  ebiere ebiowei ebony ebunoluwa ecaterina ecrin eda eddi edgars edi edita edite edmond eduarda eduards edvard edvarda
  edvin edvins edyta edzus eekalabya eero eeva efe efim efimia efraim efrem efrosinia eftimia eftimie ega ege egils
  egmont egon egona egor eiaggelia eiaggelos einars eirik eistathios eizens eja eka ekaaksh ekadant ekaksh ekalavya
  ekaling ekaparnika ekdant ekow ekundayo elakshi elanur elbek elbert eldor elea eleanore eleazar elektra eleonora
  eleonore elfrida eliabeth eliah elian eliana eliane eliasz elin eline elinor elisabet elisabeta elisaveta elisei
  elisio eliska elissa elizar elizaveta elizej elizeus elka elli ellie ellis elly elma elmar elmars elmer elmira elmurod
  elnur eloa elodia elodie eloisa eloise elsbeth elsie eluh elvin elvina elvis elwira elyor elyssa elza elzbieta eman
  emanoil emanuela emanuelly emanuil emas embuh emelan emelie emely emerich emese emie emile emili emilian emiliano
  emilija emilijan emils emin emirhan emmanoiil emmanuil emmely emmett emmi emmie emmy emong empluk emre enakshi endah
  endra enes engelbert enie eniola enna enno enola ensar ensio enteng enya enzo ephraim epifan erast erazim erazmus
  eremei eremia eremii eren erhard erick eriks erkki erma ermil ermins ermolai erna ernestina ernestine erofei ervin
  ervina ervins erwin esben esha eshana eshita esi esma esmeralda esra essie estefania estela estelle ester estera
  estiawan estiono esupofo eszter etela ethel etienne eudochia eudokia eudoksja eufrosina eufrozina eugen eugenie
  eugeniu eugeniusz eula eulalie eunice eunika eusebia eusebie eusebiu eusebius eustatiu evald evalds evangeline evarist
  evdochia evdokim eveliina evelin evelina eveline evelyne evfrosinia evgen evgenia evgenii evgheni evghenia evghenii
  evgraf evie evlampii evpraksia evsei evstafii evstignei evy evzen evzenie ewa ewatomi ewelina eyram ezechiel ezra
  fabia fabiano fabie fabienne fabijan fabricia fabricio fadei fadekemi faderera fahriddin faina faizah falk fanni
  fannie fanny fanyana farangiz farhunnisa farida farruh fathonah faust faustin faustina faustyn faustyna fay faye
  fayzbek fazilat fazliddin feba febi febriana febrina fedor fedosii fedot fehintola fekla felicia felician feliciano
  felicie felicitas feliks felina femke fenja feodor feodora feodosia feofan feoktist ferapont ferdinanda ferdynanda
  ferenc feruza fevronia fibikemi fidelie fidelius fiete fiifi fikayomi filaret filemon filibert filimon filipa filipe
  filipp filofteia filomen filomena finia finja finlay finley finn finnja finnley fiodor firdavs firs fitrat fitri
  fitria fitriani flavian flavie flaviu flavius fleur floare floarea flor flora flore florea florentin florentina
  florentine florentyn florentyna floriana florica florin florina florine flynn foka folafoluwa folashade folu foma
  forrest fortunat fotih fotii fotima fotios frana francisc francisca franciszek franciszka franjo frantisek frantiska
  freda frederica frederico frederike frederique fredrick fredrik fredy freja freya frida fridolin fridrich frieda
  friederike fritz frol frusina fruzsina fryderyk funani funmilade funmilayo furkan fynn gabi gabin gabor gabrielle
  gabrijela gada gadang gading gadis gaduh gael gaia gaiman gaj gaja gajaadhar gajabahu gajadhar gajana gajbaahu galak
  galaktion galang galar galfryd galih galiono galuh galur gaman gamani gamanto gambira gamblang ganak ganaka ganapati
  ganda gandewa gandharv gandharva gandi ganep ganesh ganesha gangesh gangsa gangsar ganjaran ganna gara garan garang
  garda garik garika garnoslav garrett garry garud garuda gaspar gasti gati gatik gatot gatra gatsha gauraang gaurang
  gauranga gautam gautama gautami gavril gavrila gavrilo gavxar gawati gayatri gayle gbadebo gbeminiyi gbemisola
  gbolahan gbowoade geanina gedeon gederts geeta geetanjali gejza gelena gellert gelu gema gemine gemini genadij
  gennadii genta gentiana georgel georgeta georgette georgian georgiana georgii geralda geraldina gerarda gerardina
  gerasim gerazim gerazym gerda gergely gergo gerharda germaine gerrit gertrud gertruda geta geza ghaliyati ghanaanand
  ghanashyam ghani ghanshyam ghenadi ghenadie ghennadi gheorghe gheorghi gheorghii gheorghina gheorghita gherghina
  gherman ghita giada gian gianina gibran gica gicu gifty gil gilang gilberta gilberto gilda ginewra gino gioia giorgian
  giorgiana giri girija girik girika girindra giriraaj giriraj girish girja girts gita gitanjali gitte giuliana gizela
  gladys glafira gleb glenda glorie gnat gobinda goncalo gonsalwy gopaal gopal gopee gopi gorakhnath goran goranka
  gorazd gordan gordana gordei gordii gorimir gorislav gostomysl goswamee goswami gothard gottfried gotum gouranga
  goutam govinda gracian graciana gracie graciela gracja gradimir grady gratian gratiana gratiela grazina gregg
  gregorian gregorio gremislav grga grgo grgur grigore grigori grigorii grigorios griselda grizelda grozdana gry
  grzegorz gubio gudakesa gudakesha gudrite gudrun guilherme gulbaxor gulchexra guljamol guljaxon gulnora gulnoza guloy
  gulsora gulzira gulzoda gunars gunilla gunnar gunnel gurdev gurii gust gustava gustave gvendolina gvozden gwendolyn
  gwido gyorgy habiba hadi hafsa hafshah hailey hairyanto hakim hakon halil halim halima halina hamima hamsini hamzah
  hana hanga hani hanifa hannabel hanne hannele hannu hansjorg hanspeter hansruedi hansueli hanus haralamb haralambie
  haralampos hardana hardi hari harimurti harinakshi harit harita haritina hariton harja harjasa harjaya harjo harlampii
  harriet harsana harsanto harsaya hartaka hartana harto hasim hasna hastal hata hattie hauke havel havla hayley hazel
  heda hedda hedi hedvig hedviga hedvika heema heidrun heikki heitor helin helio helle heloisa heloise hendra hendri
  hennes henning henrich henrick henrie henrieta henrietta henriette henrike henryk henryka heracleea herberta hermina
  hermine herta heru heryanto hesti hieronim hikmat hilar hilarion hilarius hildegard hilola himadri himani himawan
  hipolit hira hiranmay hiranmaya hiranya hjalmar hlengiwe hojimurod homer homero honorius horac horace horacy horatiu
  horea horia horiv hortense hortensia hortensie hortenzia hortenzie horymir horymira hosiyat hostimil hostimila
  hostimir hostimira hostislav hostislava hostivit hovard hrisoila hrista hristina hristofor hristos hrvoj hrvoje
  hrvojka humaira hunor hurram hurshida husein husida husnida husniya husnora hvalimir hvezdoslav hyacint hyacinta hynek
  hypolit iacob iacov iana iancu ianina ianis ianna ianos iaroslav iaroslava iasmina ibidapo ibironke ibodulloh iboja
  ibrani ibrohim ibun icha ico idowu idris ieremia ifa ifeoluwa ifeoma iffar ifora ifunanya ige ignac ignacie ignacy
  ignat ignata ignatii igori ihsan ihtiyor ikenna ikeoluwa iker ikhidie ikhsan ikin ikrom ilarie ilarion ilay ilayda
  ildika ileana ilgmars ilia iliana ilias ilie ilija ilinca ilinka ilja iljana ilko illa ilmari ilmars ilsa ilyas ilyos
  ilza imani imke immanuel imoleoluwa imre imrich imron inara inars inaya indah inder indira indra indrikis inesa inessa
  inez inge ingeborg ingeborga inger ingmars ingrida inguna inioluwa inja inka inkeri inna innesa innocenty innokentii
  ino inocenc inocentiu inyoni ioan ioana ioanina ioanna ioannis iolanda ionel ionela ionelia ionica ionut iosefina
  iosif ipat ipatii ippolit iraida iraklii irawati irem iremide irenej ireneus ireneusz ireti iretioluwa iriana iridenta
  irinel iris irisa irma irmeli irnanto iroda irsad irwan iryna isa isabeau isabell isabelly isac isadora isai isaiah
  isak iseoluwa ishola isidor isidora isioma isisa islom ismoil isolda isra istvan ita itunuoluwa iulia iulian iuliana
  iuliu iuri iurie iurii iustin iustina iustinian iva ivancica ivanna ivar ive ivek iven iveta ivna ivona ivonne ivor
  ivy iwan iyabode iyadunni iyanuoluwa iyinoluwa izaak izabela izabella izaias izajasz izak izaslav izidor izidora
  izmael izmail izolda izot izydor jaakko jabal jabulile jace jacek jachym jacinthe jaco jacobo jacobus jacquelyn jada
  jaden jadesola jadran jadrana jadranka jadranko jadro jadwiga jaeman jaga jagadish jagadisha jagapati jagaraga jagathi
  jagdeep jagdish jagica jagmeet jahnu jaiman jaimini jairo jais jaka jakov jakuba jakubina jakubka jalol jamalia jamil
  jamila jamol jamshid janaina janek janelle janeta janica janie janin janina janis janka janko janna janne jannek
  jannes janni jannik jannis jano janos janosch jara jari jarmil jarmila jarne jarno jarod jarolim jarolima jaromil
  jaromir jaromira jaron jaroslava jarwa jarwadi jarwi jasen jasenko jasmani jasmin jasmina jasna jasnena jasur jaswadi
  jati jatmiko jautrite javas javlon javohir jaya jayadi jayce jayda jayeng jaylen jayson jazeps jazmin jeana jeannette
  jeannie jed jeffery jefri jekabs jela jelica jelita jella jenel jenovefa jeppe jerald jeremi jeremiah jeremias
  jeremiasz jeremie jergus jermaine jeronimo jeronym jerzy jesa jesika jesper jess jessie jessy jesus jette jevgenijs
  jil jilji jimmie jimram jinawi jindra jindrich jindriska jirina jitender jitendra joah joakim joann joanny joaquim
  jocelyn jodi jody joelina joeline joelle joey johana johanne johnathan johnnie johnson joko jolana jolanda jolayemi
  joleen jolie jolien jolin jolina joline jona jonatan jonathon jonna jono jonte joojo joost jordana jordy jorga jorgen
  joris joscha joschua josefa josefin josefine josep josephin josette josiah josiane josie josipa josko joso jost josua
  josue josy jovan jovana joza joze jozefa jozefina jozsef jozue juanita juda jude judita judite judyta juha juhani juho
  jukka jule julianne julienne julija julijs julika julina julita juliusz jumadi jumagul jumari juna juraj jurg jurgis
  juri jusma justina justus justyn justyna juta juwon jyoti jyotis jyotsana kaan kaarina kacper kacung kadir kagiso kaia
  kailash kairav kajen kajetan kala kalervo kalevi kalim kalina kalinda kalistrat kalle kallistrat kalpana kalyani kama
  kamalesh kamaria kambali kamidin kamila kamilla kamla kamlesh kamol kamola kamoliddin kanak kanaka kanchan kanda kania
  kanishka kannan kannen kanti kapiton karan kardi kari karima karimah kariman karina karine karja karlis karlo karlotta
  karman karmela karmen karna karoliina karoline karp karsa karsana karta karthik kartik kartika karya kashyap kashyapi
  kasian kasim kasiran kasiyah kasper kassandra kastor kasusra katariina katerina kathrin kathrine katia katica katija
  katina katrina katrine katryn kawaca kawaya kayden kaylee kayleigh kayode kayra kayun kazi kazimierz kazimir kazimira
  keano keanu keerti kehinde keira keisha keji kelley kelli kellie kelvin kemal kemba kemi kenan kenari kende kenes keno
  kenza kenzie kenzo kerem kerim kezia kgabu khadija khanyisile khethiwe khulekani kiana kiandra kiara kii kika kikelomo
  kilian kimi kincso kinga kir kiran kirana kirk kirti kjell klaas klaudia klaudian klaudie klaudius klaudiusz klavdia
  klavdii klavs kleber klemens klement klementina klementyna kleopatra kliment klotylda knut kofi kojo koko kolawole
  kole koleta koloman kolombin kolombina kolos kolumban kolumbin kolumbina komil komron kondrat kondratii konon konrads
  konstance konstancie konstancja konstanty konstantyn konsuela konzuela kopano kora koralia koray korbinian kordula
  korede korina korinna kornel korneli kornelia kornelie kornelii kornelius korneliusz kornii kornil kornilii kornilo
  kosma kosmas kostantin kostas krasava krasomil krasomila krasoslav krentta kresimir kresomysl krishnadas krisjanis
  kriss krista kristan kristiana kristians kristie kristiina kristijan kristof kristoffer kristopher kristy kristyna
  krisztian krisztofer krsto kruno krunoslav kryspin krystal krystian krystof krystyna ksawera ksawery ksenia ksenofont
  kubad kubra kubura kujoe kumari kumuda kumush kuncara kunhuta kunthara kupava kuprian kurnia kusuma kuzma kuzman
  kveton kvetos kvetoslav kvetoslava kvetuse kvido kvitka kvitoslava kwabena kwadwo kwaku kwame kwamena kwasi kweku
  kwesi kwintyn kyan kyllikki kyra laal labuh lad lada ladimir ladislau ladislav ladislava ladomir lai laila lajos
  laksana lakshman lakshmi laksita lal lala lalita lambert lana lanang langa langgeng lanjar lantar laras larysa lascar
  lasma lasmanto lasmono lasse laswi latif latika latofat latoya laureen laurenc laurencie laurencja laurens laurentia
  laurentiu laurenty laurentyna laurenz lauri laurian lauriane laurin laurine lauryn lavanya laverne lavinia lavize lavr
  lavrentii lavrin lawrencia laxman laxmi layla laylo lazar lazarz laziz leana leander leandr leandra leann leanne leda
  leela leena legawa leigh lejla leke lela leland lelia lembah lene leni lenia lenja lenka lenn lennard lennert lennie
  lennox lenny lenya leodegar leokadie leona leonel leonhard leoni leonida leonidas leonids leonor leonora leontii
  leontin leontina leontine leontyn leontyna leopolda leopoldina leopoldyna lerato lere lesa lesana lesek lestari
  leticie letitia letizia lev levent levente levin levke levko levoslav lewin lexi lexie leyla lia liah lian lias liba
  libena libor libora liboslav liboslava libusa libuse lica lidia lidija lidmila lidya ligia liisa likera liksma lilia
  liliane lilianna lilien lilith lilli lillian lillie lilou liman limar linett linn linnea lino lintang lioara lis
  lisandro lisann lisanne lisbeth liselotte listvich liuba liubov liubovi liudmila liusea liv liva livia livie livija
  liviu livius liya liyana lizbeth lize ljiljana ljuba ljubica ljudevit lobar lolade longin lonnie lora loredana loreen
  lorelei loren lorenc lorene lorenz loreta lorin loris lorna lorraine lota lotar lotta lotti louay louie lourenco
  lovisa lovorka luana lubava lubica lubim lubislava lubodar lubomila lubomir lubomira lubor luborada lubos luboslav
  luboslava lubosmysl lubov lubozar lucca lucentiu luchezar lucian lucica lucienne lucija lucijan lucile lucille lucius
  lucja lucjan lucretia lucretiu ludek ludise ludivoj ludka ludomil ludomila ludomir ludomira ludoslav ludoslava
  ludovica ludovit ludvig ludvik ludvika ludwik ludwika luhung luiza luize lujza luk luka lukan lukasz lukhona lukia
  lukita lukman lukrecie lukrecius lula luluh lulut luminita lumir lumira luna lungelo lungu lurhur lutfan lutfi lutfiya
  lutfulloh luther luthfi lutibor lutobor luwar luwes luzie lwandle lya lyam lydie lykke lyla lyle lyn lynda lynette
  lynne maarit mabel mabela mable mabruk maca mack macy madalena madalin madalina maddox madeleine madeline madhuri
  madid madita madleen madlen maeve mafalda magali magda mahan mahdi mahendra mahesa mahesh maheswar mahfud mahir mahrus
  mahulena mahzan maica maida maija maik maike mailin maimunah maira maite maja majda makar makara makary makinwa
  maksimilan maksym makuta mala malati malena malene malgorzata malia malika malin malina malou maloxat malte malthe
  malti malva malvina malvine malwina maman mamie manah mandaakin mandakini mandla mandy manel mangala mangalya mani
  manik manikya manisha manjusha manole manon manona mansur mansvet maqsud mara marah marat marceli marcelina marcell
  marcella marcheta marcis marcu mardon mare mareike maren marena marfa marga margana margareta margarida margers margie
  margit margita margrit margrith marguerite mariadi marianna maricarmen marichka maricica marieke mariella marieta
  marijana marika marilena marilou marilu marinela marioara mariola maris marisol marissa marit marita marite mariuca
  marja marjatta marjorie markian markku marla marleen marlen marlena marley marli marlies marlis marlo maros marsha
  marshall marsito marsudi martaka martan martana martani marte marten marthe martim martine martins marton martti
  martyn martyna marut marvin marwa marwata marwin maryadi maryann maryanto maryna masa mashxura matan matei matej
  mateja mateus matheus mathew mathilda mathis mathuys matias matija matilda matilde matis matiss matko mato matous mats
  mattes matthis matti mattias mattie mattis matus matvei matvii matyas matylda maud maude mauro maurycy mavdud mavlon
  mavluda mawuena mawusi maxbuba maxfuza maxi maxine maxmilian maxsuma mayoor mayra mayte mazbut mbalienhle mechislav
  mechislava mecislav mecislava medard meena meenakshi mefodii megane meghan meghnad meghnath meik meike meire melani
  melania melany melba melek melichar melike melina melis melisa melita melnic melody melvin menaka menka mercia merete
  merle merlin mert merve mervin meryem metod metodej mette mhambi mica micael micaela micha michala michalina micheal
  micheline mieke mihael mihaela mihailo mihaly mihei mihnea mika mikaela mikail mikelis mikita mikkel mikko miklos
  mikolaj mikolas mikulas milada mildred milen milena milic milica milii milik militsa milivoj miljenko milka milla
  mille millicent milo milodara milon miloslav miloslava milota milous milovan milovin milred miluse milutin mima mimo
  minakshi mindy minnie minodora mio mioara miodrag mir mirabela mirac miran miray miraziz mircea mirco mirek mirela
  mirella miriama mirja mirka mirko mirna miro miromil miromila miron mirona miroslava mirtil miruna mirziyo mislav
  mitica mitofan mitra mitrut mlad mladen mnata mnislav mnislava moa mobolaji modrite modupe mofifoluwa mohana mohinder
  mohini mohir moisei moises mojisola mojisoluwa mojmir mojzesz mojzis mokei mokrina monalisa monserrat monvids moradeke
  morayo morenike morgana moric moris morne morolake morris morten mosunmola motra motunrayo moussa moxidil moxigul
  moxina moxinur moxira moyosore mpho mpilo mpumelelo msizi mstislav mstislava mthunzi muattar muazzam mubina mudite
  mufiz mugur mugurel muhammed muhsin muhtor mujur mukul mulya mulyanto mulyono mumpuni muni munif muriela murilo murod
  mursinin mursita murti musii mustafo mustika mustofa musulmon mutia muyassar muyiwa muzaffar mya myla mylan mylene
  myra myron myrtil myrtle nabila nadalina nadejda nadezda nadezhda nadja nadzieja nae naemi nafisa naina naja najam
  najmiddin najwa nalar nalini nana nanda nandi nandor naneta nanna naomie napoleon naradi narayan narcis narcisa nardi
  nargiza narimon narinder narji narkis nasab nasiba nasim nasriddin nasrullah natalija natan natanael nataniel natasa
  nathanael natka naum naura navin nawal nazar nazarii nazariusz nazary nazif nazrulloh ndleleni ndondoloza nechifor
  neda nedjeljka nedjeljko neele nehoslav neklan nelea neli nellea nelli nellie nelly nelu nemir nemira nena nenad
  neonila nepomuk nera nesa nettie neva neven nevena nevenka nevio nezamysl nia nicanor nichifor nichole nicklas niclas
  nicoara nicodim nicolai nicolaie nicoleen nicoleta nicoline nicon nicu niculina niculita nicusor nicuta nidia niels
  nifont nigora nika nikandr nikanor nike nikifor niklaus niklavs niko nikodem nikodema nikodim nikolasz nikolina nikon
  nila nilam nilufar nimakoah nimit nimrod ninel nineli ninioluwa nino niranjan nirbhay niro niyaga niyilolawa nizom
  nizomiddin nkanyezi nkosenye nkosinhle nkosiyabo nnamdi noa noam noan nodira noe noelia noelle noema noemie nofoto
  noila nokuthula nola nolan nolen nolwazi nomvula nonhlanhla nonjabulo nonna norah norberta norberto norica norina
  norma nosir nosirjon nour noviana novita nozima nozipho nqobile nrima nthabiseng ntokozo nubia nugraha nuno nurbek
  nuria nuriddin nurlan nurul nusa nusrat nyana nyoman oana oba obanijesu obid obioma oceane octav octavia octavian
  octaviana octaviu oda odeta odil odin odolen odon odunayo ofelia ofelie ognana ogooluwa ohrim ojars ojaswini oke okiki
  oksana okta oktabrina oktavian oktavie oktavius okto ola oladara oladare oladimeji olaide olajumoke olakunle olamide
  olanrewaju olansile olaoluwa olasunmbo olavi olayinka olbram oldrich oldriska olegs oleksandra olelko oles olesa
  olesea olgerts oliga olim olimpia olimpiada olimpian olimpii olimpiu oliva olivera olivie olivija oliviu oliwia
  oliwier olle ollie olof ololade olufunke olufunmi olumide olusola olutomiwa oluwafemi oluwakemi oluwasanmi oluwasegun
  oluwaseun oluwaseyi oluwatosin oluwole oluwunmi olympia olympie omad omana omawunmi omelan omer omina omobobola
  omobolanle omodunni omolabake omolara omolola omosalewa omotara omotayo omotola omotolani omotoun omowumi ondrej
  ondrejka onome onoriode onufrii onufry onur oormila opal opalina opaline opan opemipo opeoluwa opeyemi ophelia opung
  oqil oren oreofe orest oresta orestes orhip oriana orif orina orisa orislava ortansa orville orvokki orzu osip oskari
  osmund ostap ostromir osunleke osvald otabek otakar otakara otilia otilie otilija otis otmar oto otokar otomar otylie
  ovidiu ovidius oxana oybek oyenike oyga oyindamola oyindasola oynur oysha ozana ozod ozoda ozodbek ozren ozy padma
  padmi pahom pailos paiman paivi palazhka palmiro pam pamfil panagachie panagiota panagiotis panait panas panca pandu
  panfil pangeran pangestu panji panka pankrac pankracy pankrat pankratii panna pantaleon pantelei paramartha paramita
  paramon paraschiva parascovia paraskeias paraskeii pardi parfen parman parsival parsla parvati paskal paskala patrice
  patricie patricija patru patrycja patrycjusz patrycy patryk patsy patti paulica pauliina paulin pava pavica pavils
  pavla pavle pavlin pavlina pavol pekka pelagea pelaghia pelagia pelagie pelhrim pelumi penelopa pentti pepe pepo
  perikles perkasa perla pernilla persida perzida petar peteris petko petrana petre petrica petrisor petronela petronila
  petronius petru petruse petrut petruta petteri petula philani philine piet pieter pilip pimen pio pirjo pirkko pius
  platon podolan polana polikarp polina polykarp polyxena pompilia pompiliu pontus poornima porfirii porfiriusz porfiry
  potap potishana poul praba prabawa prabowo prabu prakosa pran pranata pranawa pranay prasad prasanna prascovia
  prasetya prasetyo praskova prathamesh pratiwi pravdan pravdomil pravdomila pravomil pravomila pravoslav pravoslava
  prayitna prayoga prayogo preity prem prema premysl pribyslav pribyslava priscila priska prita priyala profira prohor
  prokl prokles prokofii prokop prokopa prokul puji puneet puput purnima purwa purwadi purwanto pushti puspa puspita
  puti putri putu qizilgul qobil qori qosim qudrat quinn quinten quirin rachael rachela radan radana radegast radek
  radeke raden radha radhost radika radim radimir radimira radion radislav radislava radit raditya radivoj radka radko
  radmil radmila radomil radomila radomir radomira rados radoslav radoslava radovan radovana radslava radu raducu raduz
  radvan rafaela rafi rafid rafila rageshwari rageswari raharja rahayu rahel rahim rahman rahmat rahmawati rahmi raif
  raihan raik raimund raina rainald rainhard rainold raisa rajab rajan rajendra rajinder rajko rajmund rajna rajnold
  rajsa rakita raluca rama ramaa ramesh rameshwar ramziddin ramziya randal randall randolf randolph ranek rangga ranjeet
  ranjit ranko raoul raphaelle rapulane rares rasheedah rasifa rasmus rastislav rastislava ratibor ratih ratimir ratmir
  ratna rauf ravshan rayan rayen rayona rayxona razvan rebeca rebeka rebekka redmond reghina regitze regnars rehor
  rehorka reksa relu remig remilekun remus renars renat rendy renette respati restu retno rex rhea rhonda ria riaan
  riana rica ricards richarda rickard rickey rico ridwan rieke rigard riitta rika rike rikke riley rima rimma rina rini
  ristana ritesh ritva rizki rizvon robertina robi robina robinson robiya roch rochelle rocio rodan roderick roderik
  roderyk rodica rodion rodoslav rogelio rohana rohit roko roksana roksolan roksolana roman romanita romans romena romeo
  romeu romina romuald romul romulus romy ronja ronke roosevelt rosalie rosalina rosalinda rosamunda rosana roselyn
  rosemarie roser rosina rosman rostislav rostislava rotaru rotimi rovena roxana roxane roxanne roxelana roza rozalia
  rozalie rozalinda rozamunda rozana rozina rozita roziya rozvita rudis rudite rudolfa rudolfina rudolfs rudolph rudra
  ruedi rufina rufus rukhmani rukmin rumena rupinder ruprecht rurik rusins ruslana rusman rustam rut ruxanda ruxandra
  ruza ruzena ruzica ryszard saadat saadi sabar sabin sabina saboxat saboxon sabri sachin sadar sadie sadina sadoqat
  sadriddin safa safina safir safira safiya safo safta safura saiful saka sakari sakti salamoun salih salimah saloh
  salome salomea salomena salomey salomon salomoun salsabila salwa salwator samandar sameer sami samia samiah samina
  samira samiya sammie samo samson samsul samuela samuil sancho sander sandor sandrine sandu sandy sanele sanja sanjin
  sanka sanne sanobar santino sanziana saodat saphira sarada sarala saraswati sardor sarina sarisha sarka sarla sarmite
  saroja sartika sarvar sarvin sarvinoz sasa saskia saskie satish satu saturnin satya satyen saulcerite savel savelii
  saveta savina savva savvatii saxida saxona sayyora scarlett scottie sebastiao sebestian sedrik seghei segilola sekinat
  selin selina selivan seliverst semen semenica semibor semih semion sena senta seppo septi serafim serafima serafin
  serafina serban serenus serghei sergi sergii sergiu sergiusz servac setya sevara sevastan severin severina seweryn
  seye sfiso shahboz shahriyor shahzod shaina shaka shakila shakti shakuntala shalewa shamsiddin shana shania shankar
  shanna shanon shantanu shanti shany sharda shari sharmila shashi shashikala shastislav shawna shayna sheela shek
  shekoni sheldon shelia shelly sher sheri sherly sherman sherri sheryl sherzod shiv shivakari shobhana shodiyor shola
  shresth shresthi shreya shreyashi shridevi shrishti shubha shukrulloh shwet sibongile sibusiso sibyla sid siddarth
  siddhi siddhran sidiq sidonia sidonie sidor sienna sifiso sigfrid sigizmund signe sigurd sijuade sila silantii silas
  silja silje silvan silvester silvestr silvian silviana silvie silvija silviu silvius simen simeon simeona similoluwa
  simina simion simisola sinan sindisiwe sindre sinica sinikka sinkler sinook sintia siphephelo siphiwe sipho sirineu
  sirojiddin siska sitara sithembiso siti siv sixt sixtus siyanda sizakele sizani skaidrite skarlet skarleta skye slamet
  slava slavek slaven slavena slaviboj slavibor slavica slavka slavko slavoboj slavoj slavolub slavomil slavomila
  slavomir slavomira slavuta slobodan slobodanka sloka smaranda smiana smil smilla smita smriti sname snejana snizhan
  snizhana snjezana sobeslav sobeslava sobit sodiq sofon sofron sofronie sohib sokrat soleh sologub solomia solveig
  solveiga somnath somu sona sondre sonke sonya soraia sorana soraya sorin sorina soter sotira sotirios sowande spartak
  speranta spidola spiridon spiros spirydion spytihnev srecko stairoila stairos stana stanca stancu stanimir stanislava
  stanko stasa stasta staza steen stef stefana stefanii stefanos stela stelian steliana steluta stepan stepana stepanida
  stepanka stephaans stig stilianos stina stine stipan stipe stjepan stoan stojan stojmir stozhar stribor subhash
  subhashini subhasini subodh subomi sucheta suci sude sudeva suelen suhrob sujata sukanya sulaymon sulton sumayyah
  sumitra sune sunita sunniva suresh surya suryakant suryakanta susheel sushil sushma susie suyuna suzana svatava
  svatoboj svatobor svatomir svatopluk svatopolk svatoslav svatoslava svea sveatoslav svebor svend svetla svetluse
  svetoslav svetozar swami swapnil swara swarnalata sweta syahrini sybilla sylva sylvester sylwester sylwia synne
  szabolcs szczepan szofi szonja szymon tabea tabitha tacjana tade tadeas tadeo taha taisia taiwo talea talia talis
  talita talivaldis talrits tamas tami tamia tamina tamino tammo tammy tanirika tankred tantri tanushree tanushri tapan
  tapani tapio tarik tarja tarun tasa tasdik tasha tasnim taswir tatiana taufan taufik tayler tedi teea teguh teja tejas
  tejumola tekla tellervo temidayo temitope teo teobald teodor teodora teodorik teodoro teodosia teodoz teodozie teofan
  teofil teofila teohari teona terenc terencius terencjusz terentii tereza tereze terezia terezie teri terrance terrell
  tertuliano tess tessa tetana tetiana thabisa thadie thalea thalia thamsanqa thando themba theobald theodora theodorik
  theodoros theodosie theofan theofil theofila theunis theuns thiago thobeka thorben thore thorge thulani thulisile tia
  tiana tiara tiber tiberia tiberiu tiberius tibor tiburcius tichomil tichomir tichon tihomir tihon tiina tija tijana
  tillmann timbul timea timish timm timmy timofei timofii timotei timotej timoteo timoteus tinca tincuta tine tino tiril
  tirta tirtayasa titi titilayo titilope titin titus tizian tjark tobiasz tobiloba todor tohir toki tokunbo tolulope
  toluwalope toluwani toluwanimi tomaska tomi tomiloba tomislav tomislava tomke tommie tomo tomori tonci toncica tonija
  tonka tonko tonya tope torben torbjorn torkvat toska toyip tracey traci traian trifon trilochan trilochana trilok
  trilokesh triloki trine trisha troels trofim trpimir trpko tsabita tuana tudor tudora tudorita tudosia tugiman tuomas
  tushar tuula tuulikki tuva tverdislav tvorimir tvrtko tymoteusz tyron tyrone ubaydulloh uchita uchqun uda udai udit
  ueli uffe ugis uhim uhima uhimia ujjawal ujjwal ulan ulana ulia ulian uliana ulianna ulii ulrik ulrika uluthando ulva
  ulwazi ulya umang umar umay umaya umi umid umida umidulloh umut undine unggul unjani upendra upik upton uqbaloy urfon
  uriel urii urmila urs usman usmon ustim ustin ustina usyi utama uttam uve uvenalii uzayr uzbegim uzodimma vaclava
  vadim vafo vagn vaidehi vaijayanti vaishnavi vaishno vaishvi vala valburga valdemar valdemara valdemars valentim
  valentine valentino valentins valentyn valentyna valeran valeri valerian valerii valerija valerijs valeriu vali valter
  valtr valtteri vanesa vania vanja vanya varfolomei varlaam varvara vasanti vasile vasili vasilica vasilie vasilii
  vasilina vasilis vasilisa vasliddin vasudev vasudeva vasudha vasundhara vatroslav vatslav vavrinec veaceslav veceaslav
  veceslav veda vedang vedanga vedanshi vedran vedrana veduna vega veikko veit velana velaphi velemir veleslav veleslava
  velimir velimira velina velislav velislava velma vencel venceslav venceslava vendel vendelin vendelina vendula
  vendulka venedikt venek venera veniamin venka venuse vergiliu verginia verica verna verner vero veroslav veroslava
  veslava vesma vesna veta vibeke vica vicentia vicentiu vicki vickie vidhur vidhya vidor vidur vidya viera vieroslava
  viggo vijay vijeko vijolite vikentii viktorie viktorin vilde vilem vilema vilemina vilena vilenina vilhelm vilhelmine
  viliam vilibald vilina ville villy vilma vilmar vilmars vilmos vimal vimala viman vinay vincenc vincencie vincentiu
  vinka vino vinsen violetta violette violina viorel viorela viorelia viorica virag virgil virgiliu virman visarion
  vishnu vissarion vit vita vitalia vitalie vitalii vitalijs vitalina vitazoslav vitezslav vitezslava vito vitold vitor
  vitoslav vitus vivi viviana viviane vivien vivienne vizbulite vjekoslav vjenceslav vlad vlada vladan vladana vladek
  vladena vladilen vladilena vladimer vladislava vladivoj vladlen vladlena vlado vlaicu vlas vlasta vlastimil vlastimila
  vlastimir vlastimira vlastislav vlatko vlk voichita voicu vojen vojmil vojmir vojmira vojslav vojslava vojteska vok
  voldemars volfgang volodislav vorsila vosil vratislava vratko vreni vrinda vrund vseboj vsebor vsemil vserad vseslav
  vseslava vsevlad vsevolod vuk vusumuzi vyas vysheslav waclaw wadi wahyu wakiman wale walenty walentyn walentyna
  waleria walerian walery walgierz waluyo wanesa wani waqila wardaya wardi warji warley warsa warsita warta wasis wawan
  wawrzyniec wendell weronika wesley wessel wiara wibke widya wiebke wiktor wiktoria wilbert wilbur wilfred wilfryd
  wilhelmina willard willis wilma wilson wincenty winda winifred wira wirda wirginia wisnu witalis wladyslaw wulandari
  wuraola xalima xanana xander xaver xaverie xaverius xenia xenie ximena xochitl yaa yago yahyo yamileth yance yango
  yani yannic yannik yara yaren yaretzi yasin yasmine yassin yassine yaw yejide yessi yetunde yewande yibanathi ylvi
  ylvie yogendra yogesh yoginder yolande yoqub yorbek yorqin yosef younes yozida yoznur yuliana yuna yuni yunita yven
  zabava zabir zaboj zachar zacharias zachariasz zack zackary zaenab zafar zafir zahar zaharia zaharii zahra zaida zaira
  zakaria zakary zakelina zaki zakir zalan zalindra zamfir zamfira zamira zanele zaneta zanete zanis zanna zaraza zarko
  zavis zayd zayniddin zbislav zborislav zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdena
  zdenek zdenka zdenko zderad zdeslav zdeslava zdik zdirad zdislav zdislava zdravko zehra zejnep zelaya zelda zelibor
  zelimir zelimira zelislav zelislava zeljko zelmir zelmira zeltite zemislav zenija zeno zenobia zenobie zenon zenovia
  zenovii zente zenzele zeteny zhozefina ziedite zigfrida zigfrids zigmars zigmund zigrida zikmund zile zilola zina
  zinaida zinovia zinovii zion zita zithulele zitomira zitoslav zitoslava ziva zivan zivana ziyanda ziyo zizi zlatan
  zlatica zlatka zlatko zlatomir zlatomira zlatuse zoa zobuhle zoey zofie zohid zohir zoia zoja zokir zora zorana
  zoremir zoreslav zoreslava zorina zorka zoroslav zoroslava zosim zosima zoyir zrinislav zrinko zselyke zsofia zsombor
  zubayr zubite zulaikha zulfa zulfikar zuxra zuzanna zvenigor zvenimir zvenislav zvenislava zvonimir zvonimira zygmunt`

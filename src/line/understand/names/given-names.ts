import { searchFold } from '../../../text/search/search-fold.ts'
import { moreGivenNames } from './more-given-names.ts'

// Given names by which a run of capitalised words is known for a person's: those most often borne by people in the news.
// Cyrillic and Greek ones are asked in Latin letters.
const latin = `
  ada ariana ariel mira viola zlata kaj hanno kimberley nico carrie clay dudley everett fletcher irvin junior lester lowell miles
  zbigniew lech mieczyslaw radoslaw slawomir wieslaw iga gianmarco inigo irantxa nayib anielle rosangela janja tarcisio angus
  humza eamon sinead niamh siobhan saoirse ciaran oisin padraig seamus meral selahattin judit katalin borut gitanas alar geert
  dilan frans sanae priyanka mamata uddhav sharad yogi shehbaz bilawal khaleda naftali itamar bezalel bola atiku yoweri abiy
  hakainde emmerson macky bassirou
  milton pearl vasco curt christoffer earl aoife nuala hamad ruggero gaspard erwan
  aaron abbas abdallah abdel abdelaziz abdelfattah abdullah abdul abdulla abdullahi abigail abraham adam adama adrian adriana
  agnes agnieszka ahmad ahmed ahmet aidan aisha akira alain alan alassane albert alberto aleksandar aleksander aleksandr
  aleksandra aleksei alena alessandra alessandro alex alexander alexandra alexandre alexandria alexei alexey alexis alfonso
  alfred alfredo ali alice alicia alina alison allison alma alvaro amadou amanda amara amelia amina amir amira amit amy
  ana anastasia anatoly anders andrea andreas andreea andrei andrej andres andrew andrey andriy andrzej andy angela
  angelina angelo anita anja ann anna anne annalena annegret annette annie anthony antoine anton antonella antonia antonin
  antonio antony anwar arif arjun armando armin arnaud arnold arthur artur arturo arun arvind asha ashley ashraf asif astrid
  audrey augusto aung aurelie aurora austin axel ayesha aziz barack barbara barry bart bartosz bashar beate beatrice
  beatriz bella ben benedict benedikt benito benjamin benny benoit bernard bernd bernardo bernhard bernie bert beth betty bev
  beverly bianca bill billy bjorn blanca bob bobby bogdan bonnie boris brad bradley brandon brenda brendan brent bret brett brian
  bridget brigitte britney brooke bruce bruno bryan burak caitlin caleb calvin camila camilla camille carl carla carles carlo
  carlos carmen carol carole carolina caroline carolyn casey cassandra cassidy catalina catarina catherine cathy cecilia celia
  celine cem cesar chad chandra charles charlie charlotte chelsea cheryl chiara chloe chris christa christelle christian
  christiane christina christine christoph christophe christopher chuck cindy claire clara clarence claude claudia claudio
  claus clement cliff clint clinton colin colleen connor conor constance constantin cora corey cory craig cristian cristiano
  cristina curtis cynthia cyril cyrus daisuke damian damien dan dana daniel daniela daniele danielle danny dario
  darius darrell darren daryl dave david davide davor dean deborah debbie deepak delphine demetrius denis denise dennis
  derek desmond devin devon diana diane didier diego dieter dietmar dilma dimitri dimitris dimitrios dina dinesh dirk dmitri
  dmitriy dmitry dmytro dolores dominic dominik dominique don donald donna dora doris dorothy doug douglas duncan dustin dwayne
  dylan ebrahim eddie eddy edgar edith edmund edna eduard eduardo edward edwin eileen ekaterina ekrem elaine eleanor elena
  eleni eli elia elias elif elijah elina elisa elisabeth elise eliza elizabeth ella ellen elliot elliott elon elsa elvira emanuel
  emanuele emeka emil emilia emilie emilio emily emine emma emmanuel emmanuelle enrico enrique eric erica erich erik erika erin
  ernest ernesto ernst esteban esther ethan eugene eugenia eugenio eva evan eve evelyn evgeny evo fabian fabiana fabien fabio
  fabrice fadi faisal farah farhan farid fatima fatma federica federico felipe felix ferdinand fernanda fernando fidel filip
  filippo fiona flavia flavio florence florent florian floyd frances francesca francesco francis francisco franck franco
  francois francoise frank frankie franklin franz franziska fred freddie frederic frederick frederik friedrich fumio gabriel
  gabriela gabriele gabriella gail galina gareth gary gaston gavin gemma gene genevieve geoff geoffrey georg george georges
  georgia georgina georgios gerald gerard gerardo gerd gerhard gerry gertrude geraldine gianluca gianni gideon gilbert gilles
  gina giorgia giorgio giovanna giovanni gisela giulia giuliano giulio giuseppe glen glenn gloria gonzalo gordon grace graham
  grant greg gregor gregory greta gretchen grigory guido guillaume guillermo gunter gunther gustav gustavo gwen habib hakan
  hal haley hamid hamza hanna hannah hannes hans harald harold haris harrison harry haruhiko haruki harvey hasan hashim hassan
  hayden heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henrique henry
  herbert heribert herman hermann hernan hideki hilary hilda hillary hiroshi hiroyuki holger holly horacio horst hosni howard
  hubert hubertus hugh hugo humberto hussein ian ibrahim ida ignacio igor ilham ilona ilse ilya imad imran ina ines inga ingo
  ingrid irena irene irfan irina irving isaac isabel isabela isabella isabelle isaias ismael ismail issa ivan ivana ivanka
  ivica ivo iwona jack jackie jackson jacky jaclyn jacob jacopo jacqueline jacques jade jaime jair jake jakob jakub jalal jamal
  james jamie jan jana jane janet janez janice janine janusz jared jaroslav jaroslaw jasmine jason jasper javier jay jayden
  jean jeanette jeanne jeb jeff jefferson jeffrey jelena jenna jennie jennifer jenny jens jeremy jerome jerry jesse jessica
  jill jim jimena jimmy jin jiri jitka jo joachim joan joana joanna joanne joao joaquin jochen jodie joe joel johan
  johann johanna johannes john johnny jolanta jon jonah jonas jonathan jordan jordi jorg jorge jose josef josefina joseph
  josephine josh joshua josip joyce jozef juan juana judith judy jules julia julian juliana juliane julie julien juliet
  julieta juliette julio julius jurgen justin justine jutta kai kaja kamal kamala kamil karel karen karim karin karl karla
  karol karolina karsten kaspar kassem kate katarina katarzyna kate katharina katherine kathleen kathryn kathy katie katja
  katrin katy kay kayla kazuo keiko keir keith kelly ken kendra kenji kenneth kenny kent kerry kerstin kevin khaled khalid khalifa
  khalil kim kimberly kirsten kirsty klara klaus konrad konstantin konstantinos krishna kristalina kristen kristi kristian
  kristin kristina kristine krzysztof kumar kurt kyle kyriakos lamar lance lara larissa larry lars laszlo laura laure lauren
  laurence laurent laurie lawrence lea leah leandro lee leif leila lena lennart leo leon leonard leonardo leonid leonie leopold
  leroy leslie leticia levi lewis liam liana lila lili lilian liliana lilly lily lina linda lindsay lindsey linus lionel lisa
  lise liz liza lloyd logan lois lola lorena lorenzo loretta lori lothar lotte lou louis louisa louise lourdes luc luca
  lucas lucia luciana luciano lucie lucien lucy ludmila ludovic ludwig luigi luis luisa luise luiz lukas luke lutz lydia lyndon
  lynn mads magdalena maggie magnus maha mahathir mahmoud mahmud mai maia malala malcolm malik mamadou manfred manish manoj
  manuel manuela marc marcel marcela marcello marcelo marcia marcin marco marcos marcus marek margaret margarita margaux
  margot margrethe maria mariam marian mariana marianne mariano marie marija marilyn marin marina marine mario marion marisa
  marius mariusz mark marko markus marlene marlon marta martha martin martina marty marwan mary maryam masoud massimo mateo
  mateusz mathias mathieu mathilde matt matteo matteus matthew matthias matthieu maureen maurice mauricio maurizio max maxim
  maxime maximilian maya meera megan mehdi mehmet mehran mel melanie melinda melissa mercedes meredith merrick mervyn mia
  micah michael michaela michal michel michele michelle mick miguel mihai mikael mike mikhail mikheil miki mila milan milos
  milorad mina miranda mireille miriam mirjam miroslav mitch mitchell mitsuko mohamad mohamed mohammad mohammed mohamud
  mohan moira molly mona monica monika monique morgan moritz moses mostafa muammar muhammad muhammadu mukesh murat muriel mustafa
  myriam myrna mykhailo mykola nabil nadia nadine najib nancy naomi narendra naresh nasser natalia natalie natasha nathalie
  nathan nathaniel nawaz neal ned neil nelson nestor nicholas nick nicki nicola nicolae nicolas nicole nigel nikita nikki niklas
  nikol nikola nikolai nikolaj nikolaos nikolas nikolay nils nina nirmala nitin noah noel noemi noor nora norbert norman nouri
  octavio odile olaf olav ole oleg oleksandr oleksiy oleksii olena olga oliver olivia olivier omar oprah orlando oscar oskar
  osama oswald otto ousmane owen pablo paloma pamela paola paolo pascal pascale pat patricia patricio patrick patrik patrizia
  patty paul paula paulette paulina pauline paulo pavel pavlo pawel pedro peggy penelope percy perry pervez pete peter
  petr petra petro petros petter peyton phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pierrette pietro
  pilar piotr piers pramila prakash preston priscilla priti priya quentin quincy rachel rafael rafal rahul raila rainer raj
  rajiv rajesh rakesh ralf ralph ramiro ramon ramona ramzan randy rania raphael raquel rashid rashida raul ravi ray raymond
  rebecca recep reed regina reginald reinhard reinhold renata renate renato rene renee reuben reza ricardo riccardo richard
  rick ricky rishi rita rob robert roberta roberto robin robyn rocco rod rodney rodolfo rodrigo roger rohan roland rolando rolf
  ron ronald ronaldo ronan ronnie rosa rosalia rosario rose rosemary rosie ross rowan roy ruben rudi rudolf rudy rui
  rupert russell ruth ryan saad saba sabine sabrina sadiq saeed sahra saif salah salem salim sally salma salman salvador
  salvatore sam samantha samir sammy samuel sandra sandro sanjay sanna santiago sara sarah sardar sascha sasha saul scott
  sean sebastian sebastien selena selim selma serena serge sergei sergey sergio sergiy serhiy seth shane shannon sharon
  shaun shawn sheila shelley sherry shigeru shinji shinzo shirley sibylle sidney siegfried sigmar sigrid silke silvana
  silvia silvio simon simona simone sofia solomon sonia sonja sophia sophie soren spencer stacey stacy stan stanislav stanislaw
  stanley stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen sterling steve steven stewart
  stuart sue suella sunil susan susana susann susanna susanne suzanne sven svenja svetlana svitlana sylvain sylvia sylvie tamara
  tamim tania tanja tanya tara tarek tariq taro taylor ted tedros teresa terence teresa terrence terri terry thaksin thea thelma
  theo theodor theodore theresa therese thierry thilo thomas thorsten tiago tiffany tim timo timothy tina tobias toby todd
  tom tomas tomasz tommaso tommy toni tony torsten tracy travis trevor tricia tristan troy tyler ubaldo udo ugo uhuru ulf uli
  ulla ulrich ulrike umberto ursula usha ute uwe vaclav valdis valentin valentina valeria valerie vanessa vasily vasyl vera
  verena vernon veronica veronika veronique vicente vicky victor victoria viktor viktoria vince vincent vincenzo violeta
  virginia virginie vitali vitaly vivek vivian vjosa vladimir vladislav vojtech volker volodymyr volodimir wade waleed walid
  wallace wally walter wanda warren wayne wendy werner whitney wilfried wilhelm will willem william willie willy winnie winston
  wladimir wojciech wolf wolfgang woody xavier xiomara yahya yair yan yana yann yannick yannis yasmin yasser yevgeny yoko yolanda
  yoshihide yoshihiko youssef yuki yulia yuri yuriy yusuf yves yvette yvonne zac zach zachary zainab zara zeynep zhanna ziad
  zoe zofia zoltan zoran zsolt zuzana
  vladimir dmitrij dmitriy sergej sergeij andrej aleksej evgenij nikolaj mihail mikhail yurij iurij anatolij valerij vitalij
  grigorij ekaterina tatana natalya natala olga mariya marya elena irina ivan maksim artem denis kirill ilya konstantin vyacheslav
  vacheslav ruslan timur volodimir oleksandr oleksij mihajlo mikola petro bogdan taras vasil`

/** Arabic, Persian, Hebrew, Hindi and others that write their given names without capitals, folded. */
const uncased = `
  محمد احمد علي حسن حسين عمر عثمان ابراهيم خالد عبدالله عبد مصطفي محمود يوسف سعيد صالح سليمان فاطمه عايشه مريم زينب سارا ساره ليلي
  نور جمال كمال طارق وليد هشام سمير نبيل رشيد كريم انور فيصل سلمان تميم بشار حسني معمر ياسر اسماعيل عباس جاسم ناصر فهد سعود بندر
  تركي ماجد جون جو جورج دونالد باراك بيل هيلاري كامالا فلاديمير سيرغي ايمانويل انجيلا اولاف اورسولا انطونيو انتوني بوريس ريشي كير
  بنيامين رجب شي ناريندرا عمران شهباز جاستن بيدرو جورجيا فولوديمير الكسندر ميخاييل مايكل ديفيد جيمس روبرت وليام توماس مارك بول
  محمدعلي حسن حسین علی مهدی محسن سعید امیر رضا غلامحسین ابراهیم قاسم محمود اکبر هاشم جواد عباس مسعود پرویز نسرین نرگس مهسا زهرا
  فاطمه مریم شیرین پروین ولادیمیر جو دونالد امانوئل آنتونی انتونی بنیامین رجب
  בנימין יאיר נפתלי בני גדעון אביגדור יצחק שמעון אהוד אריאל דוד משה יוסי יעקב אברהם מיכאל דניאל יואב גלעד ציפי מירב איילת
  שרה רחל לאה רות תמר נועה מאיה יעל אורי רון עומר איתמר בצלאל אריה יריב אמיר אלון נתן דונלד גו ולדימיר עמנואל אנגלה
  नरेंद्र नरेन्द्र राहुल सोनिया अमित राजनाथ योगी अरविंद ममता नीतीश लालू अखिलेश मायावती शरद उद्धव देवेंद्र एकनाथ स्मृति निर्मला
  प्रियंका मनमोहन अटल राम मोहम्मद मोहन रमेश सुरेश महेश राजेश मुकेश अनिल सुनील विजय संजय अजय रवि राज विराट रोहित सचिन महेंद्र
  शाहरुख सलमान आमिर अक्षय अमिताभ ऐश्वर्या दीपिका आलिया डोनाल्ड जो व्लादिमीर इमरान शाहबाज ऋषि कमला बराक शी`

const setOf = (words: string): ReadonlySet<string> => new Set(searchFold(words).trim().split(/\s+/))
const known: ReadonlySet<string> = setOf(`${latin} ${uncased} ${moreGivenNames}`)

/** Whether a folded word is a given name; Cyrillic and Greek ones are asked in Latin letters. */
export const isGivenName = (word: string): boolean => known.has(word)

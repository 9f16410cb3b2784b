/**
 * The words that stand in so many of a language's articles that they say nothing of the event, by the share of articles
 * they stand in. English was counted over 16,000 articles (title and 150 words, cut to six letters, names of people and
 * places left out); for the other languages these are the function words of grammars. Only a language's first hundreds
 * of articles need them: then counting takes over (specs/stories.md 0.4).
 */
export const commonWords: Record<string, Record<number, string>> = {
  en: {
    0.45: `a about an and are as at be but by democr for from has have he his in is it more not of on presid s said
      that the they this to was who with`,
    0.2: `after agains all also americ been campai can congre could electi first former govern had house i if into its
      just last nation new no now one or other out over people report republ so some state t than their there time
      two u up we were what when which white will would year`,
    0.11: `accord admini announ any back becaus before being betwee bill both called candid commit contin contro countr
      court critic d day depart did direct do don down during even federa friday genera get health her here him
      how includ invest justic law leader like long made make many may media member monday most much office offici
      only our party person public questi re respon right say says secret securi senate senato she should since
      states still suppor take them those three throug thursd today told tuesda under united us vote way wednes
      week where while years you`,
    0.055: `accuse across act action addres advise again ago alread among anothe appear around articl asked attack
      attorn author become believ big billio border busine call came care case center challe change charge chief
      city clear close come commen commun compan concer confer confir conser consid counse curren days deal debate
      decade decisi defend despit didn differ does doesn earlie early econom effect effort end every eviden execut
      expect face far few fight five follow foreig found four free go going good great group happen hearin help
      high histor immigr import increa inform intell intern interv issue key know late later latest lawmak least
      left legal legisl libera life likely local m major majori making man march matter me meetin might milita
      millio money month months mornin move mr must my nearly need never next night nomina north number off old
      opinio order others own part partic past percen place plan point policy positi possib post potent power
      primar proble proces progra promis propos protec provid put r race reason recent record relati releas remain
      rep repres result rights run same saturd saying school second see sen servic set severa show social specia
      speech statem story strong such sugges sunday suprem system taking tax then these things think though threat
      too took top trial univer use used ve very vice voters votes wall want war weeks well whethe why win withou
      won work world wrote yet your`,
    0.028: `able access accoun activi actual added additi advanc advoca agency agenda agreem ahead air allega allege
      allies allow almost along always am amendm amid analys andrew answer anti anyone anythi appare appeal approa
      approv april argume assaul associ attemp attend away bad ban based battle became began behind below benefi
      best better bigges bipart black bring brough budget build buildi c callin calls capita capito captio cases
      centra certai chairm chance childr chines christ citize civil claim claims climat co colleg column com comes
      coming compla comple conclu conduc consti conten contra conver counte course covera create crimin crisis cut
      daily danger data death decemb decide declar defeat defens delive demand descri detail determ develo diplom
      discus distri divide docume doing dollar done due each either elizab email emerge employ enforc enlarg
      enough era especi establ europe evenin event ever everyt experi expert explai expres faces facing fact
      failed famili family februa figure file final financ find fire fired force forwar freedo friend front full
      fundin furthe future gave gettin give given global goes got gov ground groups growin gun half hard having
      head held himsel hit hold home hope host hours howeve human hundre idea identi illega immedi indivi indust
      influe initia inquir inside instea instit intere interf involv isn issued issues j januar jeff job jobs
      journa judge judici july june keep killed kind known large launch laws lawyer lead leadin leave led length
      less let letter level line list listen little live lives ll longer look lookin lost lot low makes manage
      mark market mass mayor means measur medica meet men messag middle midter minist minori minute moment moveme
      n name near needed negoti networ nomine nothin novemb nuclea obamac octobe often once open operat opposi
      organi outsid p page parent partis pass passed pay plans play police polici poll polls popula prepar presen
      pressu preven previo privat pro probab probe produc profes progre prosec protes publis push quickl rally
      rather read real really receiv reform regard regula reject relate remark remove repeal repeat replac reques
      requir resear resign restri return reveal review role rules ruling runnin seekin seen senior sent separa
      septem series seriou seven sexual share shooti short shows shutdo side sign signed signif single six small
      someth soon source south speake speaki speaks specif spendi spent spokes spread staff start starte step stop
      storie strate street strike strugg studen succes surpri taken talk talks target team tell term terror testif
      testim themse thing third thousa togeth toggle toward trade travel tried try trying turn turned tweet tweete
      tweets un unders union until update using vetera via victor video view views violat violen voted voting
      wanted wants warnin wasn ways weapon weeken went whose willia wing within witnes woman women words worker
      workin wrong young`,
  },
  de: {
    0.25: `der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei bis da
      dann dass durch er es fur gegen hat haben hatte ich ihr im in ist ins ja kann kein keine mehr man mit
      nach nicht noch nun nur ob ohne sagte schon sei sein seine sich sie sind so soll sowie uber um unter vom
      von vor war waren was weil wenn werden wer wie wieder will wir wird wo worden wurde wurden zu zum zur
      zwei zwischen jahr jahre jahren prozent`,
  },
  fr: {
    0.25: `le la les l un une des du de d et ou mais au aux a ont est sont ete etre avoir avait dans en par pour
      sur avec sans sous ce cet cette ces c il elle ils elles on nous vous je se s sa son ses leur leurs que
      qu qui quoi dont ne n pas plus y tout tous toute comme apres avant entre depuis contre selon deux ans
      fait faire aussi meme encore deja si lors plusieurs peut`,
  },
  es: {
    0.25: `el la los las lo un una unos unas de del al a y e o u pero que se su sus le les con sin por para en
      entre sobre desde hasta como mas muy ya no si es son fue ha han habia ser sera este esta estos estas ese
      esa esto tras durante contra segun tambien cuando donde quien porque todo todos anos ano dos dijo hace
      puede`,
  },
  pt: {
    0.25: `o a os as um uma de do da dos das no na nos nas em e ou mas que se com sem por para pelo pela ao aos foi
      sao ser ter tem foram sua seu suas seus este esta isso mais muito ja nao como sobre entre ate apos desde
      quando onde quem porque tambem todos anos ano dois disse segundo pode ainda ele ela eles`,
  },
  it: {
    0.25: `il lo la i gli le l un uno una di del della dei degli delle dello dell a al alla ai agli alle da dal
      dalla in nel nella nei nelle con su sul sulla per tra fra e ed o ma che chi non piu si se ha hanno sono
      stato stata essere era come anche dopo prima due anni anno questo questa suo sua cui ci gia ancora solo
      tutti contro secondo`,
  },
  nl: {
    0.25: `de het een en van in op te dat die is voor met zijn aan er niet om ook als dan maar bij door over naar
      uit tot nog heeft hebben had was waren wordt worden werd kan zou zich ze hij zij we ik meer al deze dit
      na tegen tussen jaar twee zegt onder geen wel wat wie waar`,
  },
  sv: {
    0.25: `och att det i en som pa ar av for med den till inte har om ett de han hon var fran sa men vid ska kan nu
      efter mot under eller vi sin sina ut upp over ocksa sager blir blev hade mer nar alla man dar tva enligt`,
  },
  no: {
    0.25: `og i det er pa en et som til av for med at den ikke har om de han hun var fra sa men ved skal kan na
      etter mot under eller vi sin ut opp over ogsa sier blir ble hadde mer nar alle man der ar to mellom seg
      ha`,
  },
  da: {
    0.25: `og i det er pa en et som til af for med at den ikke har om de han hun var fra sa men ved skal kan nu
      efter mod under eller vi sin ud op over ogsa siger bliver blev havde mere nar alle man der ar to mellem
      sig`,
  },
  fi: {
    0.25: `ja on ei etta oli se han ovat olla kun myos mutta tai kuin jos joka jotka mukaan vuoden vuonna sen ole
      viela nyt jo niin kaksi sanoo sanoi hanen taman kanssa ennen jalkeen`,
  },
  pl: {
    0.25: `i w na z do sie nie to jest ze o jak za po od przez dla ale czy przed juz tylko oraz jego jej ich byl
      byla bylo tego tym ktory ktora ktore byc moze sa co tak roku lat podczas wedlug bardzo jednak`,
  },
  cs: {
    0.25: `a v na se je z do o ze s za po pro k i ale by jako od to si jeho jejich byl byla bylo ktery ktera ktere
      podle uz jen tak nebo pri jak pred take roku let dva jsou bude mezi proti`,
  },
  sk: {
    0.25: `a v na sa je z do o ze s za po pre k i ale by ako od to si jeho ich bol bola bolo ktory ktora ktore
      podla uz len tak alebo pri pred aj roku rokov dva su bude medzi proti`,
  },
  sl: {
    0.25: `in v na je se da so za z s po pri od do ki ne pa o tudi kot bi bil bila bilo ali ker ga jih njegov ter
      pred med proti leta let dva ze bo bodo`,
  },
  hr: {
    0.25: `i u na je se da su za s od do o po pri koji koja koje ne a ali kao bi bio bila bilo ili jer ga ih njegov
      te pred medu protiv godine godina dva vec ce biti iz nakon`,
  },
  sr: {
    0.25: `и у на је се да су за с од до о по при који која које не а али као би био била било или јер га их те
      пред међу против године година два већ ће бити из након i u na je se da su za od do o po koji koja koje`,
  },
  ro: {
    0.25: `si de la in a cu pe din care nu se o un pentru ca este sunt fost au mai sau dar dupa prin peste fi lui
      sa al ale iar catre intre doi ani anul acest aceasta cele`,
  },
  hu: {
    0.25: `a az es hogy nem is egy ez volt meg de csak mint mar ki el ha vagy van lesz szerint utan ket ev ezt azt
      aki ami pedig kell lehet`,
  },
  bg: {
    0.25: `и в на се да за от с по е са не че при като до или но беше ще той тя те ги му които който която след
      през между две години също още вече`,
  },
  ru: {
    0.25: `и в на с по не что из за к от о у до для как это его ее их они он она был была были было бы а но или же
      также который которая которые во со при после перед под над между против уже еще года году лет два более
      только все так того чтобы сообщил сообщает`,
  },
  uk: {
    0.25: `і й в у на з із до що не за від по для як це його її їх вони він вона був була були було б а але або же
      також який яка які про при після перед під між проти вже ще року році років два більше тільки все так
      того щоб та`,
  },
  tr: {
    0.25: `ve bir bu da de ile icin olarak olan daha cok gibi kadar sonra once ise mi en ama ya ne o ki her iki yil
      oldu eden dedi tarafindan uzere gore karsi`,
  },
  el: {
    0.25: `ο η το οι τα του τησ των τον την και να σε με απο για στο στη στην στον στα ειναι ηταν που δεν θα ωσ
      μετα πριν οτι αλλα ενα μια δυο κατα μεταξυ τουσ τισ`,
  },
  ar: {
    0.25: `في من على الى عن مع ان هذا هذه التي الذي وقد كان كانت ما لا لم او بعد قبل بين خلال عند حتى كما ضد منذ
      ذلك عام وقال قال غير كل يوم اي هو هي وفي`,
  },
  fa: {
    0.25: `در و به از که این را با است برای آن یک تا بر هم شد شده می نیز اما یا بود کرد خود سال ها های پس دو گفت`,
  },
  he: {
    0.25: `של על את לא הוא היא עם כי גם או אם זה זו כל בין אחרי לפני עד יותר אך היה היו שלו לאחר אל מה אני יש אין
      שנה`,
  },
  hi: {
    0.25: `के में की है को से का और ने पर कि एक यह इस भी हैं नहीं तो हो गया कर लिए था थे अपने बाद तक जो कहा साथ`,
  },
  id: {
    0.25: `yang dan di ke dari untuk dengan pada ini itu dalam tidak akan oleh juga telah sebagai adalah ada karena
      atau lebih saat para kata setelah antara dua tahun sudah bisa dia mereka`,
  },
  vi: {
    0.25: `và của là có cho các được trong một những với không đã này khi từ đến về người để ra vào năm sau cũng
      trên theo nhưng tại như`,
  },
  ko: {
    0.25: `이 그 및 등 있는 한 수 것 를 을 는 은 에서 으로 위해 대한 있다 했다 밝혔다 말했다 지난 이날`,
  },
}

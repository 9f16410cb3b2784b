/** How many letters must be left, and the endings of which the longest that fits goes; `ies>y` puts letters in its place. */
export type EndingStep = readonly [least: number, endings: string]

const doubled = 'bb>b dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t zz>z'

/**
 * The endings of the languages that news is read in here, step after step, as their grammars have them: number, case,
 * person, tense; of derivation only what joins words that mean the same in a headline. Light on purpose: two words that
 * are wrongly taken for one are worse than two that are not. Measured beside Snowball in `decisions/027-search.md`.
 */
export const endingsOf: Readonly<Record<string, readonly EndingStep[]>> = {
  en: [
    [2, 'ies>y sses>ss xes>x ches>ch shes>sh zes>z ss>ss us>us is>is s'],
    [3, 'ied>y eed>ee ed ing ings>ing'],
    [2, 'bb>b dd>d gg>g mm>m nn>n pp>p rr>r tt>t'],
    [4, 'tion>t sion>s ness ly'],
    [3, 'e y>i'],
  ],
  de: [
    [3, 'erinnen>er innen>in erin>er ungen>ung heiten>heit keiten>keit schaften>schaft ionen>ion'],
    [3, 'ern em er en es e bs>b ds>d fs>f gs>g hs>h ks>k ls>l ms>m ns>n ts>t'],
    [3, 'end est er en st>st'],
    [4, 'isch lich ig'],
  ],
  nl: [
    [3, 'heden>heid ingen>ing en es e aren>ar bs>b ds>d fs>f gs>g hs>h ks>k ls>l ms>m ns>n ps>p rs>r ts>t'],
    [3, 'e en er'],
    [3, doubled],
    [2, 'v>f z>s'],
  ],
  sv: [
    [
      3,
      'arnas ernas ornas andes ades arens arnas heterna heten heter ornas aren arna erna orna ande ades aste arne ens ets at ad ar er or en et as es is a e s',
    ],
    [3, 'ar er or en et a e'],
    [3, doubled],
  ],
  da: [
    [
      3,
      'erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets en er es et e s',
    ],
    [3, 'er en et e'],
    [3, doubled],
  ],
  no: [
    [
      3,
      'hetenes hetene hetens heter heten endes enes ende ande ast edes ene ane ede ers ets ens et en ar er as es a e s',
    ],
    [3, 'er en et e a'],
    [3, doubled],
  ],
  fr: [
    [2, 'eaux>eau aux>al euses>eux euse>eux trices>teur trice>teur s x>x'],
    [
      4,
      'eraient erait erions eront aient assent issent issant erent antes ante ants ant ait ees ee es ez er e i ie is it',
    ],
    [4, 'issement ement iv>if'],
    [3, doubled],
    [4, 'e i'],
  ],
  es: [
    [3, 'ciones>cion siones>sion'],
    [4, 'arse>ar erse>er irse>ir arlo>ar arla>ar arlos>ar arlas>ar erlo>er erlos>er irlo>ir arle>ar arles>ar arme>ar'],
    [
      3,
      'amientos imientos amiento imiento aciones>acion iendo ando ieron aron arian aria erian eria irian iria abamos iamos amos emos imos aban aba adas ados ada ado idas idos ida ido aran eran iran ara era ira an en io os as es ar er ir a e o i',
    ],
    [3, 'a e i o'],
    [3, 'qu>c'],
  ],
  pt: [
    [3, 'coes>cao soes>sao oes>ao aes>ao ais>al eis>el ois>ol ns>m'],
    [
      3,
      'amentos imentos amento imento ando endo indo aram eram iram ariam aria avam ava iam ia amos emos imos adas ados ada ado idas idos ida ido arao erao irao ara era ira am em ou eu iu os as es ar er ir a e o i',
    ],
    [3, 'a e i o'],
  ],
  it: [
    [3, 'zioni>zion zione>zion sioni>sion sione>sion'],
    [
      3,
      'amento amenti imento imenti ando endo arono erono irono avano evano ava eva iva ata ate ati ato uta ute uti uto ita ite iti ito eranno iranno era ira are ere ire',
    ],
    [3, 'chi>c che>c ghi>g ghe>g ia ie ii io a e i o'],
    [3, 'gh>g ch>c'],
  ],
  ca: [
    [3, 'cions>cio sions>sio'],
    [3, 'aments iments ament iment ants ant ades ada ats at ides ida its it es os as s ar er ir'],
    [3, 'a e o i'],
  ],
  ro: [
    [
      3,
      'urilor iilor ilor elor ului atiile>ati atiei>ati atia>ati atii>ati atie>ati urile iile ile ele uri ul ii ea ei le lui',
    ],
    [3, 'and ind asera aseram au at ata ate ati it ita ite iti ut uta ute uti are ere ire eaza easca'],
    [3, 'a e i u'],
  ],
  pl: [
    [3, 'owie owych owymi owego owemu owej ego emu ach ami ych ich ymi imi iej iego iemu owi om ie'],
    [3, 'alismy alysmy ali aly alo ala al ic yc ac ec ow em ym im ej a e i o u y'],
    [3, 'i'],
  ],
  cs: [
    [3, 'ych ych ich ymi imi eho emu iho imu ach ech ami emi ata aty ove ovi um em es om im ym ou mi us'],
    [3, 'ovat ala alo aly ali al il ila ilo ili a e i o u y'],
    [3, 'ov'],
  ],
  hr: [
    [3, 'ijega ijemu ijama ima ama oga oge omu omu ega emu ih im om em oj og'],
    [3, 'ala alo ali ale ila ilo ili ile ati iti a e i o u'],
  ],
  hu: [
    [3, 'ban ben bol tol rol ba be ra re nak nek val vel hoz hez hoz on en on ert kent kor ig at et ot t'],
    [3, 'aink eink jaink jeink aim eim aid eid ai ei jai jei ja je juk uk unk'],
    [3, 'ak ek ok k a e'],
  ],
  fi: [
    [3, 'kaan kin han pa ko'],
    [3, 'nsa mme nne ni si'],
    [
      3,
      'issa ista iin illa ilta ille eissa eista ssa sta lla lta lle ksi iden eiden ien jen tten in en an on un ina ena na ja ia ta tta tä n t',
    ],
    [3, 'i a e o u'],
    [3, 'kk>k pp>p tt>t'],
  ],
  tr: [
    [3, 'lerinden larindan lerinin larinin lerine larina lerini larini lerde larda lerden lardan leri lari ler lar'],
    [
      3,
      'sindan sinden indan inden undan unden sinda sinde inda inde unda unde ndan nden nda nde dan den tan ten da de ta te nin nun in un yi yu ye ya si su na ne',
    ],
    [3, 'i u e a'],
  ],
  id: [
    [4, 'nya lah kah'],
    [4, 'kan an i'],
  ],
  el: [
    [3, 'ματων ματα ματοσ ιων ιου ια ουσ ουν εισ εων ησ οσ ων οι αι ασ εσ ου'],
    [3, 'α ε η ι ο υ ω'],
  ],
  ru: [
    [3, 'ившись ывшись вшись ивши ывши вши ся сь'],
    [
      2,
      'иями ями ами иях ях ах иям ям ам ием ем ом ией ей ой ый ий ого его ому ему ыми ими ым им ых их ую юю ая яя ое ее ые ие иев ев ов ью ью ия ии ию ейте уйте ила ыла ить ыть ите или ыли ило ыло ует уют ят ать ять еть ала яла али яли ало яло ил ыл ал ял ет ют ут ит ат авший авшие авшая вшая вший вшие а е и й о у ы ь ю я',
    ],
    [4, 'ость нн>н'],
    [3, 'ь и'],
  ],
  uk: [
    [3, 'ся сь'],
    [
      2,
      'ями ами ях ах ям ам ією ею ою єю ої ого його ому йому ьому ими іми их іх ій ий ів їв ові еві єві ем ом єм ую юю ая яя ое ее ії ію ія іє ала ила али или ало ило ати ити ять ать ить уть ють ав ив а е є и і ї й о у ь ю я',
    ],
    [4, 'ість ост нн>н'],
  ],
  bg: [
    [3, 'овете ищата ията ият ето ите ата ята ове еве ища ът ят та то те'],
    [3, 'ия ии ия а я о е и у ъ'],
  ],
  ar: [
    [2, 'هما تها تهم ها ان ات ون ين يه ته هم نا ه ي'],
    [2, 'ات يه ه ي'],
  ],
  fa: [
    [3, 'هايشان هايم هايت هايش هايي هاي ها'],
    [3, 'شان مان تان ترين تر ام ات اش'],
    [3, 'ي'],
  ],
  hi: [
    [2, 'ियाँ ियों ियां ाएं ाओं ुओं ुएं ाएँ ुएँ ों ें ीं ाएगा ाएगी ाएंगे ाया ाई ाए ता ते ती ना ने नी कर'],
    [2, 'ा े ी ि ो ु ू'],
  ],
}

/** What grows onto the beginning of words: conjunctions, prepositions and the article. Three letters must be left. */
export const beginningsOf: Readonly<Record<string, string>> = {
  ar: 'وبال ولل وال بال كال فال لل ال وب ول ب',
}

/** Words that only look as if they had an ending. */
export const wholeWords: Readonly<Record<string, string>> = {
  en: 'news string spring during evening morning',
}

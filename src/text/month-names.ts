/**
 * The names of the twelve months in the languages that feeds write dates in (48 of them): full, short, and as they stand
 * in a date where the language has a form for that. In lower case, without the accents of Latin, Greek and Cyrillic,
 * without full stops; from CLDR as Node 24 carries it, and spellings seen in feeds. Where two languages disagree
 * (`listopad` is November in Polish and Czech, October in Croatian) the one with more readers has the word.
 */
export const MONTH_NAMES: readonly string[] = [
  `january jan januar janner janvier janv enero ene janeiro gennaio gen januari styczen stycznia sty leden ledna
   led januara январь января янв січень січня січ студзень студзеня сту януари јануари јан јануар sijecanj sijecnja
   sij tammikuu tammikuuta tammi jaanuar jaan janvaris sausis sausio ianuarie ian ocak oca yanvar yan ιανουαριου
   ιαν gener xaneiro xan urtarrila urt janar eanair ean ionawr ion januarie იანვარი იან հունվար հունվարի հնվ ינואר
   ינו يناير जनवरी जन জানুয়ারি জানু جنوری มกราคม มค`,
  `february feb februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego lut unor unora uno
   februara февраль февраля февр лютии лютого лют люты лютага февруари фев фебруар феб veljaca veljace velj
   helmikuu helmikuuta helmi veebruar veebr februaris febr vasaris vasario februarie subat sub fevral φεβρουαριου
   φεβ febrer febreiro otsaila ots shkurt shk feabhra feabh chwefror chw chwef pebrero peb თებერვალი თებ փետրվար
   փետրվարի փտվ פברואר פבר فبراير फ़रवरी फ़र ফেব্রুয়ারি ফেব فروری กุมภาพันธ์ กพ`,
  `march mar marz mrz maerz mars marzo marco maart mrt marzec marca brezen brezna bre marec март марта мар березень
   березня бер сакавік сакавіка сак mart ozujak ozujka ozu marts maaliskuu maaliskuuta maalis kovas kovo marcius
   marc martie μαρτιου μαρ martxoa marta mawrth maw maret mac marso machi მარტი მარ մարտ մարտի մրտ מרץ مارس मार्च
   মার্চ مارچ มีนาคม มีค`,
  `april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna dub aprila апрель апреля апр квітень
   квітня квіт красавік красавіка кра април travanj travnja tra huhtikuu huhtikuuta huhti aprill aprilis balandis
   balandzio aprilie nisan nis aprel απριλιου απρ dabril dabr apirila api prill pri aibrean aib ebrill ebr aprili
   აპრილი აპრ ապրիլ ապրիլի ապր אפריל אפר أبريل अप्रैल এপ্রিল এপ্রি اپریل เมษายน เมย`,
  `may mai mayo maio maggio mag mei maj maja kveten kvetna kve маи мая травень травня трав мај svibanj svibnja svi
   toukokuu toukokuuta touko maijs geguze geguzes majus mayis μαιου μαι maig maiatza bealtaine beal მაისი მაი մայիս
   մայիսի մյս מאי مايو मई মে مئی พฤษภาคม พค`,
  `june jun juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna cvn juna июнь июня июн червень
   червня черв чэрвень чэрвеня чэр юни јуни јун lipanj lipnja junij kesakuu kesakuuta kesa juuni junijs birzelis
   birzelio junius iunie iun haziran haz iyun iyn ιουνιου ιουν juny xuno ekaina eka qershor qer meitheamh meith
   mehefin meh junie hunyo hun ივნისი ივნ հունիս հունիսի հնս יוני يونيو जून জুন جون มิถุนายน มิย`,
  `july jul juli juillet juil juill julio julho luglio lug lipiec lipca lip cervenec cervence cvc jula июль июля
   июл липень липня лип ліпень ліпеня ліп юли јули јул srpanj srpnja julij heinakuu heinakuuta heina juuli julijs
   liepa liepos julius iulie iul temmuz tem iyul iyl ιουλιου ιουλ juliol xullo xul uztaila uzt korrik korr iuil
   gorffennaf gor gorff julie julai hulyo hul ივლისი ივლ հուլիս հուլիսի հլս יולי يوليو जुलाई जुल জুলাই জুল جولائی
   กรกฎาคม กค`,
  `august aug aout aou agosto ago augustus sierpien sierpnia sie srpen srpna srp augusta август августа авг серпень
   серпня серп жнівень жніуня жні avgust avg kolovoz kolovoza kol augusti elokuu elokuuta elo augusts rugpjutis
   rugpjucio augusztus agustos agu avqust avq αυγουστου αυγ agost dagost ag dag abuztua abu gusht gush agust lunasa
   lun awst agustus ogos ogo agosti აგვისტო აგვ օգոստոս օգոստոսի օգս אוגוסט אוג أغسطس अगस्त अग আগস্ট আগ اگست
   สิงหาคม สค`,
  `september sep sept septembre septiembre set setiembre setembro settembre sett wrzesien wrzesnia wrz zari zar
   septembra сентябрь сентября сент вересень вересня вер верасень верасня септември сеп септембар septembar rujan
   rujna ruj syyskuu syyskuuta syys septembris rugsejis rugsejo szeptember szept septembrie eylul eyl sentyabr sen
   σεπτεμβριου σεπ setembre iraila ira shtator sht mfomh medi setyembre septemba სექტემბერი სექ սեպտեմբեր
   սեպտեմբերի սեպ ספטמבר ספט سبتمبر सितंबर सित সেপ্টেম্বর সেপ্ট সেপ ستمبر กันยายน กย`,
  `october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz rijen rijna rij
   oktobra октябрь октября окт жовтень жовтня жовт кастрычнік кастрычніка кас октомври октобар oktobar lokakuu
   lokakuuta loka oktoober oktobris spalis spalio octombrie ekim eki oktyabr οκτωβριου οκτ doctubre doct urria urr
   tetor tet dfomh hydref hyd oktubre oktoba ოქტომბერი ოქტ հոկտեմբեր հոկտեմբերի հոկ אוקטובר אוק أكتوبر अक्टूबर
   अक्टू অক্টোবর অক্টো اکتوبر ตุลาคม ตค`,
  `november nov novembre noviembre novembro listopad listopada lis listopadu novembra ноябрь ноября нояб листопад
   листопада лист лістапад лістапада ліс ноември ное новембар нов novembar studeni studenoga stu marraskuu
   marraskuuta marras novembris lapkritis lapkricio noiembrie kasim kas noyabr noy νοεμβριου νοε azaroa aza nentor
   nen samhain samh tachwedd tach nobyembre nob novemba ნოემბერი ნოე նոյեմբեր նոյեմբերի նոյ נובמבר נוב نوفمبر नवंबर
   नव নভেম্বর নভে نومبر พฤศจิกายน พย`,
  `december dec dezember dez decembre diciembre dic dezembro dicembre grudzien grudnia gru prosinec prosince pro
   decembra декабрь декабря дек грудень грудня груд снежань снежня сне декември децембар дец decembar prosinac
   prosinca desember des joulukuu joulukuuta joulu detsember dets decembris gruodis gruodzio decembrie aralik ara
   dekabr dek δεκεμβριου δεκ desembre decembro abendua abe dhjetor dhj nollaig noll rhagfyr rhag disember dis
   disyembre desemba დეკემბერი დეკ դեկտեմբեր դեկտեմբերի դեկ דצמבר דצמ ديسمبر दिसंबर दिस ডিসেম্বর ডিসে دسمبر ธันวาคม
   ธค`,
]

/**
 * What walls, challenges and empty pages say, in the languages most of the press is written in. Each is tried on short
 * pages or short pieces only; none nests one repetition in another. The words alone decide nothing: `page-problem.ts`
 * asks what the page is made of first.
 */

const anyOf = (words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${words.join('|')})`, 'iu')

/** A machine asks for proof of a person, or turns one away. Tried on the title and the first words of a page. */
export const challengeWords = anyOf([
  'just a moment|attention required|verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)|are you a (?:human|robot)|prove you.re (?:human|not a robot)',
  'checking (?:your browser|if the site connection)|access (?:to this page has been )?denied|pardon our interruption|complete the security check|performing security verification',
  'unusual (?:traffic|activity)|ddos protection|request (?:was |has been )?blocked|you have been blocked|please (?:complete|solve) the captcha|enter the characters you see|robot or human',
  'nur einen moment|sind sie ein (?:mensch|roboter)|zugriff verweigert|bestätigen sie,? dass sie (?:ein mensch|kein roboter)|sicherheitsüberprüfung',
  'un instant|vérifi(?:ez|ons) que vous (?:êtes|n.êtes pas)|accès refusé|êtes-vous un (?:humain|robot)|contrôle de sécurité',
  'un momento|verifi(?:que|ca) que (?:es|usted es|eres) (?:un )?(?:humano|persona)|acceso denegado|no soy un robot|comprobación de seguridad',
  'um momento|verifi(?:que|car) (?:se )?(?:você é|que é) (?:um )?human|acesso negado|não sou um robô',
  'un attimo|verifica di essere (?:un )?(?:essere )?uman|accesso negato|non sono un robot',
  'even geduld|controleer of u een mens bent|toegang geweigerd|vänta|ett ögonblick|åtkomst nekad|vent et øyeblikk|ingen adgang|tilgang nektet|hetki',
  'odmowa dostępu|nie jestem robotem|potwierdź,? że jesteś człowiekiem|ověřte,? že jste člověk|přístup odepřen|hozzáférés megtagadva|acces interzis',
  'bir dakika lütfen|robot olmadığınızı|insan olduğunuzu doğrulayın|erişim (?:engellendi|reddedildi)',
  'подождите|проверка браузера|вы не робот|подтвердите,? что (?:вы|запросы)|доступ (?:запрещ[её]н|ограничен)|зачекайте|доступ заборонено|επαληθεύστε ότι είστε άνθρωπος',
  'لحظة من فضلك|تحقق من أنك (?:إنسان|لست)|تم رفض الوصول|רק רגע|אימות אנושי|הגישה נדחתה|कृपया प्रतीक्षा|mohon tunggu|akses ditolak|xác minh bạn là|vui lòng chờ',
  '请稍候|请完成.{0,6}验证|人机验证|安全验证|访问被拒绝|請稍候|お待ちください|ロボットではありません|アクセスが拒否|잠시만 기다|로봇이 아닙니다|보안 ?확인',
])

/** The page is not there, though the server says it is. Tried on the title and headings. */
export const notFoundWords = anyOf([
  '(?:error )?404|(?:page|article|story|content|document|file) (?:was |is |could |can )?(?:not|n.t|cannot be|not be|no longer) (?:be )?(?:found|available|exist)|(?:we )?(?:can.t|cannot|could ?n.t|couldn.t) find (?:the|that|this|what)|(?:page|article|story) (?:does not|doesn.t) exist|not found|nothing (?:was )?found|(?:page|article) (?:has been )?(?:removed|deleted|expired)|oops',
  'seite (?:wurde )?nicht (?:gefunden|verfügbar)|seite existiert nicht|artikel (?:wurde )?nicht (?:gefunden|mehr verfügbar)|nicht gefunden|diese seite gibt es nicht',
  'page (?:introuvable|non trouvée|inexistante)|(?:cette )?page n.existe (?:pas|plus)|article introuvable|contenu introuvable',
  'p[áa]gina no (?:encontrada|existe|disponible)|no (?:se ha )?encontr(?:ado|amos)|art[íi]culo no (?:encontrado|disponible)',
  'p[áa]gina n[ãa]o (?:encontrada|existe)|conte[úu]do n[ãa]o encontrado|pagina non (?:trovata|esiste)|articolo non trovato|contenuto non disponibile',
  'pagina (?:is )?niet gevonden|(?:deze )?pagina bestaat niet|sidan (?:kunde inte hittas|hittades inte|finns inte)|siden (?:finnes ikke|ble ikke funnet|blev ikke fundet|findes ikke)|sivua ei l[öo]yt(?:ynyt|y)',
  'nie znaleziono (?:strony)?|strona nie istnieje|str[áa]nka (?:nebyla nalezena|neexistuje|nen[áa]jden[áa])|az oldal nem tal[áa]lhat[óo]|pagina nu a fost g[ăa]sit[ăa]|sayfa bulunamad[ıi]|stranica nije prona[đd]ena',
  'страница не (?:найдена|существует)|материал не найден|сторінк[уа] не знайден[ао]|страницата не е намерена|η σελίδα δεν βρέθηκε',
  'الصفحة غير موجودة|لم يتم العثور على|הדף לא נמצא|העמוד (?:המבוקש )?לא (?:נמצא|קיים)|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|पृष्ठ नहीं मिला|halaman tidak ditemukan|không tìm thấy trang|ไม่พบหน้า',
  '页面不存在|找不到(?:页面|该页|頁面)|頁面不存在|内容不存在|ページが見つかりません|お探しのページ|記事は(?:削除|見つかり)|페이지를 찾을 수 없|존재하지 않는 (?:페이지|기사)|삭제된 기사',
])

/** Asks for consent to cookies and tracking. */
export const consentWords = anyOf([
  '(?:we|us)(?: and our (?:\\d+ )?partners)?(?: store and\\/or access| use) (?:information on a device|cookies)|accept (?:all )?(?:cookies|and (?:continue|close))|accept all|reject all|cookie (?:consent|settings|preferences|policy)|your privacy (?:choices|matters)|privacy (?:settings|center|preferences)|consent to|before you continue|manage (?:my )?(?:choices|preferences|options|cookies)|personalised ads|legitimate interest',
  'mit werbung (?:lesen|weiterlesen|und tracking)|(?:pur|werbefrei(?:es)?)[- ]?abo|werbefrei|zustimmen(?: und weiter)?|alle(?:s)? akzeptieren|akzeptieren und weiter|einwilligung|cookies? und (?:andere|ähnliche)|datenschutz(?:einstellungen|präferenzen)|wir (?:und unsere (?:\\d+ )?partner|verwenden|nutzen) .{0,40}cookies|verarbeitung (?:ihrer|personenbezogener)',
  'accepter (?:et (?:continuer|fermer)|les cookies|tout)|tout accepter|continuer sans accepter|nous (?:et nos (?:\\d+ )?partenaires|utilisons) .{0,40}(?:cookies|traceurs)|gérer mes (?:choix|cookies)|param[ée]trer (?:les|mes) cookies|votre vie privée|consentement',
  'aceptar (?:y (?:continuar|cerrar)|las cookies|todo|cookies)|rechazar (?:todo|cookies)|configurar cookies|(?:nosotros y nuestros|utilizamos) .{0,40}(?:socios|cookies)|su privacidad|consentimiento|aceitar (?:e continuar|todos|cookies)|(?:usamos|utilizamos) cookies|sua privacidade',
  'accett(?:a|o|are) (?:e (?:continua|chiudi)|tutt[oi]|i cookie)|rifiuta tutt[oi]|(?:noi e i nostri|utilizziamo) .{0,40}(?:partner|cookie)|la tua privacy|consenso',
  'accepteren(?: en doorgaan)?|alles (?:accepteren|weigeren)|wij (?:en onze|gebruiken) .{0,40}(?:partners|cookies)|toestemming|godk[äa]nn (?:alla|cookies)|acceptera (?:alla|cookies)|samtycke|godta alle|aksepter(?:er)? (?:alle|cookies)|samtykke|accept[ée]r alle|hyv[äa]ksy (?:kaikki|ev[äa]steet)|ev[äa]ste(?:et|it[äa])',
  'akceptuj[ęe] (?:wszystkie|i przechodz)|zaakceptuj (?:wszystk|i )|przejdź do serwisu|zgod[ay] na|twoja prywatność|p[řr]ijmout (?:v[šs]e|cookies)|souhlas[íi]m|elfogadom|s[üu]tik haszn[áa]lat|accept(?:ă|a) toate|t[üu]m[üu]n[üu] kabul et|çerez(?:ler|leri)?|prihvati (?:sve|kola)',
  'принять (?:все|и продолжить)|согла(?:сие|сен|ситься)|файл(?:ы|ов) cookie|прийняти (?:все|всі)|αποδοχ[ήη] (?:όλων|cookies)|συγκατάθεση|قبول (?:الكل|جميع|ملفات)|ملفات تعريف الارتباط|אישור הכל|קובצי cookie|terima semua|persetujuan|chấp nhận tất cả|ยอมรับ(?:ทั้งหมด|คุกกี้)',
  '接受(?:所有|全部)?cookie|隐私设置|同意并继续|すべて(?:に)?同意|クッキーを使用|cookie(?:の使用|を使用)|同意する|쿠키(?:를| )?(?:사용|허용)|모두 동의',
])

/** The rest is for those who pay. */
export const paywallWords = anyOf([
  'subscribe (?:now|today|to (?:read|continue|unlock|keep)|for (?:full|unlimited))|subscrib(?:ers?|er)[- ]only|(?:exclusive|only) (?:for|to) subscribers|for subscribers|already (?:a )?subscrib|(?:to )?(?:continue|keep) reading(?: this (?:article|story))?,? (?:subscribe|please|you|with|for)|unlock (?:this|the full|full)|remaining of this article|become a (?:member|subscriber)|start your (?:free )?trial|premium (?:content|article)|this (?:article|content|story) is (?:for|reserved|available (?:only )?to)',
  'nur für abonnent|für abonnent(?:en|innen)|jetzt (?:weiterlesen|abonnieren|testen)|weiterlesen mit|plus-artikel|mit .{0,20}abo\\b|exklusiv für|bereits (?:abonnent|abonniert|digital-?abo)|lesen sie .{0,30}mit (?:einem )?(?:abo|plus)|dieser artikel ist (?:nur|kostenpflichtig)|zugang (?:zu allen|freischalten)',
  'réservée? aux abonn|il (?:vous )?reste (?:à lire)?|article (?:réservé|payant|abonné)|la suite (?:de cet article )?est réservée|abonnez-vous (?:pour|à partir|et)|déjà abonné|profitez de (?:cet|l.) ?article',
  'solo para suscriptores|exclusiv[oa] para (?:suscriptores|assinantes)|suscr[íi]bete (?:para|y)|hazte (?:premium|socio|suscriptor)|contenido exclusivo|ya (?:eres|soy) suscriptor|(?:já é|exclusivo para) assinante|assine (?:para|e|já)|conteúdo exclusivo',
  'per (?:gli )?abbonati|riservato agli abbonati|abbonati (?:per|ora|e)|sei già abbonato|contenuto (?:riservato|premium)|(?:alleen )?voor abonnees|word abonnee|lees verder met|al abonnee|prenumerera för|endast för prenumeranter|redan prenumerant|for abonnenter|kun for abonnenter|bli abonnent|er du abonnent|allerede abonnent|vain tilaajille|tilaa (?:nyt|digi)',
  'tylko dla (?:prenumerator|subskrybent)|dla subskrybentów|kup (?:dostęp|subskrypcję)|wykup (?:dostęp|prenumeratę)|pouze pro předplatitele|předplaťte|csak előfizetőink|pentru abonați|abonelere özel|abone ol(?:un|arak)? (?:ve|okumaya)|samo za pretplatnike',
  'только для подписчиков|(?:оформите|купите) подписку|по подписке|доступно (?:только )?подписчикам|лише для передплатників|оформіть передплату|μόνο για συνδρομητές|للمشتركين فقط|اشترك (?:الآن )?(?:للقراءة|لمواصلة)|למנויים בלבד|הירשמו למנוי|केवल सदस्यों|khusus (?:pelanggan|member)|dành cho (?:thuê bao|hội viên)',
  '付费(?:阅读|内容)|订阅(?:后|以)|会员专享|訂閱(?:後|以)|会員限定|有料会員|残り\\d+文字|続きを読むには|この記事は有料|会員登録すると|구독(?:자 전용|하고|하시면)|유료 ?(?:회원|기사)',
])

/** The rest is for those who sign in, at no price. */
export const loginWords = anyOf([
  '(?:log|sign) ?in (?:or (?:register|sign up|create) )?to (?:read|continue|view|access)|you must be (?:logged|signed) in|please (?:log|sign) ?in|(?:register|create (?:a )?(?:free )?account)(?: for free)? to (?:read|continue|keep)|registration (?:is )?required|free registration',
  'bitte (?:melden sie sich|anmelden|einloggen|registrieren)|(?:kostenlos )?(?:anmelden|registrieren),? (?:um|und) (?:weiter|zu)|melden sie sich an,? um|connectez-vous (?:pour|afin)|inscrivez-vous (?:gratuitement )?pour|cr[ée]ez un compte (?:gratuit )?pour|identifiez-vous',
  'inicia(?:r)? sesi[óo]n (?:para|y)|reg[íi]strate (?:gratis )?para|debes (?:iniciar|registrarte)|faça (?:o )?login (?:para|e)|cadastre-se (?:gr[áa]tis )?para|accedi (?:per|o registrati)|registrati (?:gratis )?per|log (?:je )?in om (?:verder )?te lezen|maak (?:een )?(?:gratis )?account aan om|logga in för att|logg inn for å|log ind for at|kirjaudu (?:sis[äa][äa]n )?(?:jatkaaksesi|lukeaksesi)',
  'zaloguj się,? (?:aby|by)|zarejestruj się,? (?:aby|by)|p[řr]ihlaste se,? (?:abyste|pro)|jelentkezzen be|autentifică-te pentru|giriş yap(?:ın|arak)|üye ol(?:un|arak)|(?:войдите|авторизуйтесь|зарегистрируйтесь),? (?:чтобы|для)|увійдіть,? щоб|συνδεθείτε για',
  'سجل (?:الدخول|حسابا) (?:للقراءة|لمتابعة|ل)|התחבר(?:ו)? כדי|लॉग ?इन करें|masuk untuk (?:membaca|melanjutkan)|đăng nhập để|เข้าสู่ระบบเพื่อ|登录后(?:阅读|查看|继续)|請先登入|登入後|ログイン(?:して|すると|が必要)|로그인(?: 후|하시면|이 필요)',
])

/** The page needs its scripts to run. */
export const scriptWords = anyOf([
  '(?:enable|activate|turn on|requires?|need) (?:your )?java ?script|java ?script (?:is |must be |seems to be )?(?:disabled|required|enabled|turned off)|you need to enable',
  'java ?script (?:aktivieren|deaktiviert|ist (?:deaktiviert|erforderlich)|nicht aktiviert)|aktivieren sie (?:bitte )?java ?script|activ(?:er|ez) (?:le )?java ?script|java ?script (?:est|n.est pas) (?:désactivé|activé)|habilit(?:e|ar|a) (?:o |el )?java ?script|activ(?:e|ar|a) java ?script|abilita(?:re)? java ?script|java ?script (?:inschakelen|aanzetten)|aktivera java ?script|aktiver java ?script|włącz java ?script|povolte java ?script',
  'включите java ?script|увімкніть java ?script|ενεργοποιήστε (?:τη|το) java ?script|(?:تفعيل|تمكين|فعل) (?:ال)?جافا ?سكريبت|תומך ב-?java ?script|启用 ?java ?script|啟用 ?java ?script|java ?scriptを有効|java ?script(?:를|을) (?:활성화|사용)|aktifkan java ?script|bật java ?script|java ?script.?i etkinleştir',
])

/** How much is left to pay for, in per cent: `Il vous reste 72.4 % de cet article à lire`, `72 % remaining`. */
export const shareLeft =
  /(?:il (?:vous )?reste (?:à lire )?|still |noch |te queda(?: un)? |rimane (?:il )?)(\d{1,2}(?:[.,]\d{1,2})?)\s?%|(\d{1,2}(?:[.,]\d{1,2})?)\s?% (?:remaining|of (?:this|the) article (?:left|remaining)|des artikels)/i

/** How many characters are left, as Japanese papers say. */
export const charactersLeft = /残り[:：]?\s?(\d{2,5})\s?文字/

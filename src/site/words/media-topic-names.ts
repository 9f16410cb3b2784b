import type { MediaTopicSlug } from '../../model/media-topics.ts'
import { type LanguageCode, languageCodes } from './language-codes.ts'

// In the order of `languageCodes`: ar | de | en | es | fa | fr | hi | it | ja | pt | ru | uk | zh
const table = {
  culture: 'ثقافة|Kultur|Culture|Cultura|فرهنگ|Culture|संस्कृति|Cultura|文化|Cultura|Культура|Культура|文化',
  'arts-and-entertainment':
    'الفنون والترفيه|Kunst und Unterhaltung|Arts and entertainment|Artes y entretenimiento|هنر و سرگرمی|Arts et divertissement|कला और मनोरंजन|Arte e spettacolo|芸術・娯楽|Artes e entretenimento|Искусство и развлечения|Мистецтво й розваги|艺术与娱乐',
  'cultural-life':
    'الحياة الثقافية|Kulturleben|Cultural life|Vida cultural|زندگی فرهنگی|Vie culturelle|सांस्कृतिक जीवन|Vita culturale|文化活動|Vida cultural|Культурная жизнь|Культурне життя|文化生活',
  'mass-media':
    'وسائل الإعلام|Medien|Mass media|Medios|رسانه‌ها|Médias|मीडिया|Mezzi di informazione|メディア|Mídia|СМИ|Медіа|媒体',
  conflict:
    'النزاع والحرب والسلام|Krieg und Frieden|Conflict, war and peace|Conflictos, guerra y paz|جنگ و صلح|Conflits, guerre et paix|संघर्ष, युद्ध और शांति|Conflitti, guerra e pace|紛争・戦争・平和|Conflitos, guerra e paz|Конфликты, война и мир|Конфлікти, війна і мир|冲突、战争与和平',
  'act-of-terror':
    'أعمال الإرهاب|Terroranschläge|Acts of terror|Actos terroristas|اقدام تروریستی|Actes de terrorisme|आतंकी हमले|Atti di terrorismo|テロ|Atos de terrorismo|Теракты|Теракти|恐怖袭击',
  'armed-conflict':
    'النزاعات المسلحة|Bewaffnete Konflikte|Armed conflict|Conflictos armados|درگیری مسلحانه|Conflits armés|सशस्त्र संघर्ष|Conflitti armati|武力紛争|Conflitos armados|Вооружённые конфликты|Збройні конфлікти|武装冲突',
  'civil-unrest':
    'الاضطرابات والاحتجاجات|Unruhen und Proteste|Civil unrest|Disturbios y protestas|اعتراض و ناآرامی|Troubles et manifestations|अशांति और प्रदर्शन|Disordini e proteste|抗議・騒乱|Protestos e distúrbios|Протесты и беспорядки|Протести й заворушення|抗议与骚乱',
  coup: 'الانقلابات|Staatsstreiche|Coups d’état|Golpes de Estado|کودتا|Coups d’État|तख़्तापलट|Colpi di Stato|クーデター|Golpes de Estado|Перевороты|Перевороти|政变',
  'cyber-warfare':
    'الحرب السيبرانية|Cyberkrieg|Cyber warfare|Guerra cibernética|جنگ سایبری|Cyberguerre|साइबर युद्ध|Guerra cibernetica|サイバー戦|Guerra cibernética|Кибервойна|Кібервійна|网络战',
  'peace-process':
    'عمليات السلام|Friedensprozesse|Peace process|Procesos de paz|روند صلح|Processus de paix|शांति प्रक्रिया|Processi di pace|和平プロセス|Processos de paz|Мирный процесс|Мирний процес|和平进程',
  'war-victims':
    'ضحايا الحرب|Kriegsopfer|War victims|Víctimas de guerra|قربانیان جنگ|Victimes de guerre|युद्ध पीड़ित|Vittime di guerra|戦争被害者|Vítimas de guerra|Жертвы войны|Жертви війни|战争受害者',
  massacre:
    'المجازر|Massaker|Massacres|Masacres|قتل‌عام|Massacres|नरसंहार|Massacri|虐殺|Massacres|Массовые убийства|Масові вбивства|屠杀',
  'post-war-reconstruction':
    'إعادة الإعمار|Wiederaufbau nach Kriegen|Post-war reconstruction|Reconstrucción de posguerra|بازسازی پس از جنگ|Reconstruction d’après-guerre|युद्धोत्तर पुनर्निर्माण|Ricostruzione postbellica|戦後復興|Reconstrução pós-guerra|Восстановление после войны|Повоєнна відбудова|战后重建',
  'crime-and-justice':
    'الجريمة والعدالة|Kriminalität und Justiz|Crime and justice|Crimen y justicia|جرم و عدالت|Criminalité et justice|अपराध और न्याय|Criminalità e giustizia|犯罪・司法|Crime e justiça|Преступность и правосудие|Злочини й правосуддя|犯罪与司法',
  crime: 'الجريمة|Verbrechen|Crime|Crimen|جرم|Criminalité|अपराध|Criminalità|犯罪|Crime|Преступления|Злочини|犯罪',
  judiciary: 'القضاء|Gerichte|Courts|Tribunales|دادگاه‌ها|Tribunaux|न्यायपालिका|Tribunali|裁判|Tribunais|Суды|Суди|司法',
  law: 'القانون|Recht|Law|Derecho|حقوق|Droit|क़ानून|Diritto|法律|Direito|Право|Право|法律',
  'law-enforcement':
    'الشرطة وإنفاذ القانون|Polizei|Law enforcement|Policía|پلیس|Forces de l’ordre|पुलिस|Forze dell’ordine|警察・捜査|Polícia|Полиция|Поліція|执法',
  'disasters-and-accidents':
    'الكوارث والحوادث|Katastrophen und Unfälle|Disasters and accidents|Desastres y accidentes|بلایا و سوانح|Catastrophes et accidents|आपदाएँ और हादसे|Disastri e incidenti|災害・事故|Desastres e acidentes|Катастрофы и происшествия|Катастрофи й аварії|灾害与事故',
  accident: 'الحوادث|Unfälle|Accidents|Accidentes|سوانح|Accidents|दुर्घटनाएँ|Incidenti|事故|Acidentes|Аварии|Аварії|事故',
  disaster:
    'الكوارث|Katastrophen|Disasters|Desastres|بلایا|Catastrophes|आपदाएँ|Disastri|災害|Desastres|Стихийные бедствия|Стихійні лиха|灾害',
  'emergency-response':
    'الإنقاذ والإغاثة|Rettung und Hilfe|Emergency response|Emergencias y rescate|امداد و نجات|Secours|राहत और बचाव|Soccorsi|救助・救援|Resgate e socorro|Спасательные службы|Рятувальники|应急救援',
  business:
    'اقتصاد|Wirtschaft|Business|Economía|اقتصاد|Économie|कारोबार|Economia|経済|Economia|Экономика|Економіка|财经',
  'business-enterprise':
    'الشركات الناشئة|Unternehmensgründung|Enterprise and start-ups|Emprendimiento|کسب‌وکارهای نوپا|Création d’entreprise|उद्यम और स्टार्टअप|Imprenditoria|起業|Empreendedorismo|Предпринимательство|Підприємництво|创业',
  'company-news':
    'أخبار الشركات|Unternehmen|Companies|Empresas|شرکت‌ها|Entreprises|कंपनियाँ|Aziende|企業|Empresas|Компании|Компанії|公司',
  economy:
    'الاقتصاد الكلي|Volkswirtschaft|Economy|Macroeconomía|اقتصاد کلان|Conjoncture|अर्थव्यवस्था|Congiuntura|景気・物価|Conjuntura|Макроэкономика|Макроекономіка|宏观经济',
  markets: 'الأسواق|Märkte|Markets|Mercados|بازارها|Marchés|बाज़ार|Mercati|市場|Mercados|Рынки|Ринки|市场',
  industry:
    'القطاعات والصناعة|Branchen und Industrie|Industries|Sectores e industria|صنایع|Secteurs et industrie|उद्योग|Settori e industria|産業|Setores e indústria|Отрасли и промышленность|Галузі й промисловість|产业',
  education:
    'التعليم|Bildung|Education|Educación|آموزش|Éducation|शिक्षा|Istruzione|教育|Educação|Образование|Освіта|教育',
  school:
    'المدارس والجامعات|Schulen und Hochschulen|Schools and universities|Escuelas y universidades|مدرسه و دانشگاه|Écoles et universités|स्कूल और विश्वविद्यालय|Scuole e università|学校・大学|Escolas e universidades|Школы и вузы|Школи й університети|学校',
  examinations:
    'الامتحانات|Prüfungen|Examinations|Exámenes|امتحان‌ها|Examens|परीक्षाएँ|Esami|試験|Exames|Экзамены|Іспити|考试',
  students:
    'الطلاب|Studierende|Students|Estudiantes|دانشجویان|Étudiants|छात्र|Studenti|学生|Estudantes|Студенты|Студенти|学生',
  teachers:
    'المعلمون|Lehrkräfte|Teachers|Docentes|معلمان|Enseignants|शिक्षक|Insegnanti|教員|Professores|Учителя|Вчителі|教师',
  curriculum:
    'المناهج الدراسية|Lehrpläne|Curriculum|Planes de estudio|برنامهٔ درسی|Programmes scolaires|पाठ्यक्रम|Programmi scolastici|教育課程|Currículo escolar|Учебные программы|Навчальні програми|课程',
  'educational-grading':
    'العلامات والدرجات|Noten und Zeugnisse|Grades|Calificaciones escolares|نمره و کارنامه|Notation scolaire|ग्रेड और अंकपत्र|Voti e pagelle|成績評価|Notas escolares|Школьные оценки|Оцінювання|成绩评定',
  'entrance-examination':
    'امتحانات القبول|Aufnahmeprüfungen|Entrance examinations|Exámenes de acceso|آزمون ورودی|Examens d’entrée|प्रवेश परीक्षा|Esami d’ammissione|入学試験|Vestibular|Вступительные экзамены|Вступні іспити|入学考试',
  'online-learning':
    'التعليم عن بعد|Fern- und Onlineunterricht|Online learning|Enseñanza en línea|آموزش مجازی|Enseignement à distance|ऑनलाइन शिक्षा|Didattica a distanza|オンライン授業|Ensino a distância|Дистанционное обучение|Дистанційне навчання|在线学习',
  'parents-group':
    'مجالس أولياء الأمور|Elternvertretungen|Parents’ groups|Asociaciones de padres|انجمن اولیا و مربیان|Parents d’élèves|अभिभावक संघ|Associazioni dei genitori|保護者会|Associações de pais|Родительские комитеты|Батьківські комітети|家长会',
  'religious-education':
    'التعليم الديني|Religionsunterricht|Religious education|Enseñanza religiosa|آموزش دینی|Enseignement religieux|धार्मिक शिक्षा|Insegnamento religioso|宗教教育|Ensino religioso|Религиозное образование|Релігійна освіта|宗教教育',
  'social-learning':
    'التعلم الاجتماعي|Soziales Lernen|Social learning|Aprendizaje social|یادگیری اجتماعی|Apprentissage social|सामाजिक शिक्षण|Apprendimento sociale|社会性の学習|Aprendizagem social|Социальное обучение|Соціальне навчання|社会性学习',
  'vocational-education':
    'التعليم المهني|Berufsausbildung|Vocational education|Formación profesional|آموزش فنی و حرفه‌ای|Formation professionnelle|व्यावसायिक शिक्षा|Formazione professionale|職業教育|Ensino profissional|Профобразование|Професійна освіта|职业教育',
  climate: 'مناخ|Klima|Climate|Clima|اقلیم|Climat|जलवायु|Clima|気候|Clima|Климат|Клімат|气候',
  'climate-change':
    'تغير المناخ|Klimawandel|Climate change|Cambio climático|تغییر اقلیم|Changement climatique|जलवायु परिवर्तन|Cambiamento climatico|気候変動|Mudança climática|Изменение климата|Зміна клімату|气候变化',
  conservation:
    'حماية الطبيعة|Naturschutz|Conservation|Conservación|حفاظت از طبیعت|Protection de la nature|प्रकृति संरक्षण|Tutela della natura|自然保護|Conservação|Охрана природы|Охорона природи|自然保护',
  pollution:
    'التلوث|Verschmutzung|Pollution|Contaminación|آلودگی|Pollution|प्रदूषण|Inquinamento|汚染|Poluição|Загрязнение|Забруднення|污染',
  'natural-resources':
    'الموارد الطبيعية|Natürliche Ressourcen|Natural resources|Recursos naturales|منابع طبیعی|Ressources naturelles|प्राकृतिक संसाधन|Risorse naturali|天然資源|Recursos naturais|Природные ресурсы|Природні ресурси|自然资源',
  nature: 'الطبيعة|Natur|Nature|Naturaleza|طبیعت|Nature|प्रकृति|Natura|自然|Natureza|Природа|Природа|自然',
  sustainability:
    'الاستدامة|Nachhaltigkeit|Sustainability|Sostenibilidad|پایداری|Développement durable|टिकाऊपन|Sostenibilità|持続可能性|Sustentabilidade|Устойчивое развитие|Сталий розвиток|可持续发展',
  health: 'صحة|Gesundheit|Health|Salud|سلامت|Santé|स्वास्थ्य|Salute|健康|Saúde|Здоровье|Здоров’я|健康',
  diseases:
    'الأمراض|Krankheiten|Diseases|Enfermedades|بیماری‌ها|Maladies|बीमारियाँ|Malattie|病気|Doenças|Болезни|Хвороби|疾病',
  hospitals:
    'المستشفيات|Krankenhäuser|Hospitals|Hospitales|بیمارستان‌ها|Hôpitaux|अस्पताल|Ospedali|病院|Hospitais|Больницы|Лікарні|医院',
  'health-insurance':
    'التأمين الصحي|Krankenversicherung|Health insurance|Seguro de salud|بیمهٔ درمان|Assurance maladie|स्वास्थ्य बीमा|Assicurazione sanitaria|健康保険|Seguro-saúde|Медицинское страхование|Медичне страхування|医疗保险',
  treatment:
    'العلاج|Behandlung|Treatment|Tratamientos|درمان|Traitements|उपचार|Cure|治療|Tratamentos|Лечение|Лікування|治疗',
  'medical-profession':
    'المهن الطبية|Medizinische Berufe|Medical profession|Profesionales de la salud|کادر درمان|Professions médicales|चिकित्सा पेशा|Professioni mediche|医療従事者|Profissionais de saúde|Медики|Медики|医护人员',
  'public-health':
    'الصحة العامة|Öffentliche Gesundheit|Public health|Salud pública|بهداشت عمومی|Santé publique|जन स्वास्थ्य|Sanità pubblica|公衆衛生|Saúde pública|Здравоохранение|Громадське здоров’я|公共卫生',
  'government-health-care':
    'الرعاية الصحية الحكومية|Staatliches Gesundheitswesen|Government health care|Sanidad pública|بهداشت و درمان دولتی|Santé financée par l’État|सरकारी स्वास्थ्य सेवा|Servizio sanitario pubblico|公的医療|Saúde pública estatal|Государственное здравоохранение|Державна медицина|公立医疗',
  'health-organisation':
    'المنظمات الصحية|Gesundheitsorganisationen|Health organisations|Organizaciones sanitarias|سازمان‌های بهداشتی|Organisations de santé|स्वास्थ्य संगठन|Organizzazioni sanitarie|保健機関|Organizações de saúde|Организации здравоохранения|Медичні організації|卫生组织',
  'private-health-care':
    'الرعاية الصحية الخاصة|Private Gesundheitsversorgung|Private health care|Sanidad privada|درمان خصوصی|Santé privée|निजी स्वास्थ्य सेवा|Sanità privata|民間医療|Saúde privada|Частная медицина|Приватна медицина|私立医疗',
  'human-interest':
    'منوعات|Menschen|Human interest|Gente|چهره‌ها و حاشیه‌ها|Société et personnalités|लोग|Persone|人と話題|Gente|Люди и судьбы|Люди й долі|人情趣闻',
  awards:
    'الجوائز|Auszeichnungen|Awards|Premios|جایزه‌ها|Prix et distinctions|पुरस्कार|Premi|受賞|Prêmios|Награды|Нагороди|奖项',
  celebrity:
    'المشاهير|Prominente|Celebrities|Famosos|چهره‌ها|Célébrités|मशहूर हस्तियाँ|Celebrità|有名人|Celebridades|Знаменитости|Знаменитості|名人',
  ceremony:
    'المراسم|Feierlichkeiten|Ceremonies|Ceremonias|مراسم|Cérémonies|समारोह|Cerimonie|式典|Cerimônias|Церемонии|Церемонії|典礼',
  records: 'الأرقام القياسية|Rekorde|Records|Récords|رکوردها|Records|रिकॉर्ड|Primati|記録|Recordes|Рекорды|Рекорди|纪录',
  animal: 'الحيوانات|Tiere|Animals|Animales|حیوانات|Animaux|पशु|Animali|動物|Animais|Животные|Тварини|动物',
  'human-mishap':
    'طرائف ومواقف|Missgeschicke|Human mishaps|Percances|رویدادهای غریب|Mésaventures|अजब हादसे|Contrattempi|珍事|Contratempos|Курьёзы|Курйози|奇闻意外',
  'high-society':
    'الأسر الملكية والمجتمع الراقي|Adel und Gesellschaft|Royals and high society|Realeza y alta sociedad|خاندان‌های سلطنتی|Royautés et mondanités|शाही परिवार|Reali e mondanità|王室・社交界|Realeza e alta sociedade|Монархи и свет|Монархи й світське життя|王室与名流',
  plant:
    'النباتات والأزهار|Pflanzen und Blumen|Flowers and plants|Flores y plantas|گل و گیاه|Fleurs et plantes|फूल और पौधे|Fiori e piante|花と植物|Flores e plantas|Цветы и растения|Квіти й рослини|花卉植物',
  anniversary:
    'الذكرى السنوية|Jahrestage|Anniversaries|Aniversarios|سالگردها|Anniversaires historiques|वर्षगाँठ|Ricorrenze|記念日|Datas comemorativas|Годовщины|Річниці|周年纪念',
  birthday:
    'أعياد الميلاد|Geburtstage|Birthdays|Cumpleaños|زادروزها|Anniversaires de naissance|जन्मदिन|Compleanni|誕生日|Aniversários de nascimento|Дни рождения|Дні народження|生日',
  labour: 'العمل|Arbeit|Labour|Trabajo|کار|Travail|श्रम|Lavoro|労働|Trabalho|Труд|Праця|劳动',
  employment:
    'التوظيف|Beschäftigung|Employment|Empleo|اشتغال|Emploi|नौकरी|Occupazione|雇用|Emprego|Занятость|Зайнятість|就业',
  'labour-market':
    'سوق العمل|Arbeitsmarkt|Labour market|Mercado laboral|بازار کار|Marché du travail|श्रम बाज़ार|Mercato del lavoro|労働市場|Mercado de trabalho|Рынок труда|Ринок праці|劳动力市场',
  'labour-relations':
    'الإضرابات وعلاقات العمل|Arbeitskämpfe|Labour relations|Relaciones laborales|روابط کار و اعتصاب|Relations sociales|श्रम संबंध|Relazioni sindacali|労使関係|Relações trabalhistas|Трудовые отношения|Трудові відносини|劳资关系',
  retirement:
    'التقاعد|Rente|Retirement|Jubilación|بازنشستگی|Retraites|सेवानिवृत्ति|Pensioni|年金・退職|Aposentadoria|Пенсии|Пенсії|退休',
  unions:
    'النقابات|Gewerkschaften|Unions|Sindicatos|اتحادیه‌ها|Syndicats|श्रमिक संघ|Sindacati|労働組合|Sindicatos|Профсоюзы|Профспілки|工会',
  'employment-legislation':
    'قوانين العمل|Arbeitsrecht|Employment legislation|Legislación laboral|قانون کار|Droit du travail|श्रम क़ानून|Diritto del lavoro|労働法制|Legislação trabalhista|Трудовое законодательство|Трудове законодавство|劳动法规',
  unemployment:
    'البطالة|Arbeitslosigkeit|Unemployment|Desempleo|بیکاری|Chômage|बेरोज़गारी|Disoccupazione|失業|Desemprego|Безработица|Безробіття|失业',
  'lifestyle-and-leisure':
    'أسلوب الحياة والترفيه|Lebensart und Freizeit|Lifestyle and leisure|Estilo de vida y ocio|سبک زندگی و فراغت|Art de vivre et loisirs|जीवनशैली और अवकाश|Stili di vita e tempo libero|暮らし・余暇|Estilo de vida e lazer|Образ жизни и досуг|Спосіб життя й дозвілля|生活与休闲',
  leisure: 'أوقات الفراغ|Freizeit|Leisure|Ocio|اوقات فراغت|Loisirs|अवकाश|Tempo libero|余暇|Lazer|Досуг|Дозвілля|休闲',
  lifestyle:
    'أسلوب الحياة|Lebensart|Lifestyle|Estilo de vida|سبک زندگی|Art de vivre|जीवनशैली|Stili di vita|ライフスタイル|Estilo de vida|Образ жизни|Спосіб життя|生活方式',
  wellness:
    'العافية واللياقة|Wohlbefinden|Wellness|Bienestar|تندرستی|Bien-être|सेहत|Benessere|ウェルネス|Bem-estar|Здоровый образ жизни|Здоровий спосіб життя|养生健身',
  politics: 'سياسة|Politik|Politics|Política|سیاست|Politique|राजनीति|Politica|政治|Política|Политика|Політика|政治',
  election: 'الانتخابات|Wahlen|Elections|Elecciones|انتخابات|Élections|चुनाव|Elezioni|選挙|Eleições|Выборы|Вибори|选举',
  'fundamental-rights':
    'الحقوق الأساسية|Grundrechte|Fundamental rights|Derechos fundamentales|حقوق بنیادین|Droits fondamentaux|मौलिक अधिकार|Diritti fondamentali|基本的人権|Direitos fundamentais|Основные права|Основні права|基本权利',
  government:
    'الحكومة|Regierung|Government|Gobierno|دولت|Gouvernement|सरकार|Governo|政府|Governo|Правительство|Уряд|政府',
  'government-policy':
    'السياسات الحكومية|Regierungspolitik|Government policy|Políticas públicas|سیاست‌های دولت|Politiques publiques|सरकारी नीति|Politiche pubbliche|政策|Políticas públicas|Государственная политика|Державна політика|政府政策',
  'international-relations':
    'العلاقات الدولية|Internationale Beziehungen|International relations|Relaciones internacionales|روابط بین‌الملل|Relations internationales|अंतरराष्ट्रीय संबंध|Relazioni internazionali|国際関係|Relações internacionais|Международные отношения|Міжнародні відносини|国际关系',
  'political-crisis':
    'الأزمات السياسية|Politische Krisen|Political crises|Crisis políticas|بحران سیاسی|Crises politiques|राजनीतिक संकट|Crisi politiche|政治危機|Crises políticas|Политические кризисы|Політичні кризи|政治危机',
  'political-process':
    'البرلمان والأحزاب|Parlament und Parteien|Parliament and parties|Parlamento y partidos|پارلمان و احزاب|Parlement et partis|संसद और दल|Parlamento e partiti|議会・政党|Parlamento e partidos|Парламент и партии|Парламент і партії|议会与政党',
  'non-governmental-organisation':
    'المنظمات غير الحكومية|Nichtregierungsorganisationen|Non-governmental organisations|Organizaciones no gubernamentales|سازمان‌های مردم‌نهاد|ONG|ग़ैर-सरकारी संगठन|Organizzazioni non governative|NGO|Organizações não governamentais|НКО|Громадські організації|非政府组织',
  'political-dissent':
    'المعارضة السياسية|Dissidenten|Political dissent|Disidencia política|مخالفان سیاسی|Dissidence politique|राजनीतिक असहमति|Dissenso politico|反体制派|Dissidência política|Инакомыслие|Інакодумство|政治异见',
  religion: 'الدين|Religion|Religion|Religión|دین|Religion|धर्म|Religione|宗教|Religião|Религия|Релігія|宗教',
  'belief-systems':
    'الأديان والعقائد|Glaubensgemeinschaften|Faiths|Creencias|ادیان و باورها|Confessions|आस्थाएँ|Fedi|信仰|Crenças|Вероисповедания|Віросповідання|信仰',
  'religious-festival':
    'الأعياد الدينية|Religiöse Feste|Religious festivals|Fiestas religiosas|اعیاد دینی|Fêtes religieuses|धार्मिक त्योहार|Feste religiose|宗教行事|Festas religiosas|Религиозные праздники|Релігійні свята|宗教节日',
  'religious-leader':
    'القادة الدينيون|Religionsführer|Religious leaders|Líderes religiosos|رهبران دینی|Chefs religieux|धार्मिक नेता|Capi religiosi|宗教指導者|Líderes religiosos|Религиозные лидеры|Релігійні лідери|宗教领袖',
  'religion-and-government':
    'الدين والدولة|Staat und Kirche|Religion and government|Religión y Estado|دین و دولت|Religion et État|धर्म और राज्य|Religione e Stato|政教関係|Religião e Estado|Религия и государство|Релігія і держава|政教关系',
  'religious-conflict':
    'الصراعات الدينية|Religionskonflikte|Religious conflict|Conflictos religiosos|درگیری مذهبی|Conflits religieux|धार्मिक संघर्ष|Conflitti religiosi|宗教対立|Conflitos religiosos|Религиозные конфликты|Релігійні конфлікти|宗教冲突',
  'religious-facility':
    'دور العبادة|Gotteshäuser|Places of worship|Lugares de culto|اماکن مذهبی|Lieux de culte|धर्मस्थल|Luoghi di culto|宗教施設|Locais de culto|Храмы и святыни|Храми й святині|宗教场所',
  'religious-ritual':
    'الشعائر الدينية|Religiöse Riten|Religious rituals|Ritos religiosos|آیین‌های مذهبی|Rites religieux|धार्मिक अनुष्ठान|Riti religiosi|宗教儀式|Ritos religiosos|Религиозные обряды|Релігійні обряди|宗教仪式',
  'religious-text':
    'النصوص الدينية|Heilige Schriften|Religious texts|Textos sagrados|متون دینی|Textes sacrés|धर्मग्रंथ|Testi sacri|聖典|Textos sagrados|Священные тексты|Священні тексти|宗教经典',
  science: 'علوم|Wissenschaft|Science|Ciencia|دانش|Sciences|विज्ञान|Scienza|科学|Ciência|Наука|Наука|科学',
  'biomedical-science':
    'العلوم الطبية الحيوية|Biomedizin|Biomedical science|Biomedicina|علوم زیست‌پزشکی|Biomédecine|जैव चिकित्सा|Biomedicina|生命科学|Biomedicina|Биомедицина|Біомедицина|生物医学',
  'natural-science':
    'العلوم الطبيعية|Naturwissenschaft|Natural science|Ciencias naturales|علوم طبیعی|Sciences naturelles|प्राकृतिक विज्ञान|Scienze naturali|自然科学|Ciências naturais|Естественные науки|Природничі науки|自然科学',
  'scientific-research':
    'البحث العلمي والفضاء|Forschung und Raumfahrt|Research and space|Investigación y espacio|پژوهش و فضا|Recherche et espace|शोध और अंतरिक्ष|Ricerca e spazio|研究・宇宙|Pesquisa e espaço|Исследования и космос|Дослідження й космос|科研与航天',
  'social-sciences':
    'العلوم الاجتماعية|Sozialwissenschaften|Social sciences|Ciencias sociales|علوم اجتماعی|Sciences sociales|सामाजिक विज्ञान|Scienze sociali|社会科学|Ciências sociais|Общественные науки|Суспільні науки|社会科学',
  technology:
    'تكنولوجيا|Technik|Technology|Tecnología|فناوری|Technologie|प्रौद्योगिकी|Tecnologia|テクノロジー|Tecnologia|Технологии|Технології|科技',
  computing:
    'الحوسبة والذكاء الاصطناعي|Computer und KI|Computing and AI|Informática e IA|رایانه و هوش مصنوعی|Informatique et IA|कंप्यूटर और एआई|Informatica e IA|コンピューター・AI|Computação e IA|Компьютеры и ИИ|Комп’ютери та ШІ|计算机与人工智能',
  mathematics:
    'الرياضيات|Mathematik|Mathematics|Matemáticas|ریاضیات|Mathématiques|गणित|Matematica|数学|Matemática|Математика|Математика|数学',
  'scientific-institution':
    'المؤسسات العلمية|Forschungseinrichtungen|Scientific institutions|Instituciones científicas|نهادهای علمی|Institutions scientifiques|वैज्ञानिक संस्थान|Istituzioni scientifiche|研究機関|Instituições científicas|Научные учреждения|Наукові установи|科研机构',
  'scientific-standards':
    'المعايير العلمية|Wissenschaftliche Standards|Scientific standards|Normas científicas|استانداردهای علمی|Normes scientifiques|वैज्ञानिक मानक|Standard scientifici|科学の規範|Normas científicas|Научные стандарты|Наукові стандарти|科学标准',
  society: 'المجتمع|Gesellschaft|Society|Sociedad|جامعه|Société|समाज|Società|社会|Sociedade|Общество|Суспільство|社会',
  demographics:
    'السكان|Bevölkerung|Demographics|Demografía|جمعیت|Démographie|जनसंख्या|Demografia|人口|Demografia|Население|Населення|人口',
  discrimination:
    'التمييز|Diskriminierung|Discrimination|Discriminación|تبعیض|Discriminations|भेदभाव|Discriminazione|差別|Discriminação|Дискриминация|Дискримінація|歧视',
  family: 'الأسرة|Familie|Family|Familia|خانواده|Famille|परिवार|Famiglia|家族|Família|Семья|Родина|家庭',
  immigration:
    'الهجرة|Einwanderung|Immigration|Inmigración|مهاجرت|Immigration|आप्रवासन|Immigrazione|移民|Imigração|Иммиграция|Імміграція|移民',
  'social-problem':
    'القضايا الاجتماعية|Soziale Probleme|Social problems|Problemas sociales|مسائل اجتماعی|Problèmes sociaux|सामाजिक समस्याएँ|Problemi sociali|社会問題|Problemas sociais|Социальные проблемы|Соціальні проблеми|社会问题',
  welfare:
    'الرعاية الاجتماعية|Sozialhilfe|Welfare|Bienestar social|رفاه اجتماعی|Aide sociale|कल्याण|Assistenza sociale|福祉|Assistência social|Социальная помощь|Соціальна допомога|社会福利',
  communities:
    'المجتمعات المحلية|Gemeinschaften|Communities|Comunidades|جوامع محلی|Communautés|समुदाय|Comunità|地域社会|Comunidades|Общины|Громади|社区',
  diversity:
    'التنوع والشمول|Vielfalt und Teilhabe|Diversity, equity and inclusion|Diversidad e inclusión|تنوع و برابری|Diversité et inclusion|विविधता और समावेश|Diversità e inclusione|多様性と包摂|Diversidade e inclusão|Разнообразие и инклюзия|Різноманіття та інклюзія|多元与包容',
  emigration:
    'الهجرة إلى الخارج|Auswanderung|Emigration|Emigración|مهاجرت به خارج|Émigration|उत्प्रवास|Emigrazione|国外移住|Emigração|Эмиграция|Еміграція|移居国外',
  mankind:
    'الناس والأجيال|Mensch und Generationen|People and generations|La humanidad|انسان و نسل‌ها|Générations|मानव और पीढ़ियाँ|Le generazioni|人と世代|Pessoas e gerações|Человек и поколения|Людина й покоління|人类群体',
  'social-condition':
    'الأوضاع الاجتماعية|Soziale Lage|Social conditions|Condiciones sociales|شرایط اجتماعی|Conditions sociales|सामाजिक स्थिति|Condizioni sociali|社会状況|Condições sociais|Социальные условия|Соціальні умови|社会状况',
  values: 'القيم|Werte und Ethik|Values|Valores|ارزش‌ها|Valeurs|मूल्य|Valori|価値観|Valores|Ценности|Цінності|价值观',
  sport: 'رياضة|Sport|Sport|Deportes|ورزش|Sport|खेल|Sport|スポーツ|Esporte|Спорт|Спорт|体育',
  competition:
    'المباريات واللاعبون|Sportarten|Sports and players|Disciplinas deportivas|رشته‌های ورزشی|Disciplines sportives|खेल और खिलाड़ी|Discipline sportive|競技|Modalidades|Виды спорта|Види спорту|竞技项目',
  doping: 'المنشطات|Doping|Doping|Dopaje|دوپینگ|Dopage|डोपिंग|Doping|ドーピング|Doping|Допинг|Допінг|兴奋剂',
  'sport-event':
    'البطولات|Turniere und Meisterschaften|Tournaments|Torneos|مسابقات قهرمانی|Tournois et championnats|प्रतियोगिताएँ|Tornei e campionati|大会|Torneios|Турниры и чемпионаты|Турніри й чемпіонати|赛事',
  'sport-organisation':
    'الاتحادات الرياضية|Sportverbände|Sport organisations|Organizaciones deportivas|سازمان‌های ورزشی|Instances sportives|खेल संगठन|Organizzazioni sportive|競技団体|Entidades esportivas|Спортивные организации|Спортивні організації|体育组织',
  transfers:
    'الانتقالات|Transfers|Transfers|Fichajes|نقل‌وانتقالات|Transferts|तबादले|Calciomercato|移籍|Transferências|Трансферы|Трансфери|转会',
  'sport-discipline':
    'العقوبات الرياضية|Sportstrafen|Disciplinary action in sport|Sanciones deportivas|محرومیت ورزشی|Sanctions sportives|खेल में अनुशासन|Sanzioni sportive|スポーツの処分|Punições no esporte|Дисквалификации в спорте|Спортивні санкції|体育处罚',
  'sport-achievement':
    'الإنجازات الرياضية|Sportliche Erfolge|Sport achievements|Logros deportivos|افتخارات ورزشی|Exploits sportifs|खेल उपलब्धियाँ|Imprese sportive|スポーツの快挙|Conquistas esportivas|Спортивные достижения|Спортивні досягнення|体育成就',
  'sport-industry':
    'صناعة الرياضة|Sportwirtschaft|Sport industry|Industria deportiva|صنعت ورزش|Économie du sport|खेल उद्योग|Industria dello sport|スポーツ産業|Indústria do esporte|Спортивный бизнес|Спортивний бізнес|体育产业',
  'sport-venue':
    'المنشآت الرياضية|Sportstätten|Sport venues|Recintos deportivos|ورزشگاه‌ها|Enceintes sportives|खेल के मैदान|Impianti sportivi|競技場|Arenas e estádios|Стадионы|Стадіони|体育场馆',
  coaching:
    'التدريب الرياضي|Trainer|Sport coaching|Entrenadores|مربیان|Entraîneurs|खेल प्रशिक्षण|Allenatori|監督・コーチ|Técnicos e treinadores|Тренеры|Тренери|体育教练',
  'sport-management':
    'إدارة الأندية|Vereinsführung|Sport management and ownership|Gestión y propiedad de clubes|مدیریت باشگاه‌ها|Direction et propriété des clubs|खेल प्रबंधन|Gestione e proprietà dei club|球団経営|Gestão e propriedade de clubes|Управление клубами|Керівництво клубів|俱乐部管理',
  officiating:
    'التحكيم الرياضي|Schiedsrichter|Sports officiating|Arbitraje deportivo|داوری ورزشی|Arbitrage sportif|अंपायर और रेफ़री|Arbitraggio|審判|Arbitragem esportiva|Судейство|Суддівство|裁判执法',
  weather: 'الطقس|Wetter|Weather|Meteorología|هوا|Météo|मौसम|Meteo|天気|Tempo|Погода|Погода|天气',
  'weather-forecast':
    'توقعات الطقس|Wettervorhersage|Weather forecasts|Pronóstico|پیش‌بینی هوا|Prévisions|मौसम पूर्वानुमान|Previsioni|天気予報|Previsão do tempo|Прогноз погоды|Прогноз погоди|天气预报',
  'weather-phenomena':
    'الظواهر الجوية|Wetterereignisse|Weather events|Fenómenos meteorológicos|پدیده‌های جوی|Phénomènes météo|मौसमी घटनाएँ|Fenomeni meteo|気象現象|Fenômenos do tempo|Погодные явления|Погодні явища|天气现象',
  'weather-warning':
    'تحذيرات الطقس|Unwetterwarnungen|Weather warnings|Avisos meteorológicos|هشدار هوا|Alertes météo|मौसम चेतावनी|Allerte meteo|気象警報|Alertas de tempo|Штормовые предупреждения|Штормові попередження|天气预警',
  'weather-statistic':
    'إحصاءات الطقس|Wetterstatistik|Weather statistics|Estadísticas meteorológicas|آمار هواشناسی|Statistiques météo|मौसम के आँकड़े|Statistiche meteo|気象統計|Estatísticas do tempo|Погодная статистика|Погодна статистика|天气统计',
} satisfies Record<MediaTopicSlug, string>

const names: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).map(([slug, all]) => {
    const each = all.split('|')
    if (each.length !== languageCodes.length) throw new Error(`the topic ${slug} has ${each.length} names`)
    return [slug, each]
  }),
)

/** The name of a media topic in a language of the site; nothing for another word. */
export const mediaTopicName = (slug: string, language: LanguageCode): string | undefined =>
  names.get(slug)?.[languageCodes.indexOf(language)]

import type { LanguageCode } from './language-codes.ts'

/** What is said of pages that a reader keeps on the device; `{ago}` stands for “3 hours ago”. */
export type DeviceWords = {
  keep: string
  drop: string
  /** On a copy that is read in place of the page itself. */
  copy: string
  title: string
  intro: string
  noNetwork: string
  none: string
  saved: string
  remove: string
  needs: string
}

/** These words in every language. */
export const deviceWords = {
  ar: {
    keep: 'احفظ على هذا الجهاز',
    drop: 'أزل من هذا الجهاز',
    copy: 'محفوظة على هذا الجهاز: {ago}',
    title: 'على هذا الجهاز',
    intro: 'ما تحفظه يمكن قراءته بلا شبكة، وكذلك آخر صفحة أولى. يبقى ذلك في هذا المتصفح، ولا يعلم به الموقع.',
    noNetwork: 'هذه الصفحة غير متاحة الآن: لا توجد شبكة.',
    none: 'لم يُحفظ شيء بعد. تجد «احفظ على هذا الجهاز» أسفل كل مقال وكل موضوع.',
    saved: 'حُفظ: {ago}',
    remove: 'أزل',
    needs: 'يتطلب الحفظ جافاسكربت وعنوانًا آمنًا (https).',
  },
  de: {
    keep: 'Auf diesem Gerät speichern',
    drop: 'Von diesem Gerät entfernen',
    copy: 'Auf diesem Gerät aufbewahrt: {ago}',
    title: 'Auf diesem Gerät',
    intro:
      'Was Sie speichern, lässt sich ohne Netz lesen, ebenso die letzte Titelseite. Es bleibt in diesem Browser; die Website weiß nichts davon.',
    noNetwork: 'Diese Seite ist gerade nicht zu haben: Es gibt kein Netz.',
    none: 'Noch ist nichts gespeichert. „Auf diesem Gerät speichern“ steht unter jedem Artikel und jeder Geschichte.',
    saved: 'Gespeichert: {ago}',
    remove: 'Entfernen',
    needs: 'Zum Speichern braucht es JavaScript und eine sichere Adresse (https).',
  },
  en: {
    keep: 'Save on this device',
    drop: 'Remove from this device',
    copy: 'Kept on this device: {ago}',
    title: 'On this device',
    intro:
      'What you save can be read without a network, and so can the last front page. It stays in this browser; the site does not know of it.',
    noNetwork: 'This page cannot be had now: there is no network.',
    none: 'Nothing is saved yet. “Save on this device” stands under every article and every story.',
    saved: 'Saved: {ago}',
    remove: 'Remove',
    needs: 'Saving needs JavaScript and a secure (https) address.',
  },
  es: {
    keep: 'Guardar en este dispositivo',
    drop: 'Quitar de este dispositivo',
    copy: 'Guardado en este dispositivo: {ago}',
    title: 'En este dispositivo',
    intro:
      'Lo que guarde se puede leer sin red, igual que la última portada. Queda en este navegador; el sitio no sabe nada de ello.',
    noNetwork: 'Esta página no está disponible ahora: no hay red.',
    none: 'Aún no hay nada guardado. «Guardar en este dispositivo» aparece al pie de cada artículo y de cada historia.',
    saved: 'Guardado: {ago}',
    remove: 'Quitar',
    needs: 'Para guardar hacen falta JavaScript y una dirección segura (https).',
  },
  fa: {
    keep: 'ذخیره در این دستگاه',
    drop: 'حذف از این دستگاه',
    copy: 'نگه‌داشته در این دستگاه: {ago}',
    title: 'در این دستگاه',
    intro:
      'آنچه ذخیره می‌کنید بدون شبکه هم خواندنی است، آخرین صفحهٔ نخست هم همین‌طور. همه در همین مرورگر می‌ماند و سایت از آن خبر ندارد.',
    noNetwork: 'این صفحه اکنون در دسترس نیست: شبکه‌ای نیست.',
    none: 'هنوز چیزی ذخیره نشده است. «ذخیره در این دستگاه» پایین هر مقاله و هر موضوع هست.',
    saved: 'ذخیره‌شده: {ago}',
    remove: 'حذف',
    needs: 'برای ذخیره، جاوااسکریپت و نشانی امن (https) لازم است.',
  },
  fr: {
    keep: 'Garder sur cet appareil',
    drop: 'Retirer de cet appareil',
    copy: 'Gardé sur cet appareil : {ago}',
    title: 'Sur cet appareil',
    intro:
      'Ce que vous gardez se lit sans réseau, tout comme la dernière une. Cela reste dans ce navigateur ; le site n’en sait rien.',
    noNetwork: 'Cette page n’est pas disponible : il n’y a pas de réseau.',
    none: 'Rien n’est gardé pour l’instant. « Garder sur cet appareil » se trouve sous chaque article et chaque sujet.',
    saved: 'Gardé : {ago}',
    remove: 'Retirer',
    needs: 'Pour garder une page, il faut JavaScript et une adresse sécurisée (https).',
  },
  hi: {
    keep: 'इस उपकरण पर सहेजें',
    drop: 'इस उपकरण से हटाएँ',
    copy: 'इस उपकरण पर सहेजी गई प्रति: {ago}',
    title: 'इस उपकरण पर',
    intro:
      'जो आप सहेजते हैं, वह बिना नेटवर्क के पढ़ा जा सकता है, और पिछला मुख्य पन्ना भी। यह इसी ब्राउज़र में रहता है; साइट को इसका पता नहीं होता।',
    noNetwork: 'यह पृष्ठ अभी नहीं मिल सकता: नेटवर्क नहीं है।',
    none: 'अभी कुछ सहेजा नहीं गया है। “इस उपकरण पर सहेजें” हर लेख और हर ख़बर के नीचे मिलता है।',
    saved: 'सहेजा गया: {ago}',
    remove: 'हटाएँ',
    needs: 'सहेजने के लिए जावास्क्रिप्ट और सुरक्षित पता (https) चाहिए।',
  },
  it: {
    keep: 'Salva su questo dispositivo',
    drop: 'Togli da questo dispositivo',
    copy: 'Conservata su questo dispositivo: {ago}',
    title: 'Su questo dispositivo',
    intro:
      'Ciò che salvi si può leggere senza rete, come anche l’ultima prima pagina. Resta in questo browser; il sito non ne sa nulla.',
    noNetwork: 'Questa pagina ora non è disponibile: non c’è rete.',
    none: 'Non c’è ancora nulla di salvato. «Salva su questo dispositivo» si trova sotto ogni articolo e ogni storia.',
    saved: 'Salvato: {ago}',
    remove: 'Togli',
    needs: 'Per salvare servono JavaScript e un indirizzo sicuro (https).',
  },
  ja: {
    keep: 'この端末に保存',
    drop: 'この端末から削除',
    copy: 'この端末に保存した写し：{ago}',
    title: 'この端末の保存分',
    intro:
      '保存した記事は、最後に開いたトップページと同じく、通信なしで読めます。保存先はこのブラウザーだけで、サイトには伝わりません。',
    noNetwork: '通信できないため、このページは表示できません。',
    none: 'まだ何も保存されていません。「この端末に保存」は各記事と各話題の下にあります。',
    saved: '保存：{ago}',
    remove: '削除',
    needs: '保存には JavaScript と安全なアドレス（https）が必要です。',
  },
  pt: {
    keep: 'Guardar neste dispositivo',
    drop: 'Remover deste dispositivo',
    copy: 'Guardada neste dispositivo: {ago}',
    title: 'Neste dispositivo',
    intro:
      'O que você guarda pode ser lido sem rede, assim como a última primeira página. Fica neste navegador; o site não sabe disso.',
    noNetwork: 'Esta página não está disponível agora: não há rede.',
    none: 'Nada foi guardado ainda. “Guardar neste dispositivo” fica abaixo de cada artigo e de cada história.',
    saved: 'Guardado: {ago}',
    remove: 'Remover',
    needs: 'Para guardar, é preciso JavaScript e um endereço seguro (https).',
  },
  ru: {
    keep: 'Сохранить на этом устройстве',
    drop: 'Убрать с этого устройства',
    copy: 'Хранится на этом устройстве: {ago}',
    title: 'На этом устройстве',
    intro:
      'Сохранённое можно читать без сети, как и последнюю главную страницу. Всё остаётся в этом браузере; сайт об этом не знает.',
    noNetwork: 'Эта страница сейчас недоступна: сети нет.',
    none: 'Пока ничего не сохранено. «Сохранить на этом устройстве» стоит под каждой статьёй и каждым сюжетом.',
    saved: 'Сохранено: {ago}',
    remove: 'Убрать',
    needs: 'Для сохранения нужны JavaScript и защищённый адрес (https).',
  },
  uk: {
    keep: 'Зберегти на цьому пристрої',
    drop: 'Прибрати з цього пристрою',
    copy: 'Зберігається на цьому пристрої: {ago}',
    title: 'На цьому пристрої',
    intro:
      'Збережене можна читати без мережі, як і останню головну сторінку. Усе лишається в цьому браузері; сайт про це не знає.',
    noNetwork: 'Ця сторінка зараз недоступна: немає мережі.',
    none: 'Ще нічого не збережено. «Зберегти на цьому пристрої» стоїть під кожною статтею і кожним сюжетом.',
    saved: 'Збережено: {ago}',
    remove: 'Прибрати',
    needs: 'Щоб зберігати, потрібні JavaScript і захищена адреса (https).',
  },
  zh: {
    keep: '保存到此设备',
    drop: '从此设备移除',
    copy: '此设备上的副本：{ago}',
    title: '此设备上的内容',
    intro: '保存的内容无需网络即可阅读，最近一次的首页也是如此。内容只留在此浏览器中，网站并不知道。',
    noNetwork: '没有网络，暂时无法打开此页。',
    none: '尚未保存任何内容。“保存到此设备”位于每篇报道和每则新闻的下方。',
    saved: '保存于：{ago}',
    remove: '移除',
    needs: '保存需要 JavaScript 和安全地址（https）。',
  },
} satisfies Record<LanguageCode, DeviceWords>

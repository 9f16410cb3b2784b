import type { ChangedPart } from '../../model/version.ts'
import { pluralsOf } from './plurals.ts'
import { versionWordsElsewhere } from './version-words-elsewhere.ts'

/** The words of an article's earlier versions and of what changed between two of them. */
export type VersionWords = {
  /** On the article's page, how often it changed. */
  updated: (times: number) => string
  title: string
  intro: string
  nothing: string
  version: (n: number) => string
  asFirst: string
  now: string
  part: Record<ChangedPart, string>
  changed: (parts: string) => string
  added: (words: number) => string
  removed: (words: number) => string
  minor: string
  compare: string
  sinceFirst: string
  legend: string
  /** Said before words that went or came, for who does not see how they are drawn; what follows is said after them. */
  gone: string
  fresh: string
  until: string
  same: (paragraphs: number) => string
  notShown: (source: string) => string
  longer: string
  back: string
}

const en = pluralsOf('en')
const de = pluralsOf('de')
const es = pluralsOf('es')
const fr = pluralsOf('fr')
const it = pluralsOf('it')
const pt = pluralsOf('pt')

/** In the languages that are written in Latin letters, and all others from beside this file. */
export const versionWords = {
  ...versionWordsElsewhere,
  en: {
    updated: en({ one: 'Changed once', other: 'Changed # times' }),
    title: 'Earlier versions',
    intro: 'How this article read here, and when its publisher changed it. Newest first.',
    nothing: 'This article reads as it did when it was first seen here.',
    version: n => `Version ${n}`,
    asFirst: 'As first seen here',
    now: 'As it reads now',
    part: { headline: 'headline', standfirst: 'introduction', text: 'text' },
    changed: parts => `Changed: ${parts}`,
    added: en({ one: '# word added', other: '# words added' }),
    removed: en({ one: '# word removed', other: '# words removed' }),
    minor: 'a small change',
    compare: 'What changed',
    sinceFirst: 'All changes since the first version',
    legend: 'Words that are struck through went; underlined words are new.',
    gone: 'removed:',
    fresh: 'added:',
    until: 'end',
    same: en({ one: '# unchanged paragraph', other: '# unchanged paragraphs' }),
    notShown: source => `The text of ${source} is not shown here, so neither is what changed in it.`,
    longer: 'What follows is too long to be compared here.',
    back: 'To the article',
  },
  de: {
    updated: de({ one: 'Einmal geändert', other: '#-mal geändert' }),
    title: 'Frühere Fassungen',
    intro: 'Wie dieser Artikel hier lautete und wann sein Verlag ihn geändert hat. Die neueste Fassung zuerst.',
    nothing: 'Dieser Artikel lautet noch so, wie er hier zuerst gesehen wurde.',
    version: n => `Fassung ${n}`,
    asFirst: 'Wie zuerst gesehen',
    now: 'Wie er jetzt lautet',
    part: { headline: 'Überschrift', standfirst: 'Vorspann', text: 'Wortlaut' },
    changed: parts => `Geändert: ${parts}`,
    added: de({ one: '# Wort hinzugekommen', other: '# Wörter hinzugekommen' }),
    removed: de({ one: '# Wort weggefallen', other: '# Wörter weggefallen' }),
    minor: 'eine Kleinigkeit',
    compare: 'Was sich geändert hat',
    sinceFirst: 'Alle Änderungen seit der ersten Fassung',
    legend: 'Durchgestrichene Wörter sind weggefallen, unterstrichene sind neu.',
    gone: 'weggefallen:',
    fresh: 'neu:',
    until: 'Ende',
    same: de({ one: '# unveränderter Absatz', other: '# unveränderte Absätze' }),
    notShown: source => `Der Text von ${source} wird hier nicht gezeigt, also auch nicht, was sich darin geändert hat.`,
    longer: 'Was folgt, ist zu lang, um hier verglichen zu werden.',
    back: 'Zum Artikel',
  },
  es: {
    updated: es({ one: 'Modificado una vez', many: 'Modificado # de veces', other: 'Modificado # veces' }),
    title: 'Versiones anteriores',
    intro: 'Cómo se leía este artículo aquí y cuándo lo cambió su editor. Primero lo más reciente.',
    nothing: 'Este artículo sigue como cuando se vio aquí por primera vez.',
    version: n => `Versión ${n}`,
    asFirst: 'Como se vio primero',
    now: 'Como se lee ahora',
    part: { headline: 'titular', standfirst: 'entradilla', text: 'texto' },
    changed: parts => `Ha cambiado: ${parts}`,
    added: es({ one: '# palabra añadida', many: '# de palabras añadidas', other: '# palabras añadidas' }),
    removed: es({ one: '# palabra eliminada', many: '# de palabras eliminadas', other: '# palabras eliminadas' }),
    minor: 'un cambio pequeño',
    compare: 'Qué ha cambiado',
    sinceFirst: 'Todos los cambios desde la primera versión',
    legend: 'Las palabras tachadas ya no están; las subrayadas son nuevas.',
    gone: 'eliminado:',
    fresh: 'añadido:',
    until: 'fin',
    same: es({ one: '# párrafo sin cambios', many: '# de párrafos sin cambios', other: '# párrafos sin cambios' }),
    notShown: source => `El texto de ${source} no se muestra aquí, así que tampoco lo que cambió en él.`,
    longer: 'Lo que sigue es demasiado largo para compararlo aquí.',
    back: 'Al artículo',
  },
  fr: {
    updated: fr({ one: 'Modifié # fois', many: 'Modifié # de fois', other: 'Modifié # fois' }),
    title: 'Versions précédentes',
    intro: 'Ce que disait cet article ici, et quand son éditeur l’a modifié. Le plus récent d’abord.',
    nothing: 'Cet article est tel qu’il a été vu ici la première fois.',
    version: n => `Version nº ${n}`,
    asFirst: 'Tel que vu d’abord',
    now: 'Tel qu’il est maintenant',
    part: { headline: 'titre', standfirst: 'chapeau', text: 'texte' },
    changed: parts => `A changé : ${parts}`,
    added: fr({ one: '# mot ajouté', many: '# de mots ajoutés', other: '# mots ajoutés' }),
    removed: fr({ one: '# mot retiré', many: '# de mots retirés', other: '# mots retirés' }),
    minor: 'un changement mineur',
    compare: 'Ce qui a changé',
    sinceFirst: 'Tous les changements depuis la première version',
    legend: 'Les mots barrés ont disparu, les mots soulignés sont nouveaux.',
    gone: 'retiré :',
    fresh: 'ajouté :',
    until: 'fin',
    same: fr({ one: '# paragraphe inchangé', many: '# de paragraphes inchangés', other: '# paragraphes inchangés' }),
    notShown: source => `Le texte de ${source} n’est pas montré ici, donc pas non plus ce qui y a changé.`,
    longer: 'La suite est trop longue pour être comparée ici.',
    back: 'Vers l’article',
  },
  it: {
    updated: it({ one: 'Modificato una volta', many: 'Modificato # di volte', other: 'Modificato # volte' }),
    title: 'Versioni precedenti',
    intro: 'Come si leggeva qui questo articolo e quando il suo editore lo ha cambiato. Prima le più recenti.',
    nothing: 'Questo articolo è ancora come quando è stato visto qui la prima volta.',
    version: n => `Versione ${n}`,
    asFirst: 'Come visto all’inizio',
    now: 'Come si legge ora',
    part: { headline: 'titolo', standfirst: 'sommario', text: 'testo' },
    changed: parts => `Cambiato: ${parts}`,
    added: it({ one: '# parola aggiunta', many: '# di parole aggiunte', other: '# parole aggiunte' }),
    removed: it({ one: '# parola tolta', many: '# di parole tolte', other: '# parole tolte' }),
    minor: 'una piccola modifica',
    compare: 'Che cosa è cambiato',
    sinceFirst: 'Tutte le modifiche dalla prima versione',
    legend: 'Le parole barrate non ci sono più, quelle sottolineate sono nuove.',
    gone: 'tolto:',
    fresh: 'aggiunto:',
    until: 'fine',
    same: it({ one: '# paragrafo invariato', many: '# di paragrafi invariati', other: '# paragrafi invariati' }),
    notShown: source => `Il testo di ${source} non viene mostrato qui, quindi nemmeno ciò che vi è cambiato.`,
    longer: 'Il resto è troppo lungo per essere confrontato qui.',
    back: 'All’articolo',
  },
  pt: {
    updated: pt({ one: 'Alterado # vez', many: 'Alterado # de vezes', other: 'Alterado # vezes' }),
    title: 'Versões anteriores',
    intro: 'Como este artigo se lia aqui e quando o seu editor o alterou. As mais recentes primeiro.',
    nothing: 'Este artigo continua como foi visto aqui pela primeira vez.',
    version: n => `Versão ${n}`,
    asFirst: 'Como foi visto primeiro',
    now: 'Como se lê agora',
    part: { headline: 'título', standfirst: 'entrada', text: 'corpo do texto' },
    changed: parts => `Mudou: ${parts}`,
    added: pt({
      one: '# palavra acrescentada',
      many: '# de palavras acrescentadas',
      other: '# palavras acrescentadas',
    }),
    removed: pt({ one: '# palavra retirada', many: '# de palavras retiradas', other: '# palavras retiradas' }),
    minor: 'uma pequena mudança',
    compare: 'O que mudou',
    sinceFirst: 'Todas as mudanças desde a primeira versão',
    legend: 'As palavras riscadas saíram; as sublinhadas são novas.',
    gone: 'retirado:',
    fresh: 'acrescentado:',
    until: 'fim',
    same: pt({
      one: '# parágrafo sem mudanças',
      many: '# de parágrafos sem mudanças',
      other: '# parágrafos sem mudanças',
    }),
    notShown: source => `O texto de ${source} não é mostrado aqui, nem o que mudou nele.`,
    longer: 'O que se segue é demasiado longo para ser comparado aqui.',
    back: 'Para o artigo',
  },
} satisfies Record<string, VersionWords>

import type { NamedRole } from '../../../model/story-digest.ts'

/** How a language says who is what in an event; patterns in lower case, without flags. */
export type RoleWords = {
  roles: Record<NamedRole, string>
  /** What stands between a role and the name that fills it: `the winner is …`, `the victim was identified as …`. */
  is: string
  /** What a place or a body hangs on a role with: `mayor of Lowmere, Ada Marsh`. */
  of: string
  /** What may stand between a name and its role: `Ada Marsh, the mayor`. */
  article: string
  /** Before a role it makes it another's, or one of before: `former mayor`. */
  not: string
  /** Verbs of winning right behind a name, with what is won. */
  wins: string
  /** Verbs of following in an office right behind a name. */
  follows: string
}

const en: RoleWords = {
  roles: {
    winner: 'winner|champion|victor',
    successor: 'successor|replacement',
    victim: 'victim|dead (?:man|woman|boy|girl|teenager)',
    mayor: 'mayor',
    coach: 'head coach|coach|manager',
    captain: 'captain|skipper',
  },
  is: 'is|was|will be|has been|identified as|named as|was identified as|was named as|has been identified as|has been named as',
  of: 'of|in|at',
  article: 'the|a',
  not: 'former|ex|deputy|vice|acting|then|past|previous|outgoing|assistant|fire|police|defending|reigning',
  wins: "(?:has |have )?(?:won|wins|clinches|clinched|takes|took) (?:[\\p{L}\\p{N}’'-]+ ){0,5}(?:election|race|prize|title|final|gold|vote|award|championship|tournament|cup|marathon|run-?off|presidency|seat|medal)",
  follows: '(?:will |is to |is set to )?(?:succeeds?|replaces?)',
}
const de: RoleWords = {
  roles: {
    winner: 'sieger(?:in)?|gewinner(?:in)?|preisträger(?:in)?|wahlsieger(?:in)?',
    successor: 'nachfolger(?:in)?',
    victim: 'opfer|todesopfer|tote|getötete',
    mayor: '(?:ober)?bürgermeister(?:in)?',
    coach: '(?:chef)?trainer(?:in)?',
    captain: 'kapitän(?:in)?',
  },
  is: 'ist|war|wird|heißt|wurde|sei|soll',
  of: 'von|der|des|in',
  article: 'der|die|das|den',
  not: 'ehemalige[rnms]?|frühere[rnms]?|ex|stellvertretende[rnms]?|vize|damalige[rnms]?|scheidende[rnms]?|alt',
  wins: '(?:gewinnt|gewann|holt|holte|siegt|siegte) (?:[\\p{L}\\p{N}’-]+ ){0,5}(?:wahl|rennen|preis|titel|finale|gold|stichwahl|meisterschaft|turnier|pokal|marathon|medaille)',
  follows: '(?:folgt auf|löst .{2,30} ab|tritt die nachfolge)',
}
const es: RoleWords = {
  roles: {
    winner: 'ganador(?:a)?|vencedor(?:a)?|campe[oó]n(?:a)?|galardonad[oa]',
    successor: 'sucesor(?:a)?|reemplazante|relevo',
    victim: 'víctima|fallecid[oa]',
    mayor: 'alcalde(?:sa)?|intendente|intendenta',
    coach: 'entrenador(?:a)?|seleccionador(?:a)?|director técnico',
    captain: 'capit[aá]n(?:a)?',
  },
  is: 'es|fue|será|ha sido|identificad[oa] como|fue identificad[oa] como|se llamaba',
  of: 'de|del|en',
  article: 'el|la|un|una',
  not: 'ex|antigu[oa]|vice|entonces|anterior|teniente',
  wins: '(?:gana|ganó|ha ganado|conquista|conquistó|se lleva|se llevó) (?:[\\p{L}\\p{N}’-]+ ){0,5}(?:elecciones|elección|carrera|premio|título|final|oro|votación|campeonato|torneo|copa|maratón|medalla|presidencia)',
  follows: '(?:sucederá|sucede|reemplazará|reemplaza|sustituirá|sustituye) a',
}
const fr: RoleWords = {
  roles: {
    winner: 'vainqueure?|gagnante?|lauréate?|championne?',
    successor: 'successeure?|remplaçante?',
    victim: 'victime',
    mayor: 'maire|mairesse',
    coach: 'entraîneure?|entraîneuse|sélectionneur',
    captain: 'capitaine',
  },
  is: 'est|était|sera|a été|identifiée? comme(?: étant)?|se nomme|se nommait',
  of: 'de la|de|du|des|d’|à',
  article: 'le|la|l’|un|une',
  not: 'ancienne?|ex|vice|adjointe?|premier adjoint|alors|ancien',
  wins: '(?:remporte|a remporté|gagne|a gagné|décroche|a décroché) (?:[\\p{L}\\p{N}’-]+ ){0,5}(?:élection|course|prix|titre|finale|or|scrutin|championnat|tournoi|coupe|marathon|médaille|présidentielle)',
  follows: '(?:succède|succédera|remplace|remplacera)',
}
const it: RoleWords = {
  roles: {
    winner: 'vincitore|vincitrice|campione|campionessa',
    successor: 'successore|successora|sostituto|sostituta',
    victim: 'vittima',
    mayor: 'sindac[oa]',
    coach: 'allenatore|allenatrice|commissario tecnico',
    captain: 'capitano',
  },
  is: 'è|era|sarà|è stat[oa]|identificat[oa] come|si chiamava',
  of: 'di|del|della|dell’',
  article: 'il|la|lo|l’|un|una',
  not: 'ex|vice|allora|precedente',
  wins: '(?:vince|ha vinto|conquista|ha conquistato|si aggiudica) (?:[\\p{L}\\p{N}’-]+ ){0,5}(?:elezioni|gara|premio|titolo|finale|oro|voto|campionato|torneo|coppa|maratona|medaglia)',
  follows: '(?:succede|succederà|sostituisce|sostituirà)(?: a)?',
}
const pt: RoleWords = {
  roles: {
    winner: 'vencedor(?:a)?|ganhador(?:a)?|campeão|campeã',
    successor: 'sucessor(?:a)?|substitut[oa]',
    victim: 'vítima',
    mayor: 'prefeit[oa]|presidente da câmara',
    coach: 'técnic[oa]|treinador(?:a)?',
    captain: 'capitão|capitã',
  },
  is: 'é|foi|será|identificad[oa] como|foi identificad[oa] como',
  of: 'de|do|da|em',
  article: 'o|a|um|uma',
  not: 'ex|vice|antig[oa]|então|anterior',
  wins: '(?:vence|venceu|ganha|ganhou|conquista|conquistou) (?:[\\p{L}\\p{N}’-]+ ){0,5}(?:eleição|eleições|corrida|prêmio|prémio|título|final|ouro|votação|campeonato|torneio|copa|taça|maratona|medalha)',
  follows: '(?:sucede|sucederá|substitui|substituirá)(?: a)?',
}
const ru: RoleWords = {
  roles: {
    winner: 'победител[ья]|победительниц[аей]|чемпионк?[аой]?|лауреат(?:ом)?',
    successor: 'преемник(?:ом)?|преемниц(?:а|ей)',
    victim: 'погибш(?:ий|ая|им|ей)|жертв[аой]',
    mayor: 'мэр(?:ом)?',
    coach: 'главный тренер|тренер(?:ом)?',
    captain: 'капитан(?:ом)?',
  },
  is: 'города|команды|сборной|стал|стала|станет|—|–|опознана? как',
  of: 'города|команды|сборной',
  article: '',
  not: 'бывш(?:ий|ая|им)|экс|вице|тогдашн(?:ий|яя)|заместител[ья]',
  wins: '(?:победила?|выигрывает|выиграла?|завоевала?|взяла?) (?:[\\p{L}\\p{N}-]+ ){0,5}(?:выбор[аыо]|гонк[уе]|преми[юя]|титул|финал|золото|чемпионат|турнир|кубок|марафон|медаль)',
  follows: '(?:сменит|сменила?|заменит|заменила?)',
}
const uk: RoleWords = {
  roles: {
    winner: 'перемож(?:ець|цем)|переможниц(?:я|ею)|чемпіонк?[аою]?|лауреат(?:ом|ка)?',
    successor: 'наступник(?:ом)?|наступниц(?:я|ею)',
    victim: 'загибл(?:ий|а|им|ою)|жертв(?:а|ою)',
    mayor: 'мер(?:ом|ка|кою)?|міськ(?:ий|а) голова',
    coach: 'головний тренер|тренер(?:ом|ка)?',
    captain: 'капітан(?:ом)?',
  },
  is: 'міста|команди|збірної|став|стала|стане|—|–',
  of: 'міста|команди|збірної',
  article: '',
  not: 'колишн(?:ій|я|ім)|екс|віце|тодішн(?:ій|я)|заступни(?:к|ця)',
  wins: '(?:переміг|перемогла|виграє|виграв|виграла|здобув|здобула) (?:[\\p{L}\\p{N}’-]+ ){0,5}(?:вибор[ахи]|перегони|премію|титул|фінал|золото|чемпіонат|турнір|кубок|марафон|медаль)',
  follows: '(?:змінить|змінив|змінила|замінить|замінив|замінила)',
}

/** The words of roles by language; of others nothing is read. */
export const roleWords: Record<string, RoleWords> = { en, de, es, fr, it, pt, ru, uk }

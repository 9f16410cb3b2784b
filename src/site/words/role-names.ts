import type { NamedRole } from '../../model/story-digest.ts'
import { type LanguageCode, languageCodes } from './language-codes.ts'

// In the order of `languageCodes`: ar | de | en | es | fa | fr | hi | it | ja | pt | ru | uk | zh
const table = {
  winner:
    'الفائز|Gewonnen hat|Winner|Ganador|برنده|Vainqueur|विजेता|Vincitore|勝者|Vencedor|Победитель|Переможець|获胜者',
  successor:
    'الخلف|Nachfolge|Successor|Sucesor|جانشین|Successeur|उत्तराधिकारी|Successore|後任|Sucessor|Преемник|Наступник|继任者',
  victim: 'الضحية|Opfer|Victim|Víctima|قربانی|Victime|पीड़ित|Vittima|犠牲者|Vítima|Погибший|Загиблий|遇难者',
  mayor: 'رئيس البلدية|Bürgermeisteramt|Mayor|Alcaldía|شهردار|Maire|महापौर|Sindaco|市長|Prefeitura|Мэр|Мер|市长',
  coach: 'المدرب|Trainer|Coach|Entrenador|سرمربی|Entraîneur|कोच|Allenatore|監督|Técnico|Тренер|Тренер|主教练',
  captain:
    'القبطان|Kapitän|Captain|Capitán|کاپیتان|Capitaine|कप्तान|Capitano|キャプテン・船長|Capitão|Капитан|Капітан|队长、船长',
} satisfies Record<NamedRole, string>

/** What somebody is in an event, in a language of the site. */
export const roleName = (role: NamedRole, language: LanguageCode): string =>
  table[role].split('|')[languageCodes.indexOf(language)]!

import { pluralsOf } from './plurals.ts'

/** How many stories a search found, in the languages of eastern Europe and Asia. */
export const foundStories = {
  ar: pluralsOf('ar')({
    zero: 'لا مواضيع',
    one: 'موضوع واحد',
    two: 'موضوعان',
    few: '# مواضيع',
    many: '# موضوعًا',
    other: '# موضوع',
  }),
  hi: pluralsOf('hi')({ one: '# ख़बर', other: '# ख़बरें' }),
  ru: pluralsOf('ru')({ one: '# сюжет', few: '# сюжета', many: '# сюжетов', other: '# сюжета' }),
  uk: pluralsOf('uk')({ one: '# сюжет', few: '# сюжети', many: '# сюжетів', other: '# сюжету' }),
  fa: pluralsOf('fa')({ one: '# موضوع', other: '# موضوع' }),
}

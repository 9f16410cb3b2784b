import { pluralsOf } from './plurals.ts'

// What is counted, in the six forms that Arabic has for it.

export const plural = pluralsOf('ar')
export const number = new Intl.NumberFormat('ar').format
export const articles = plural({
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
})
export const sources = plural({
  zero: 'لا مصادر',
  one: 'مصدر واحد',
  two: 'مصدران',
  few: '# مصادر',
  many: '# مصدرًا',
  other: '# مصدر',
})
export const fromSources = plural({
  zero: 'من دون مصدر',
  one: 'من مصدر واحد',
  two: 'من مصدرين',
  few: 'من # مصادر',
  many: 'من # مصدرًا',
  other: 'من # مصدر',
})
export const inLanguages = plural({
  zero: 'من دون لغة',
  one: 'بلغة واحدة',
  two: 'بلغتين',
  few: 'بـ# لغات',
  many: 'بـ# لغة',
  other: 'بـ# لغة',
})
export const hours = plural({
  zero: 'أقل من ساعة',
  one: 'ساعة',
  two: 'ساعتين',
  few: '# ساعات',
  many: '# ساعة',
  other: '# ساعة',
})
export const days = plural({
  zero: 'أقل من يوم',
  one: 'يوم',
  two: 'يومين',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
})

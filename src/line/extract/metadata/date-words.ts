/**
 * Words that stand directly before a date and say what of, in the languages of the news; at most three short
 * words may stand between (`am`, `by Jo on`). Asked of the forty characters before a date.
 */

const published =
  'published|posted|issued|released|created|written|first published|veröffentlicht|erschienen|erstellt|eingestellt|' +
  'geschrieben|gepostet|publié[es]{0,2}|paru|mis en ligne|posté|publicad[oa]|publicación|publicação|creado|enviado|escrito|' +
  'pubblicat[oa]|inserito|scritto|gepubliceerd|geplaatst|publicerad|publicerat|publisert|udgivet|julkaistu|lisätty|' +
  'opublikowan[oey]|dodan[oey]|utworzono|publikacji|zveřejněno|publikováno|vydáno|publikované|uverejnené|pridané|' +
  'közzétéve|megjelent|publicat|publicării|postat|adăugat|objavljeno|objavljen|публикувано?|публикуван[ао]?|објављено|' +
  'опубликован[оа]?|публикации|размещено|добавлено|создано|опубліковано|створено|дата|yayın(?:lanma|landı)?|eklenme|' +
  'giriş|oluşturulma|tarih|tarihi|datum|dátum|date|data|fecha|ημερομηνία|δημοσίευση|δημοσιεύ(?:θηκε|τηκε)|נכתב|פורסם|' +
  'נשרת?|نشره?|بتاريخ|تاريخ|تاریخ|انتشار|منتشر|اشاعت|发布|发表|發佈|發表|时间|時間|日期|刊登|公開|投稿|掲載|配信|作成|登録|' +
  '입력|등록|작성|게시|diterbitkan|dipublikasikan|ditayangkan|đăng|ngày|เผยแพร่|วันที่|प्रकाशित|প্রকাশ(?:িত)?|stand'

const changed =
  'updated|modified|changed|edited|revised|reviewed|aktualisiert|aktualisierung|geändert|änderung|bearbeitet|mis à jour|' +
  'mise à jour|modifiée?|actualizad[oa]|actualización|modificad[oa]|atualizad[oa]|atualização|aggiornat[oa]|aggiornamento|' +
  'modificat[oa]?|bijgewerkt|gewijzigd|uppdaterad|ändrad|oppdatert|opdateret|ændret|päivitetty|muokattu|zaktualizowan[oey]|' +
  'aktualizacja|zmodyfikowano|aktualizováno|aktualizované|upraveno|módosítva|frissítve|actualizat|ažurirano|обновлен[оа]?|' +
  'обновление|изменен[оа]?|оновлено|змінено|güncelle\\p{L}{0,5}|ενημέρωση|עודכן|تحديث|تعديل|به‌روزرسانی|更新|修改|編集|수정|' +
  'diperbarui|cập nhật|อัปเดต|zuletzt|modification|última vez|laatst bewerkt|ultima modifica|ostatnio|изменение|redigerades|' +
  'last edited'

const before = (words: string): RegExp => new RegExp(`(?:${words})\\P{L}{0,12}(?:\\p{L}{1,9}\\P{L}{1,4}){0,3}$`, 'iu')

const [publishedBefore, changedBefore] = [before(published), before(changed)]

/** What the words directly before a date say of it: the day of publication, of a change, or nothing. */
export function saidOfDate(text: string): 'published' | 'changed' | undefined {
  if (changedBefore.test(text)) return 'changed'
  return publishedBefore.test(text) ? 'published' : undefined
}

// Suggests searches below the field as one types: a combobox with a list (WAI-ARIA, "list autocomplete with manual
// selection"). Without this script the form works as it is. The browser keeps the answers for a minute.

const field = document.querySelector<HTMLInputElement>('#q')!
const list = field.form!.querySelector<HTMLElement>('[role=listbox]')!
let typed = ''
let at = -1
let rest: ReturnType<typeof setTimeout>

const choose = (place: number): void => {
  at = place
  for (const option of list.children) option.ariaSelected = `${option === list.children[at]}`
  field.value = list.children[at]?.textContent ?? typed
  field.setAttribute('aria-activedescendant', `s${at}`)
}

const show = (searches: string[]): void => {
  list.replaceChildren(
    ...searches.map((textContent, n) =>
      Object.assign(document.createElement('div'), { id: `s${n}`, role: 'option', dir: 'auto', textContent }),
    ),
  )
  list.hidden = !searches[0]
  field.ariaExpanded = `${!list.hidden}`
  at = -1
}

/** Shows nothing, nor what is still asked for. */
const hide = (): void => {
  clearTimeout(rest)
  typed = ''
  show([])
}

const ask = async (): Promise<void> => {
  typed = field.value
  // one letter of a script that has few says nothing
  if (/^[ -ɏ]?$/.test(typed)) return show([])
  const answer = await fetch(`/search/suggest?lang=${document.documentElement.lang}&q=${encodeURIComponent(typed)}`)
  const searches = await answer.json()
  if (field.value === typed) show(searches)
}

field.role = 'combobox'
field.ariaExpanded = 'false'
field.oninput = () => {
  clearTimeout(rest)
  rest = setTimeout(() => ask().catch(() => {}), 120)
}
field.onblur = hide
field.onkeydown = ({ key, isComposing }) => {
  const places = list.children.length + 1
  if (places === 1 || isComposing) return
  if (key === 'Escape') hide()
  else if (key === 'ArrowDown') choose(((at + 2) % places) - 1)
  else if (key === 'ArrowUp') choose(((at + places) % places) - 1)
  else return
  return false
}
// before the field loses the focus to what is pressed
list.onpointerdown = event => {
  const option = event.target as Element
  if (option !== list) {
    field.value = option.textContent
    field.form!.requestSubmit()
  }
  return false
}

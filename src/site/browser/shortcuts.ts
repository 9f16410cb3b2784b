// Single keys for those who read with a keyboard; the page /shortcuts tells them and turns them off (WCAG 2.2, 2.1.4).

const switchedOff = (): boolean => {
  try {
    return localStorage.shortcuts === 'off'
  } catch {
    return false // a browser that keeps nothing
  }
}

const headlines = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(
    'main :is(h2, h3, .rows, .coverage) a:is([href^="/story/"], [href^="/article/"])',
  ),
]

function step(by: 1 | -1): void {
  const all = headlines()
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by]
  next?.focus()
}

const go = (path: string) => (): void => location.assign(path)
const press = (what: string) => (): void => document.querySelector<HTMLElement>(what)?.click()

const keys: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
  h: go('/'),
  l: go('/latest'),
  n: press('live-updates:not([hidden]) button'),
  s: press('keep-page:not([hidden]) button'),
  '?': go('/shortcuts'),
}

addEventListener('keydown', event => {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
  if ((target as Element).closest?.('input, textarea, select, [contenteditable]')) return
  if (!Object.hasOwn(keys, key) || switchedOff()) return
  event.preventDefault()
  keys[key]!()
})

const choice = document.querySelector<HTMLInputElement>('#single-keys')
if (choice) {
  choice.checked = !switchedOff()
  choice.disabled = false
  choice.onchange = () => {
    localStorage.shortcuts = choice.checked ? 'on' : 'off'
  }
}

import type { Html } from '../jsx/jsx-runtime.ts'
import { Chevrons } from './chevrons.tsx'

/** A page before or after this one. */
export type PageLink = { href: string; name: string }

/** The handover to the page before and the page after. Nothing where there is neither. */
export function Pager({ label, before, after }: { label: string; before?: PageLink; after?: PageLink }): Html | null {
  if (!before && !after) return null
  return (
    <nav class="pager" aria-label={label}>
      {before && (
        <a class="button" rel="prev" href={before.href}>
          <Chevrons back /> {before.name}
        </a>
      )}
      {after && (
        <a class="button" rel="next" href={after.href}>
          {after.name} <Chevrons />
        </a>
      )}
    </nav>
  )
}

import type { Child, Html } from '../jsx/jsx-runtime.ts'

/** A page, or a place in one, that has something to say instead of news. */
export const Notice = ({ title, children }: { title: string; children?: Child }): Html => (
  <section class="notice">
    <h1>{title}</h1>
    {children}
  </section>
)

import type { Child, Html } from '../jsx/jsx-runtime.ts'

/** The head of a page that is a list: its name, and a sentence of what it lists. */
export const ListHead = ({ title, children }: { title: string; children?: Child }): Html => (
  <header class="list-head">
    <h1>{title}</h1>
    {children}
  </header>
)

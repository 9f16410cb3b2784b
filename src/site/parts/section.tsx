import type { Child, Html } from '../jsx/jsx-runtime.ts'

type SectionProps = { title: string; link?: { path: string; name: string }; children?: Child }

/** A part of the page under its line. */
export const Section = ({ title, link, children }: SectionProps): Html => (
  <section class="section">
    <div class="line">
      <h2>{title}</h2>
      {link && <a href={link.path}>{link.name}</a>}
    </div>
    {children}
  </section>
)

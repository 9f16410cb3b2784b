// Says on the front page what is new since the reader looked last, in place of the link's plain words:
//   <since-line><a href="/since">Since you last looked</a></since-line>
// The front page is the same for everybody; only this line is asked for by itself, with the cookie that knows when.

class SinceLine extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const answer = await fetch(`/since/line?lang=${document.documentElement.lang}`).catch(() => undefined)
    const line = answer?.ok ? await answer.text() : ''
    if (line) this.querySelector('a')!.innerHTML = line
  }
}

customElements.define('since-line', SinceLine)

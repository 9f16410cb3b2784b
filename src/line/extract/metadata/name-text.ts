import { isText, type LightElement, type LightNode } from '../../../text/light-dom.ts'

/**
 * The words of a byline's element, with a space where two elements meet without one between a small letter and a capital:
 * `<i>By</i><a>Ann Lee</a><b>Editor</b>` stands apart by style alone. At most about `longest` characters.
 */
export function nameText(element: LightElement, longest: number): string {
  let text = ''
  const add = (node: LightNode): void => {
    if (isText(node)) text += (/\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(node.text) ? ' ' : '') + node.text
    else if (text.length < longest) for (const child of node.children) add(child)
  }
  add(element)
  return text.slice(0, longest).replace(/\s+/g, ' ').trim()
}

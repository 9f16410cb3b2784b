/**
 * The vocabulary of sanitised HTML. What is in none of these sets is unwrapped: its content stays, its tag goes.
 */

/** Inline elements that are kept; their place in the tree is decided when text arrives. */
export const inlineElements = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var'.split(
    ' ',
  ),
)

/** Names of old, and what says the same today. A page has one heading of the first rank, which is its own. */
export const sameElement = new Map([
  ['h1', 'h2'],
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
])

/** Blocks that hold text and inline elements only. */
export const leafBlockElements = new Set('p h1 h2 h3 h4 h5 h6 pre dt caption figcaption'.split(' '))

/** Blocks that hold only certain children; anything else is wrapped in the child they want. */
export const wantedChild = new Map([
  ['ul', 'li'],
  ['ol', 'li'],
  ['dl', 'dd'],
  ['table', 'tr'],
  ['thead', 'tr'],
  ['tbody', 'tr'],
  ['tfoot', 'tr'],
  ['tr', 'td'],
])

const rowGroups = ['tbody', 'thead', 'tfoot', 'table']

/** Elements that belong in one of certain parents; elsewhere they count as a plain line of text. */
export const wantedParents = new Map([
  ['li', ['ul', 'ol']],
  ['dt', ['dl']],
  ['dd', ['dl']],
  ['caption', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['tr', rowGroups],
  ['td', ['tr', ...rowGroups]],
  ['th', ['tr', ...rowGroups]],
  ['figcaption', ['figure']],
])

/** Blocks that may stand wherever text may. */
export const freeBlocks = new Set('p h1 h2 h3 h4 h5 h6 pre ul ol dl table blockquote figure'.split(' '))

/** Elements whose whole content goes with them: foreign content, raw text, controls, everything a browser acts on. */
export const droppedElements = new Set(
  (
    'script style xmp noscript template textarea plaintext title svg math noembed noframes select button canvas map ' +
    'applet frameset datalist dialog portal option optgroup head isindex keygen listing selectedcontent'
  ).split(' '),
)

/** Unwrapped elements that nevertheless begin and end a line. */
export const lineElements = new Set(
  (
    'address article aside body center details dir div fieldset footer form header hgroup html legend main marquee menu nav ' +
    'search section summary'
  ).split(' '),
)

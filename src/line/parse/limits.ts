/**
 * The most items taken from one feed, first in the document first: news comes newest first, and what stands behind the
 * newest thousand belongs to an archive. Reading twice as many made a feed of 20 MB cost half as much again (2026-11).
 */
export const MOST_ITEMS = 1000

/** The most values of one kind (tags, authors, pictures …) taken from one item. */
export const MOST_VALUES = 100

/** The longest title, name or identifier in characters; what is longer is cut. */
export const LONGEST_LINE = 2000

/** The longest summary or content in characters of HTML; what is longer is cut. */
export const LONGEST_HTML = 2_000_000

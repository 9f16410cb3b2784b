/** What a reader reads of an article: its headline, the publisher's own standfirst, its text (paragraphs on lines). */
export type Wording = { title: string; standfirst?: string; text: string }

/** What of an article changed from one version to the next. */
export type ChangedPart = 'headline' | 'standfirst' | 'text'

/**
 * A change that makes a version. `isMajor` where it says something else: a new headline, another number, a good part of
 * the text; a mended comma is minor. `added` and `removed` count words of standfirst and text.
 */
export type WordingChange = { parts: ChangedPart[]; isMajor: boolean; added: number; removed: number }

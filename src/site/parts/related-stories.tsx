import { type RelatedStory, sameAffair } from '../../store/read/related-stories.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from './reading.ts'
import { tongueOf } from './tongue.ts'
import { Clock } from './when.tsx'

/** The stories beside one, by what they are to it: chapters of its affair before and after it, and others like it. */
export type Beside = { earlier: RelatedStory[]; later: RelatedStory[]; like: RelatedStory[] }

const mostOfEach = 5

/** Parts related stories (most alike first): what ended before this story came is earlier, what began after it is later. */
export function besideStory(
  { firstAt, lastAt }: Pick<StoryCard, 'firstAt' | 'lastAt'>,
  related: readonly RelatedStory[],
): Beside {
  const isChapter = ({ alike, steps }: RelatedStory): boolean => alike >= sameAffair || steps > 1
  const earlier = related.filter(story => isChapter(story) && story.firstAt < firstAt && story.lastAt <= lastAt)
  const later = related.filter(story => isChapter(story) && story.firstAt > firstAt && story.lastAt > lastAt)
  const placed = new Set([...earlier, ...later])
  const like = related.filter(story => !placed.has(story) && story.steps === 1)
  const byTime = (stories: RelatedStory[]): RelatedStory[] =>
    stories.slice(0, mostOfEach).sort((one, other) => other.lastAt - one.lastAt)
  return { earlier: byTime(earlier), later: byTime(later), like: like.slice(0, mostOfEach) }
}

type RelatedProps = { story: StoryCard; related: readonly RelatedStory[]; reading: Reading }

/** Where an affair came from, where it went, and what is like it. */
export function RelatedStories({ story, related, reading }: RelatedProps): Html | null {
  const { digest: words } = reading.language.words
  const { earlier, later, like } = besideStory(story, related)
  const groups = [
    { id: 'later', title: words.later, stories: later },
    { id: 'earlier', title: words.earlier, stories: earlier },
    { id: 'related', title: words.related, stories: like },
  ].filter(({ stories }) => stories.length > 0)
  if (groups.length === 0) return null
  return (
    <div class="beside">
      {groups.map(({ id, title, stories }) => (
        <section aria-labelledby={id}>
          <div class="line">
            <h2 id={id}>{title}</h2>
          </div>
          <ul>
            {stories.map(one => (
              <li>
                <a class="headline" href={`/story/${one.id}`} {...tongueOf(one.lang, reading.language.lang)}>
                  {one.title}
                </a>
                <p class="kicker">
                  <Clock at={one.lastAt} reading={reading} />{' '}
                  <span>{reading.language.words.articlesFromSources(one.articles, one.sources)}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

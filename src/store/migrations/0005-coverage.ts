/** The articles of a story in the order in which pages list them: reports before copies, the newest first. */
export const coverage = (): string[] => [
  `create index article_coverage on article(story_id, (copy_of is not null), published_at desc, id desc)
    where withdrawn = 0`,
]

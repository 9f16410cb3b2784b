import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownFeeds } from './discover-known-sites.ts'

const feedsOf = (address: string): string[] => knownFeeds(address).map(({ url }) => url)

const known: [address: string, feeds: string[]][] = [
  ['https://www.youtube.com/channel/UC123', ['https://www.youtube.com/feeds/videos.xml?channel_id=UC123']],
  ['https://m.youtube.com/playlist?list=PL9', ['https://www.youtube.com/feeds/videos.xml?playlist_id=PL9']],
  ['https://youtube.com/user/ada', ['https://www.youtube.com/feeds/videos.xml?user=ada']],
  ['https://www.youtube.com/@ada', []],
  ['https://social.example/@ada/', ['https://social.example/@ada.rss']],
  ['https://social.example/about', []],
  ['https://www.reddit.com/r/harbours/', ['https://www.reddit.com/r/harbours/.rss']],
  ['https://www.reddit.com/u/ada', ['https://www.reddit.com/user/ada/.rss']],
  [
    'https://github.com/ada/engine',
    ['https://github.com/ada/engine/releases.atom', 'https://github.com/ada/engine/tags.atom'],
  ],
  ['https://github.com/ada/engine/commits/main', ['https://github.com/ada/engine/commits/main.atom']],
  ['https://github.com/ada', ['https://github.com/ada.atom']],
  ['https://medium.com/@ada', ['https://medium.com/feed/@ada']],
  ['https://bsky.app/profile/ada.example', ['https://bsky.app/profile/ada.example/rss']],
  ['https://harbours.tumblr.com/', ['https://harbours.tumblr.com/rss']],
  ['https://harbours.blogspot.com/2026/11/storm.html', ['https://harbours.blogspot.com/feeds/posts/default']],
  ['https://harbours.substack.com/about', ['https://harbours.substack.com/feed', 'https://harbours.substack.com/rss/']],
  ['https://stackoverflow.com/questions/tagged/tides', ['https://stackoverflow.com/feeds/tag/tides']],
  ['https://github.com/%3Cb%3E/x', []],
]
for (const [address, feeds] of known) {
  test(`${address} gives away ${feeds.length > 0 ? feeds.join(' and ') : 'no feed'}`, () => {
    assert.deepEqual(feedsOf(address), feeds)
  })
}

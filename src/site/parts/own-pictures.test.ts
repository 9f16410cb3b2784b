import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sanitise } from '../../text/sanitise.ts'
import type { PictureAddresses } from '../pictures/pictures.ts'
import { ownPicture, withOwnPictures, withPicturesAt } from './own-pictures.ts'

/** Pictures whose paths are readable; one whose address says `lost` cannot be had, one that says `known` was here. */
const pictures: PictureAddresses = {
  find: url =>
    url.includes('lost')
      ? undefined
      : {
          path: width => `/picture/${width}/s/${url.slice(-9)}`,
          size: url.includes('known') ? { width: 700, height: 350 } : undefined,
        },
}

test('a picture is offered in the widths that it has', () => {
  const srcset = (url: string): string | undefined => ownPicture({ url }, pictures)?.srcset
  const widths = (url: string): string[] => [...srcset(url)!.matchAll(/(\d+)w/g)].map(([, width]) => width!)
  assert.deepEqual(widths('https://a.example/large.png'), ['480', '800', '1280'])
  assert.deepEqual(widths('https://a.example/known.png'), ['480', '700'])
  assert.equal(srcset('https://a.example/lost.png') ?? 'none', 'none')
})

test('its size is what we saw, else what the publisher says, else nobody knows', () => {
  const size = (url: string, said = {}): unknown => {
    const { width, height } = ownPicture({ url, ...said }, pictures)!
    return [width, height]
  }
  assert.deepEqual(size('https://a.example/known.png', { width: 10, height: 10 }), [700, 350])
  assert.deepEqual(size('https://a.example/large.png', { width: 640, height: 480 }), [640, 480])
  assert.deepEqual(size('https://a.example/large.png', { width: 640 }), [undefined, undefined])
})

const html = sanitise(
  `<p>Before.</p>
  <figure><img src="https://a.example/a.jpg?w=1&amp;h=2" width="640" height="360" alt='A "gauge" &lt;b&gt;'><figcaption>A gauge.</figcaption></figure>
  <img src="https://a.example/b.jpg"><p>5 &lt;img src="x"&gt;</p>
  <figure><img src="https://a.example/lost.jpg"><figcaption>Lost.</figcaption></figure>`,
  'https://a.example/',
)

test('the pictures of a text come from us, each in a box that keeps its shape', () => {
  const [first, second, ...more] = withOwnPictures(html, pictures).match(/<img [^>]*>/g)!
  assert.match(first!, /src="\/picture\/800\/s\/g\?w=1&h=2" srcset="[^"]+1280w" sizes="[^"]+"/)
  assert.match(first!, /alt="A &quot;gauge&quot; &lt;b&gt;" width="640" height="360" loading="lazy"/)
  assert.match(second!, /alt="" width="960" height="640" class="guessed"/)
  assert.deepEqual(more, [])
})

test('one that cannot be had goes with its figure, and nothing else of the text is touched', () => {
  const shown = withOwnPictures(html, pictures)
  assert.match(shown, /A gauge\./)
  assert.doesNotMatch(shown, /Lost|\0/)
  assert.match(shown, /<p>5 &lt;img src=&quot;x&quot;&gt;<\/p>/)
  assert.doesNotMatch(shown, /a\.example/)
})

test('elsewhere, as in a feed, a text’s pictures have the addresses that they are given', () => {
  const sent = withPicturesAt(html, url => (url.includes('lost') ? undefined : `https://news.example/?${url}`))
  assert.deepEqual(sent.match(/<img [^>]*>/g), [
    '<img src="https://news.example/?https://a.example/a.jpg?w=1&amp;h=2" alt="A &quot;gauge&quot; &lt;b&gt;">',
    '<img src="https://news.example/?https://a.example/b.jpg" alt="">',
  ])
})

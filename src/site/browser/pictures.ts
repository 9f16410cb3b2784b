// A picture that cannot be had: below the screen it goes with its caption; where it may be seen nothing moves, and its box
// is left empty. The next page made by the site knows of it and has no box.

const seeTo = (picture: HTMLImageElement): void => {
  const box = picture.closest<HTMLElement>('figure') ?? picture
  if (box.getBoundingClientRect().top > innerHeight) box.remove()
  else box.style.visibility = 'hidden'
}

// `error` does not bubble, but it is captured on its way down; what failed before this ran is complete without a width
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLImageElement) seeTo(target)
  },
  true,
)
for (const picture of [...document.images]) {
  if (picture.complete && picture.naturalWidth === 0) seeTo(picture)
}

// A picture that cannot be had leaves no empty box: it goes, with its caption.

const takeAway = (picture: HTMLImageElement): void => (picture.closest('figure') ?? picture).remove()

// `error` does not bubble, but it is captured on its way down; what failed before this ran is complete without a width
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLImageElement) takeAway(target)
  },
  true,
)
for (const picture of [...document.images]) {
  if (picture.complete && picture.naturalWidth === 0) takeAway(picture)
}

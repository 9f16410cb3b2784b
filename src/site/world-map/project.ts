// Equal Earth (Šavrič, Patterson, Jenny 2018): every country in its true size, and no more to compute than a polynomial.
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796] as const
const root = Math.sqrt(3)

/** The drawing's size: the world from the north pole to below Cape Horn, without Antarctica. */
export const mapWidth = 1000
export const mapHeight = 441

const unit = mapWidth / (2 * 2.70663)
const top = 1.31737

/** Where a point of the earth (degrees) stands in the drawing. */
export function project(lat: number, lon: number): { x: number; y: number } {
  const theta = Math.asin((root / 2) * Math.sin((lat * Math.PI) / 180))
  const square = theta * theta
  const sixth = square ** 3
  const lambda = (lon * Math.PI) / 180
  const x =
    (2 * root * lambda * Math.cos(theta)) / (3 * (9 * a4 * sixth * square + 7 * a3 * sixth + 3 * a2 * square + a1))
  const y = theta * (a4 * sixth * square + a3 * sixth + a2 * square + a1)
  return { x: mapWidth / 2 + unit * x, y: unit * (top - y) }
}

// Draws the land once, as one path. Run by hand, with the path of `land-110m.json` from the npm package world-atlas (ISC; its
// shapes are Natural Earth's, public domain), unpacked in a temporary folder:
//   node src/site/world-map/build-land.ts /tmp/…/world-atlas/land-110m.json
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { mapHeight, project } from './project.ts'

type Point = [x: number, y: number]
type Topology = {
  arcs: Point[][]
  transform: { scale: Point; translate: Point }
  objects: { land: { geometries: { arcs: number[][][] }[] } }
}

/** Corners nearer than this to the one before are left out, and islands smaller than this squared. */
const nearest = 1.6

const atlas = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Topology
const rings = atlas.objects.land.geometries.flatMap(({ arcs }) => arcs.flat())
const path = rings.map(ring => pathOf(simplified(unwrapped(ring.flatMap(pointsOf)).map(drawn)))).join('')
writeFileSync(
  new URL('land.ts', import.meta.url),
  `/** The land of the earth, drawn by \`build-land.ts\` from Natural Earth's 1:110m shapes (public domain). */\nexport const land =\n  '${path}'\n`,
)
console.log(`${rings.length} rings, ${path.length} characters, ${gzipSync(path).length} bytes gzip`)

/** An arc's points in degrees of longitude and latitude; a negative number is the arc walked backwards. */
function pointsOf(arc: number): Point[] {
  const { scale, translate } = atlas.transform
  let [x, y] = [0, 0]
  const points = atlas.arcs[arc < 0 ? ~arc : arc]!.map(([dx, dy]): Point => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
  return arc < 0 ? points.reverse() : points
}

/** A ring that passes the date line goes on beyond it: the end of Siberia is drawn with Siberia. */
function unwrapped(points: Point[]): Point[] {
  let turns = 0
  let before = points[0]![0]
  const ring = points.map(([lon, lat]): Point => {
    if (lon - before > 180) turns -= 360
    if (before - lon > 180) turns += 360
    before = lon
    return [lon + turns, lat]
  })
  const middle = ring.reduce((sum, [lon]) => sum + lon, 0) / ring.length
  const back = middle < -180 ? 360 : middle > 180 ? -360 : 0
  return ring.map(([lon, lat]): Point => [lon + back, lat])
}

function drawn([lon, lat]: Point): Point {
  const { x, y } = project(lat, lon)
  return [x, y]
}

function simplified(points: Point[]): Point[] {
  const kept: Point[] = []
  for (const [x, y] of points) {
    const last = kept.at(-1)
    if (!last || Math.hypot(x - last[0], y - last[1]) >= nearest) kept.push([x, y])
  }
  return kept
}

function pathOf(points: Point[]): string {
  const xs = points.map(point => point[0])
  const ys = points.map(point => point[1])
  const size = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
  if (points.length < 4 || size < 2 * nearest ** 2 || Math.min(...ys) > mapHeight - 8) return ''
  const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  const [first, ...rest] = rounded
  let [x, y] = first!
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x}${nextY - y < 0 ? '' : ' '}${nextY - y}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first![0]} ${first![1]}l${steps.join(' ').replaceAll(' -', '-')}z`
}

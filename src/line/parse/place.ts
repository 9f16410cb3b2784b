import type { Place } from '../../model/feed.ts'
import { childElements, type XmlElement } from '../../text/xml-tree.ts'
import { allNamed, attributeOf, type Fields, firstText, lineOf } from './fields.ts'
import { known } from './known.ts'

/**
 * The place that an item says it is about: GeoRSS in its simple form or with GML, the W3C's `geo`, a podcast's location,
 * or a place by name alone. Undefined when it names none; coordinates that are not on Earth are left out.
 */
export function placeOf(fields: Fields): Place | undefined {
  const location = allNamed(fields, ['podcast:location'])[0]
  const name = firstText(fields, ['georss:featurename', 'dcterms:spatial', 'dc:coverage']) ?? lineOf(location)
  const position = positions(fields, location)
    .map(coordinates)
    .find(found => found !== undefined)
  return name || position ? known<Place>({ name, ...position }) : undefined
}

/** Every way of writing latitude and longitude, in one: the two numbers with something between them. */
function positions(fields: Fields, location: XmlElement | undefined): string[] {
  const [latitude, longitude] = [firstText(fields, ['geo:lat']), firstText(fields, ['geo:long', 'geo:lon'])]
  const points = allNamed(fields, ['georss:where', 'gml:point', 'geo:point']).flatMap(childElements)
  const deeper = points.flatMap(point => [point, ...childElements(point)])
  const geoUri = location && attributeOf(location, 'geo')
  return [
    ...allNamed(fields, ['georss:point']).map(lineOf),
    ...deeper.filter(({ name }) => name === 'gml:pos').map(lineOf),
    latitude && longitude && `${latitude} ${longitude}`,
    textsOf(deeper, ['geo:lat', 'geo:long']),
    geoUri?.replace(/^geo:/i, ''),
  ].filter(written => written !== undefined)
}

function textsOf(elements: XmlElement[], names: string[]): string {
  return names.map(name => lineOf(elements.find(element => element.name === name)) ?? '').join(' ')
}

function coordinates(written: string): { latitude: number; longitude: number } | undefined {
  const numbers = /^\s*([+-]?\d{1,3}(?:\.\d{1,20})?)[\s,]+([+-]?\d{1,3}(?:\.\d{1,20})?)(?![\d.])/.exec(written)
  const [latitude, longitude] = [Number(numbers?.[1]), Number(numbers?.[2])]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

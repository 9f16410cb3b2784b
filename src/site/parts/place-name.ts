import type { PlaceSubject } from '../../store/read/subjects.ts'
import type { Reading } from './reading.ts'

/** A place's name for people: a country's in their language, a city's or a state's as the gazetteer has it. */
export const placeName = (
  { id, name, country }: Pick<PlaceSubject, 'id' | 'name' | 'country'>,
  { language }: Pick<Reading, 'language'>,
): string => (id.length === 2 ? language.formats.country(country) : name)

/** The address of a place's page. */
export const placeAddress = ({ id }: Pick<PlaceSubject, 'id'>): string => `/place/${id}`

/** The address of the page of a person or an organisation. */
export const nameAddress = (key: string): string => `/name/${encodeURIComponent(key)}`

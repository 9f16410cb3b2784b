import type { CardFace } from '../cards/card-face.ts'

/** The formats pictures are sent in. */
export type PictureFormat = 'avif' | 'webp' | 'jpeg'

/** A picture to be made of the picture at hand; `fine` for one that others are made of. */
export type Making = { width: number; format: PictureFormat; fine?: boolean }

/** A picture and what is to be made of it. */
export type ResizeTask = { bytes: Uint8Array; makings: Making[] }

/** A card to be drawn: no picture of anybody's goes into it. */
export type DrawTask = { card: CardFace }

/** What was made, in order. The size is the whole picture's, turned the way it is to be seen, in pixels. */
export type Resized = { width: number; height: number; made: Uint8Array[] }

/** Why nothing was made, in a sentence; `passing` when that says nothing of the picture. */
export type ResizeTrouble = { trouble: string; passing?: true }

/** An answer of the process; `spent` when it still holds so much that the next picture would be blamed for it. */
export type ProcessAnswer = { answer: Resized | ResizeTrouble; spent: boolean }

/** What the process says beside its answers: that it is there, or that a picture takes more than it may and it is to be ended. */
export type ProcessWord = 'ready' | 'too much memory' | 'too much time'

/** The most pixels a picture may have. A news photograph has 24 to 50 million as it comes out of the camera. */
export const mostPixels = 50_000_000

/** The characters of the bytes 0x80 to 0x9f in windows-1252 (WHATWG Encoding, index-windows-1252). */
export const HIGH_CONTROLS_IN_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

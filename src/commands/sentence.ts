/** A reason as others gave it, with a full stop where it has no end of its own. */
export const sentence = (reason: string): string => (/[.!?…]["”’)]?$/.test(reason) ? reason : `${reason}.`)

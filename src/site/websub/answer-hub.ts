import { confirmLeaving, confirmSubscription, noteDenial } from '../../store/hub-answers.ts'
import type { Store } from '../../store/open-store.ts'
import { storable } from '../../text/storable.ts'

/** What a hub asks at a callback: its parameters by name without `hub.`, an empty text where one is missing. */
export type HubQuestion = { token: string; said: (name: string) => string }

const mostReason = 300
const mostChallenge = 1024
// What a hub means that names no lease, though WebSub section 5.3 asks it to: a day.
const usualLeaseSeconds = 86_400

/**
 * Confirms what we asked a hub for by its own challenge (WebSub section 5.3), or takes note that it will not push
 * (section 5.2.1). Gives the body of the answer, or nothing where we know of no such thing.
 */
export async function answerHub(
  { token, said }: HubQuestion,
  { store, clock }: { store: Store; clock: () => number },
): Promise<string | undefined> {
  const question = { token, topic: said('topic') }
  const now = clock()
  const random = Math.random()
  if (said('mode') === 'denied') {
    const reason = storable(said('reason')).trim().slice(0, mostReason) || null
    return (await noteDenial(store.write, question, { now, reason, random })) ? '' : undefined
  }
  const challenge = said('challenge')
  if (!challenge || challenge.length > mostChallenge) return undefined
  const leaseMs = leaseSeconds(said('lease_seconds')) * 1000
  const agreed =
    (said('mode') === 'subscribe' && (await confirmSubscription(store.write, question, { now, leaseMs, random }))) ||
    (said('mode') === 'unsubscribe' && (await confirmLeaving(store.write, question)))
  return agreed ? challenge : undefined
}

const leaseSeconds = (said: string): number => (/^\d{1,10}$/.test(said) ? Number(said) : usualLeaseSeconds)

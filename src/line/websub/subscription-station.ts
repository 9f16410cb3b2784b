import type { Failed, Outcome } from '../../model/outcome.ts'
import { finishAsking, forgetSubscription, type LeasedSubscription } from '../../store/subscriptions.ts'
import type { LineTools } from '../line-tools.ts'

// Ten days, as most hubs grant; it is asked again before they are over.
const leaseSeconds = 10 * 24 * 3600
// A hub that does not answer three times is not told that we leave: its lease runs out, and our door is closed.
const mostFarewells = 3

type Tools = Pick<LineTools, 'store' | 'fetcher' | 'clock' | 'log'>

/**
 * Asks a hub to push, to go on pushing, or to stop (WebSub section 5.1). What counts is not its answer but its
 * verification, which comes to the site by itself; until then the request stands as one that failed.
 */
export async function askHub(subscription: LeasedSubscription, tools: Tools): Promise<void> {
  const { hub, topic, callback, secret, state } = subscription
  const leaving = state === 'leaving'
  const answer = await tools.fetcher.post({
    url: hub,
    form: {
      'hub.mode': leaving ? 'unsubscribe' : 'subscribe',
      'hub.topic': topic,
      'hub.callback': callback,
      'hub.verify': 'async', // hubs older than WebSub (PubSubHubbub 0.3) refuse a request without it
      ...(!leaving && { 'hub.lease_seconds': String(leaseSeconds), 'hub.secret': secret }),
    },
  })
  if (leaving && isOver(answer, subscription.failures)) return forgetSubscription(tools.store.write, subscription.id)
  if ('failed' in answer) return hubFailed(subscription, answer, tools)
  await finishAsking(tools.store.write, subscription, { detail: null })
  tools.log.debug(`${new URL(hub).host} was asked to push`, { hub, topic, state })
}

/** Whether there is nobody left to take leave of. */
const isOver = (answer: Outcome<unknown>, times: number): boolean =>
  times >= mostFarewells || ('failed' in answer && ['not-found', 'gone', 'refused'].includes(answer.failed))

/** Writes down why a hub did not take the request; it is asked again later each time. */
export async function hubFailed(
  subscription: LeasedSubscription,
  { failed, detail, retryAt }: Failed,
  { store, log }: Pick<Tools, 'store' | 'log'>,
): Promise<void> {
  await finishAsking(store.write, subscription, { detail: detail ?? failed, notBefore: retryAt })
  log.info(`A hub did not take a request: ${detail ?? failed}`, { hub: subscription.hub, topic: subscription.topic })
}

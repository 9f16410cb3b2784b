import { type LeasedPush, leasePushes, pushWaits } from '../../store/pushes.ts'
import { type LeasedSubscription, leaseDueSubscriptions, tellNewAddress } from '../../store/subscriptions.ts'
import { leasedWork } from '../leased-work.ts'
import type { LineTools } from '../line-tools.ts'
import { type Pump, pump } from '../pump.ts'
import { pushFailed, readPush } from './push-station.ts'
import { askHub, hubFailed } from './subscription-station.ts'

// A feed is subscribed to for days: a few seconds matter to nobody, and a new one wakes the pump.
const subscriptionRestMs = 2_000

/**
 * What hubs push is read always; hubs are asked to push only where a public address is set, by which they reach us, and
 * are told when it has changed.
 */
export async function websubPumps(tools: LineTools): Promise<{ pushes: Pump; subscriptions?: Pump }> {
  const { store, clock, config } = tools
  const pushes = pushPump(tools)
  if (!config.publicUrl) return { pushes }
  await tellNewAddress(store.write, config.publicUrl, clock())
  return { pushes, subscriptions: subscriptionPump(tools) }
}

/** Asks hubs, four at a time: most feeds share a few big hubs, each of which is asked two things at once at most. */
function subscriptionPump(tools: LineTools): Pump {
  const { store, clock, log } = tools
  const failed = (subscription: LeasedSubscription, reason: string): Promise<void> =>
    hubFailed(subscription, { failed: 'crashed', detail: `It could not be asked: ${reason}` }, tools)
  return pump({
    name: 'subscriptions',
    slots: 4,
    slowStandAside: true,
    restMs: subscriptionRestMs,
    log,
    take: limit => leaseDueSubscriptions(store.write, store.dialect, { now: clock(), limit, random: Math.random() }),
    work: leasedWork({ table: 'subscription', work: subscription => askHub(subscription, tools), failed }, tools),
  })
}

/** Reads what was pushed. The site rings the store's bell when something came, which wakes it before its rest is over. */
function pushPump(tools: LineTools): Pump {
  const { store, clock, log } = tools
  const pushes = pump({
    name: 'pushes',
    slots: 4,
    restMs: 1000,
    log,
    take: async (room): Promise<LeasedPush[]> =>
      (await pushWaits(store.read, clock())) ? leasePushes(store.write, store.dialect, clock(), room) : [],
    work: leasedWork(
      { table: 'push', work: push => readPush(push, tools), failed: push => pushFailed(push, tools) },
      tools,
    ),
  })
  const deaf = store.dialect.listen(() => pushes.wake())
  return {
    wake: pushes.wake,
    stop: () => {
      deaf()
      return pushes.stop()
    },
  }
}

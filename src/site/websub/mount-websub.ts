import type { Context, Hono } from 'hono'
import type { Log } from '../../model/log.ts'
import { countRefused, type PushTarget, pushTarget } from '../../store/hub-answers.ts'
import type { Store } from '../../store/open-store.ts'
import { keepPush } from '../../store/pushes.ts'
import type { SiteEnv } from '../server/page-route.ts'
import { answerHub } from './answer-hub.ts'
import { openPushLimits, type PushLimits } from './push-limits.ts'
import { withPushedBody } from './pushed-body.ts'
import { isSigned } from './signature.ts'

type Tools = { store: Store; clock: () => number; log: Log }

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
const later = { ...plain, 'retry-after': '60' }
const tokenForm = /^[\w-]{43}$/

/**
 * The door through which hubs come (WebSub sections 5.3 and 7): `GET` asks whether we meant it, `POST` brings news. It
 * answers with nothing of what it was sent but the challenge, and what it takes is on the disk before it says so; the
 * line reads it from there. Whoever knows no token of ours costs one look at an index.
 */
export function mountWebSub(app: Hono<SiteEnv>, tools: Tools): void {
  const limits = openPushLimits(tools.clock)
  app.get('/websub/:token', async c => {
    if (c.req.method !== 'GET') return c.body(null, 405, { ...plain, allow: 'GET, POST' })
    const target = await targetOf(c, tools)
    if (!target) return c.body(null, 404, plain)
    if (!limits.mayCome(target.id)) return c.body(null, 429, later)
    const said = (name: string): string => c.req.query(`hub.${name}`) ?? ''
    const answer = await answerHub({ token: c.req.param('token'), said }, tools)
    return answer === undefined ? c.body(null, 404, plain) : c.body(answer, 200, plain)
  })
  app.post('/websub/:token', async c => {
    const status = await takePush(c, limits, tools)
    return c.body(null, status, status === 429 || status === 503 ? later : plain)
  })
}

async function targetOf(c: Context<SiteEnv>, { store }: Tools): Promise<PushTarget | undefined> {
  const token = c.req.param('token') ?? ''
  return tokenForm.test(token) ? pushTarget(store.read, token) : undefined
}

type PushStatus = 202 | 404 | 410 | 413 | 415 | 429 | 503

/**
 * Takes what a hub brings. A body that is not signed with our secret is thanked for and left aside (WebSub section 7.1),
 * so that nobody learns what would pass. 410 tells a hub to stop: the feed is gone.
 */
async function takePush(c: Context<SiteEnv>, limits: PushLimits, tools: Tools): Promise<PushStatus> {
  const target = await targetOf(c, tools)
  if (!target) return 404
  const { feedId, secret } = target
  if (feedId === null) return 410
  if (!limits.mayCome(target.id)) return 429
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') return 415
  const contentType = c.req.header('content-type')?.slice(0, 200)
  return withPushedBody(c.req.raw, limits, body =>
    isSigned(c.req.header('x-hub-signature'), secret, body)
      ? keep({ feedId, contentType, body }, tools)
      : leaveAside(target, tools),
  )
}

/** On the disk first, and then the line is woken. */
async function keep(push: Parameters<typeof keepPush>[1], { store, clock }: Tools): Promise<202 | 503> {
  if (!(await keepPush(store.write, push, clock()))) return 503
  await store.dialect.notify(store.write)
  return 202
}

async function leaveAside({ id }: PushTarget, { store, log }: Tools): Promise<202> {
  log.info('A push was left aside: it is not signed with our secret', { subscription: id })
  await countRefused(store.write, id)
  return 202
}

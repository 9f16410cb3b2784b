import type { Hono } from 'hono'
import type { Store } from '../../store/open-store.ts'
import type { SiteEnv } from './page-route.ts'

/** `/healthz` says that the process is alive, `/readyz` that its store answers and has this code's schema. */
export function mountHealth(app: Hono<SiteEnv>, store: Store): void {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  app.get('/healthz', c => c.body('alive\n', 200, plain))
  app.get('/readyz', async c => {
    const problem = await store.ready()
    return problem ? c.body(`${problem}\n`, 503, plain) : c.body('ready\n', 200, plain)
  })
}

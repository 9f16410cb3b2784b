import type { Html } from '../jsx/jsx-runtime.ts'
import { deviceScript } from '../parts/device.tsx'
import { ListHead } from '../parts/list-head.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { frameOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

/** The page of what is kept on the reader's device; it also stands in for a page that cannot be had without a network. */
export function OfflinePage({ frame }: { frame: PageFrame }): Html {
  const { device } = frame.language.words
  return (
    <Page frame={frame} title={device.title} scripts={[deviceScript]} sheets={['device']} noindex>
      <p class="note no-network" role="status" hidden>
        {device.noNetwork}
      </p>
      <ListHead title={device.title}>
        <p class="deck">{device.intro}</p>
      </ListHead>
      <kept-pages data-none={device.none} data-label={device.saved} data-drop={device.remove}>
        <p class="faint">{device.needs}</p>
      </kept-pages>
    </Page>
  )
}

/** `GET /offline` */
export const offlinePage: PageHandler = async (request, tools) => {
  const frame = await frameOf(request, tools)
  return { status: 200, html: OfflinePage({ frame }).text, stories: [], lang: frame.language.lang }
}

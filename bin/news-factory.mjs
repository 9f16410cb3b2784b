#!/usr/bin/env node
// Plain JavaScript that any Node can read: finds a Node new enough for the rest, or says what to do.
import { ensureNode } from './ensure-node.mjs'

if (ensureNode(import.meta.url)) {
  await import('../src/jsx.ts')
  const { main } = await import('../src/main.ts')
  await main(process.argv.slice(2))
}

// Open sockets and nothing else: what bench/live.ts compares with. Told to write, it writes so many bytes to each.
import { createServer, type Socket } from 'node:net'

const sockets = new Set<Socket>()
const bytes = Buffer.from('event: story\n'.padEnd(Number(process.argv[2]), '.'))

const server = createServer(socket => {
  sockets.add(socket.setNoDelay(true))
  socket.on('error', () => sockets.delete(socket))
  socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port))

process.on('message', () => {
  for (const socket of sockets) socket.write(bytes)
})
process.on('disconnect', () => process.exit())

// Logs for ever with Node, which writes without blocking: on a full pipe it waits in its event loop.
import { once } from 'node:events'

for (let i = 1; ; i++) {
  if (!process.stdout.write(`[${i}] INFO page ${i} written and verified\n`)) await once(process.stdout, 'drain')
}

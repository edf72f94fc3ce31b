// `node network.mjs PORT`: asks a server that never answers, as `fetch` and every HTTP client of Node do.
import { get } from 'node:http'

get({ host: '127.0.0.1', port: Number(process.argv[2]) }, () => console.log('answered'))

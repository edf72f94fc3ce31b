// `node sleeps.mjs MILLISECONDS`
setTimeout(() => console.log('over'), Number(process.argv[2]))

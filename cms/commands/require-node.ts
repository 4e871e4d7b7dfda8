const NEEDED = 24
const major = Number(process.versions.node.split('.')[0])
if (major < NEEDED) {
  process.stderr.write(
    `Miaopu needs Node ${NEEDED} or newer; this is ${process.versions.node}. On Linux "npm ci" brings its own: use npm scripts (npm start).\n`,
  )
  process.exit(1)
}

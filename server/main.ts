const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(`Kontuar needs Node 24 or newer, this is ${process.versions.node}. Start it with "npm start", which brings its own.`)
  process.exit(1)
}

const { serve } = await import('./serve.ts')
const { renewSetupToken } = await import('./modules/accounts/service/setup.ts')

try {
  let setup: string | undefined
  const { url } = await serve(async ({ store }) => {
    setup = await store.write(renewSetupToken)
  })
  console.log(`Kontuar serves at ${url}`)
  if (setup) console.log(`Nobody has an account yet. Make the first one here: ${url}/admin/setup#${setup}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

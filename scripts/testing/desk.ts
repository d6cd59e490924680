/** What the demo's owner does by the API of the shop, where a test is not about the admin page. */
export async function deskAt(url: string) {
  const body = JSON.stringify({ email: 'anna@kubek.example', password: 'kubek-i-spolka' })
  const signed = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { csrf, shops } = await signed.json()
  const headers = { cookie: `${signed.headers.get('set-cookie')?.split(';')[0]}`, 'x-csrf-token': csrf }
  return async <Told>(method: string, path: string, body?: object): Promise<Told> => {
    const answer = await fetch(`${url}/api/shops/${shops[0].id}${path}`, {
      method,
      headers: { ...headers, 'content-type': Buffer.isBuffer(body) ? 'image/png' : 'application/json' },
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body ?? (method === 'GET' ? undefined : {})),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.json()
  }
}

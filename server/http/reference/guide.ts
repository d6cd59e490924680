/** What stands above the routes on the reference page, in Markdown. */
export const guide = (
  url: string,
) => `What the SDK, the admin page and the shop’s back end call. This page is written from the schemas that check every request.

### Three ways in

| under | who | how |
| --- | --- | --- |
| \`/v1/shops/{shop}/…\` | the shop’s pages | \`{shop}\` is the publishable key \`pk_…\`; nothing else is needed to read |
| \`/api/shops/{shop}/…\` | the shop’s back end | \`Authorization: Bearer sk_…\`; \`{shop}\` is the shop’s id |
| \`/api/…\` | staff | the session cookie of \`POST /api/session\`, and its \`csrf\` as \`x-csrf-token\` with every change |

### Quick start

Reviews as the page shows them, with the publishable key alone:

\`\`\`sh
curl '${url}/v1/shops/pk_…/reviews?product=kubek-polny&limit=2'
\`\`\`

Everything else from your own system. Make a secret key in the admin page under Settings → API keys, with the rights it needs; the shop’s id
stands in the page’s address, after \`/admin/\`. Then \`sk_…\` signs every request in, and nothing else is needed:

\`\`\`sh
curl '${url}/api/shops/SHOP/reviews?status=pending&limit=2' -H 'Authorization: Bearer sk_…'

curl -X PUT '${url}/api/shops/SHOP/orders/1042' -H 'Authorization: Bearer sk_…' -H 'Content-Type: application/json' -d '{
  "status": "delivered", "currency": "PLN", "totalMinor": 17800, "placedAt": "2026-03-02T18:04:00Z",
  "customer": { "email": "zofia@poczta.example" },
  "lines": [{ "productId": "kubek-polny", "name": "Kubek Polny", "quantity": 2 }]
}'
\`\`\`

To try routes here, put the key under **Authorize**.

### Good to know

* A refused request answers \`{ code, message, issues? }\`. \`code\` is stable; \`issues\` names each field and the rule it breaks.
* \`NOT_ALLOWED\` (403) means that the role, or the key, lacks the right of the route. Each route says which it takes.
* Lists come in pages: send \`next\` of one answer as \`after\` of the next request; \`null\` is the end.
* Money is in minor units (grosze, cents), times are ISO 8601 in UTC.
* The identifiers, keys and people in the examples are made up. The document behind this page is [/openapi.json](/openapi.json).
`

export const SECURITY = {
  secretKey: { type: 'http', scheme: 'bearer', description: '`sk_…`, for `/api/shops/{shop}/…` of its own shop. Made under Settings → API keys.' },
  session: { type: 'apiKey', in: 'cookie', name: 'kontuar_session', description: 'The cookie that `POST /api/session` sets.' },
  csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: '`csrf` of the session, with every change that a session makes.' },
  visitor: { type: 'http', scheme: 'bearer', description: '`visitor` of an earlier answer: names the browser that wrote or voted.' },
} as const

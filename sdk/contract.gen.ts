// Written by scripts/contract.ts from the server's routes. Do not edit.

/** Who changed what and when. */
export interface AuditEntry { id: string; at: string; actor: { kind: "user" | "key" | "system"; id: string | null; /** As it was then. */ name: string }; /** A stable code, its area first, as in `keys.revoked`. */ action: string; subject: { type: string; id: string | null }; details: Record<string, string | number | boolean | null | Array<string>> }

/** One thing that a platform told us. */
export interface Delivery { id: string; integrationId: string; platform: "woocommerce" | "shopify" | "prestashop"; topic: string; receivedAt: string; state: "received" | "done" | "ignored" | "failed"; /** Why it failed or was ignored: a stable code, then words for developers. */ error: string | null }

/** Why one event of a batch was not taken. It would be refused again. */
export interface EventRefusal { /** Place in the batch, from 0. */ index: number; issues: Array<{ field: string; rule: string; limit?: number }> }

/** How every refused request is answered. */
export interface Failure { /** Stable; what a program looks at. */ code: string; /** For developers, in English. */ message: string; issues?: Array<{ /** Path of the field, as in `body.stars`. */ field: string; /** The rule it breaks: required, too_small, too_big, invalid_format, unknown… */ rule: string; /** The bound of too_small and too_big. */ limit?: number }> }

/** What the shop’s back end signs identity tokens with. */
export interface IdentitySecret { /** Null while there is none. */ createdAt: string | null; /** Until when the secret before it is good. */ beforeEndsAt: string | null }

/** A shop platform that may tell us of orders. */
export interface Integration { id: string; platform: "woocommerce" | "shopify" | "prestashop"; name: string; /** Where the platform sends its webhooks. */ url: string; timeZone: string; currency: string; createdAt: string; /** When WooCommerce last tried the address. */ pingedAt: string | null; /** When it last told us something. */ toldAt: string | null; /** How many of its deliveries could not be read. */ failed: number; /** How long the secret before this one still works. */ retiringUntil: string | null }

/** A seat that waits for its person. */
export interface Invitation { id: string; email: string; role: "owner" | "manager" | "consultant" | "viewer"; /** Beyond the role. */ granted: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; /** Of the role, but not for this person. */ withheld: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; createdAt: string; expiresAt: string; invitedBy: string | null }

/** A mail of the outbox. */
export interface Mail { id: string; /** What it is about, as in `invitation`. */ kind: string; to: string; subject: string; locale: "pl" | "en"; /** `kept` stays here, because no mail server is set up; `failed` is not tried again. */ state: "waiting" | "sending" | "sent" | "kept" | "failed"; /** What the mail server said at the last try that failed. */ error: string | null; createdAt: string; sentAt: string | null }

/** A member of the staff. */
export interface Member { id: string; name: string; email: string; role: "owner" | "manager" | "consultant" | "viewer"; /** Beyond the role. */ granted: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; /** Of the role, but not for this person. */ withheld: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; /** What comes of it all. */ rights: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage"> }

/** An order as its source last told it. */
export interface Order { id: string; source: "woocommerce" | "shopify" | "prestashop" | "api"; /** The source's own id. */ externalId: string; number: string; status: "placed" | "paid" | "delivered" | "cancelled" | "refunded"; /** The status in the source's words. */ rawStatus: string; currency: string; /** As the source tells it, in minor units; never computed anew. */ totalMinor: number; refundedMinor: number; placedAt: string; paidAt: string | null; deliveredAt: string | null; cancelledAt: string | null; /** Where this order's mails go; it may be another than the customer's. */ email: string | null; customer: { id: string; email: string | null; firstName: string | null; lastName: string | null } | null; lines: Array<{ /** The shop's own product id. */ productId: string | null; variantId: string | null; sku: string | null; name: string; quantity: number; unitMinor: number | null; totalMinor: number | null }> }

/** A photo of one’s own review, published or not. */
export interface OwnPhoto { id: string; /** In pixels. */ width: number; /** In pixels. */ height: number; state: "pending" | "published" | "rejected"; /** Shows it to its author before others may see it, for an hour: `…/small?key=…`. */ key: string }

/** What the author may see of their own review, published or not. */
export interface OwnReview { id: string; /** Stars, 1 to 5. */ stars: number; title: string; text: string; author: string; status: "pending" | "published" | "rejected" | "deleted"; /** It cannot be published before its author opens the link of the mail that we sent. */ waitsForEmail: boolean; photos: Array<OwnPhoto>; createdAt: string }

/** A browser in which the user is signed in. */
export interface OwnSession { id: string; createdAt: string; /** To five minutes. */ lastSeenAt: string | null; /** As in „Firefox, Windows”. */ browser: string | null; /** The one that asks. */ isThis: boolean }

/** A photo of a review, served at `/v1/shops/:shop/photos/:photo/small` and `…/large`. */
export interface Photo { id: string; /** In pixels. */ width: number; /** In pixels. */ height: number }

/** What the shop sells. */
export interface Product { /** The shop's own product id. */ id: string; name: string; url: string | null; imageUrl: string | null }

/** What any shopper may see of a review. */
export interface PublicReview { id: string; /** Stars, 1 to 5. */ stars: number; title: string; /** Plain text; empty when the author gave stars only. */ text: string; author: string; /** True when the server found the order behind it. */ verified: boolean; /** Shoppers who found it helpful. */ helpful: number; photos: Array<Photo>; reply: Reply | null; /** The variant that it is about, where it is another than was asked for. */ product: { id: string; name: string } | null; createdAt: string; /** When the author last changed it. */ editedAt: string | null }

/** The key that stands in the page, in the open. */
export interface PublishableKey { id: string; key: string; /** Sites that may use the key in a browser; empty means any. */ origins: Array<string>; createdAt: string; revokedAt: string | null }

/** What the shop answered in public. */
export interface Reply { text: string; /** When it was last changed. */ at: string }

/** One line of a review's history. */
export interface ReviewEvent { at: string; what: "submitted" | "published" | "rejected" | "held" | "deleted" | "restored" | "checked" | "edited" | "confirmed" | "replied" | "replyChanged" | "replyWithdrawn"; /** The member of staff or the secret key; null for the author. */ who: string | null; reason: "spam" | "offensive" | "personal_data" | "unrelated" | "fake" | "illegal" | null; /** What the author changed. */ edit: { before: { /** Stars, 1 to 5. */ stars: number; title: string; text: string }; after: { /** Stars, 1 to 5. */ stars: number; title: string; text: string } } | null }

/** How a shop treats reviews, from its settings and its rows. */
export interface ReviewPolicy { /** `order`: marked as verified when the order is found; `email`: the author confirms their address. */ checks: Array<"order" | "email">; /** All that break none of the rules, whatever their stars, verified or not. */ published: "all"; /** Plain mean of the stars of all published reviews. */ score: "plain_mean"; /** The shop gives something for reviews. */ rewards: boolean; /** For which a review may be rejected. */ reasons: Array<"spam" | "offensive" | "personal_data" | "unrelated" | "fake" | "illegal">; counts: { published: number; /** Published ones whose order was found. */ verified: number; rejected: Record<string, number>; deleted: number } }

/** A mail that asks a buyer for reviews of one order, or why there is none. */
export interface ReviewRequest { id: string; order: { id: string; number: string; status: string }; email: string | null; /** Their name. */ customer: string | null; mode: "off" | "ordered" | "delivered"; state: "queued" | "sent" | "cancelled" | "skipped"; reason: "cancelled" | "refunded" | "deleted" | "unsubscribed" | "staff" | "mode_off" | "no_email" | "no_products" | "no_consent" | "too_late" | "cooldown" | "reviewed" | null; /** When it is sent; null while the payment or delivery is waited for. */ dueAt: string | null; createdAt: string; sentAt: string | null; /** When the first review came by it. */ answeredAt: string | null }

/** By which rules a shop collects reviews. */
export interface ReviewSettings { /** Whether buyers are asked for reviews by mail, counted from the order or from its delivery. */ requestMode: "off" | "ordered" | "delivered"; /** In days. */ requestDelay: number; /** Who may be asked: buyers who agreed, buyers who did not refuse, or all. Nobody who has unsubscribed. */ consentMode: "required" | "soft" | "off"; /** A review written on the page waits until its author has confirmed their e-mail. */ confirmsEmail: boolean; /** The shop gives something for reviews, which is said beside them. */ rewards: boolean }

/** What the shop’s back end signs in with: `Authorization: Bearer sk_…`. */
export interface SecretKey { id: string; name: string; /** The last four signs. */ ending: string; rights: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; createdAt: string; /** To the hour. */ lastUsedAt: string | null; /** When a rotated key stops. */ expiresAt: string | null; revokedAt: string | null }

/** Who is signed in, and where they may go. */
export interface Session { user: { id: string; name: string; email: string }; /** Sent back as `x-csrf-token` with every request that changes something. */ csrf: string; shops: Array<Shop> }

/** One shop that the signed-in user works in. */
export interface Shop { id: string; name: string; website: string; locale: "pl" | "en"; /** What the signed-in user is in this shop. */ role: "owner" | "manager" | "consultant" | "viewer"; /** What they may do there. */ rights: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage"> }

/** One shop of this install, whoever asks. */
export interface ShopData { id: string; name: string; website: string; locale: "pl" | "en" }

/** The stars of the shop itself. */
export interface ShopRating { summary: Summary; /** How many of them have their order found. */ verified: number; /** Plain means of the stars for parts of the service; null where nobody gave any. */ details: { delivery: number | null; service: number | null; asDescribed: number | null } }

/** A photo as the staff see it, served at `/api/shops/:shop/photos/:photo/small` and `…/large`. */
export interface StaffPhoto { id: string; /** In pixels. */ width: number; /** In pixels. */ height: number; state: "pending" | "published" | "rejected" }

/** A review as the staff see it. */
export interface StaffReview { id: string; subject: "product" | "shop"; product: { id: string; name: string | null } | null; /** Stars, 1 to 5. */ stars: number; title: string; text: string; author: string; email: string | null; details: { /** Stars, 1 to 5. */ delivery?: number; /** Stars, 1 to 5. */ service?: number; /** Stars, 1 to 5. */ asDescribed?: number }; status: "pending" | "published" | "rejected" | "deleted"; rejectionReason: "spam" | "offensive" | "personal_data" | "unrelated" | "fake" | "illegal" | null; verified: boolean; sentiment: "positive" | "neutral" | "negative" | "unsure"; /** -1 to 1; null where a member of staff has said it. */ sentimentScore: number | null; source: "page" | "request" | "import"; helpful: number; unhelpful: number; /** The shop has answered in public. */ replied: boolean; /** It cannot be published before its author has confirmed their e-mail. */ waitsForEmail: boolean; /** `unchecked`: the author changed the words after the staff last looked at them. */ edited: "no" | "checked" | "unchecked"; /** Deleted by its author, who alone can restore it. */ withdrawn: boolean; /** When the author confirmed that the e-mail is theirs. */ confirmedAt: string | null; photos: Array<StaffPhoto>; createdAt: string; publishedAt: string | null }

/** The stars of one product, or of the shop. */
export interface Summary { count: number; /** Plain mean of all published stars; null while there is none. */ mean: number | null; /** Published reviews with 1, 2, 3, 4 and 5 stars. */ histogram: Array<number> }

/** One visit to the shop’s pages: less than thirty idle minutes between its events. */
export interface Visit { id: string; visitor: string; customer: { id: string; name: string | null; email: string | null } | null; startedAt: string; lastAt: string; entryUrl: string; exitUrl: string; pageViews: number; /** The most that the cart held. */ cart: { valueMinor: number; currency: string } | null; /** Number of the order placed. */ order: string | null; /** Shortened; null once it is erased. */ address: string | null; browser: string | null }

/** Whether shoppers found a review helpful. */
export interface Votes { helpful: number; unhelpful: number; /** What this visitor said. */ own: "helpful" | "unhelpful" | null; /** Names this visitor from now on: `Authorization: Bearer …`. */ visitor: string }

/** One thing that a platform told us, with all that it said. */
export interface WholeDelivery { id: string; integrationId: string; platform: "woocommerce" | "shopify" | "prestashop"; topic: string; receivedAt: string; state: "received" | "done" | "ignored" | "failed"; /** Why it failed or was ignored: a stable code, then words for developers. */ error: string | null; /** As received; in base64 where `encoding` says so. */ body: string; encoding: "utf8" | "base64"; /** Those that say what it is; never a signature. */ headers: Record<string, string>; /** The order that it told of, where it is there. */ order: { id: string; number: string } | null }

export interface Api {
  'DELETE /api/session': { reply: void }
  'DELETE /api/sessions': { reply: { ended: number } }
  'DELETE /api/sessions/:session': { params: { session: string }; reply: void }
  'DELETE /api/shops/:shop/integrations/:integration': { params: { shop: string; integration: string }; reply: void }
  'DELETE /api/shops/:shop/invitations/:invitation': { params: { shop: string; invitation: string }; reply: void }
  'DELETE /api/shops/:shop/keys/:key': { params: { shop: string; key: string }; reply: PublishableKey }
  'DELETE /api/shops/:shop/reviews/:review/reply': { params: { shop: string; review: string }; reply: void }
  'DELETE /api/shops/:shop/secret-keys/:secretKey': { params: { shop: string; secretKey: string }; reply: SecretKey }
  'DELETE /api/shops/:shop/staff/:member': { params: { shop: string; member: string }; reply: void }
  'DELETE /v1/shops/:shop/photos/:photo': { params: { /** The publishable key, pk_…. */ shop: string; photo: string }; reply: void }
  'DELETE /v1/shops/:shop/reviews/:review/vote': { params: { /** The publishable key, pk_…. */ shop: string; review: string }; reply: Votes }
  'GET /api/session': { reply: Session }
  'GET /api/sessions': { reply: { sessions: Array<OwnSession> } }
  'GET /api/setup': { reply: { /** Nobody has an account yet. */ needed: boolean; signedIn: boolean } }
  'GET /api/shops/:shop': { params: { shop: string }; reply: { shop: ShopData; keys: Array<PublishableKey> } }
  'GET /api/shops/:shop/audit': { params: { shop: string }; query: { /** Id of a user or of a secret key. */ actor?: string; /** What the action begins with, as in `keys`. */ area?: string; subjectType?: string; subject?: string; /** First moment. */ from?: string; /** The moment after the last. */ until?: string; after?: string; limit?: number }; reply: { entries: Array<AuditEntry>; next: string | null } }
  'GET /api/shops/:shop/identity-secret': { params: { shop: string }; reply: IdentitySecret }
  'GET /api/shops/:shop/inbox': { params: { shop: string }; query: { state?: "received" | "done" | "ignored" | "failed"; integration?: string; /** Only what told of this order. */ order?: string; after?: string; limit?: number }; reply: { deliveries: Array<Delivery>; next: string | null } }
  'GET /api/shops/:shop/inbox/:delivery': { params: { shop: string; delivery: string }; reply: WholeDelivery }
  'GET /api/shops/:shop/integrations': { params: { shop: string }; reply: { integrations: Array<Integration> } }
  'GET /api/shops/:shop/invitations': { params: { shop: string }; reply: { invitations: Array<Invitation> } }
  'GET /api/shops/:shop/mails': { params: { shop: string }; query: { state?: "waiting" | "sending" | "sent" | "kept" | "failed"; after?: string; limit?: number }; reply: { mails: Array<Mail>; next: string | null } }
  'GET /api/shops/:shop/mails/:mail': { params: { shop: string; mail: string }; reply: { mail: Mail; /** A secret link is whole only for owners, and only until the mail is sent. */ text: string; attempts: number } }
  'GET /api/shops/:shop/orders': { params: { shop: string }; query: { status?: "placed" | "paid" | "delivered" | "cancelled" | "refunded"; customer?: string; /** Part of the number, of an e-mail or of the name of who bought it; case does not matter. */ q?: string; after?: string; limit?: number }; reply: { orders: Array<Order>; next: string | null } }
  'GET /api/shops/:shop/orders.csv': { params: { shop: string }; query: { status?: "placed" | "paid" | "delivered" | "cancelled" | "refunded"; customer?: string; /** Part of the number, of an e-mail or of the name of who bought it; case does not matter. */ q?: string; /** Whose headings, commas and columns; left out, the shop's. */ lang?: "pl" | "en" }; reply: string }
  'GET /api/shops/:shop/orders/:order': { params: { shop: string; order: string }; reply: Order }
  'GET /api/shops/:shop/photos/:photo/large': { params: { shop: string; photo: string }; reply: string }
  'GET /api/shops/:shop/photos/:photo/small': { params: { shop: string; photo: string }; reply: string }
  'GET /api/shops/:shop/preview': { params: { shop: string }; reply: { /** Stands in the place of a publishable key for some hours, on any site, and only to read. */ key: string; /** Every widget that this server has, by its tag. */ tags: Array<string> } }
  'GET /api/shops/:shop/products': { params: { shop: string }; query: { /** Part of the name; case and Polish marks do not matter. */ q?: string; limit?: number }; reply: { products: Array<Product> } }
  'GET /api/shops/:shop/requests': { params: { shop: string }; query: { state?: "queued" | "sent" | "cancelled" | "skipped"; after?: string; limit?: number }; reply: { requests: Array<ReviewRequest>; next: string | null } }
  'GET /api/shops/:shop/requests/rates': { params: { shop: string }; reply: { ordered: { sent: number; answered: number }; delivered: { sent: number; answered: number } } }
  'GET /api/shops/:shop/review-settings': { params: { shop: string }; reply: ReviewSettings }
  'GET /api/shops/:shop/reviews': { params: { shop: string }; query: { status?: "pending" | "published" | "rejected" | "deleted"; subject?: "product" | "shop"; product?: string; stars?: number; sentiment?: "positive" | "neutral" | "negative" | "unsure"; /** Whether the shop has answered in public. */ replied?: "yes" | "no"; /** Only those whose words changed after the staff last looked at them. */ edited?: "unchecked"; /** How it came: written on a page, after a request by mail, or imported. */ source?: "page" | "request" | "import"; /** Whether the server found the order behind it. */ verified?: "yes" | "no"; /** Only what was verified by this order. */ order?: string; /** Words of the title, text, author or product; case and Polish marks do not matter. */ q?: string; /** First moment. */ from?: string; /** The moment after the last. */ until?: string; sort?: "newest" | "oldest" | "highest" | "lowest"; after?: string; limit?: number }; reply: { reviews: Array<StaffReview>; next: string | null; /** Reviews of the shop whose words changed after the staff last looked at them. */ unchecked: number; /** Reviews of the shop in each status, whatever the filter. */ counts: Record<string, number> } }
  'GET /api/shops/:shop/reviews/:review': { params: { shop: string; review: string }; reply: { review: StaffReview; history: Array<ReviewEvent>; reply: Reply | null; /** Every text that the reply ever had, the newest first. */ replies: Array<{ /** Null where it was withdrawn. */ text: string | null; who: string | null; at: string }> } }
  'GET /api/shops/:shop/secret-keys': { params: { shop: string }; reply: { keys: Array<SecretKey>; /** What the one who asks may give a key. */ grantable: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage"> } }
  'GET /api/shops/:shop/staff': { params: { shop: string }; reply: { members: Array<Member>; /** What each role may do by itself. */ roles: { owner: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; manager: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; consultant: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; viewer: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage"> } } }
  'GET /api/shops/:shop/visits': { params: { shop: string }; query: { customer?: string; visitor?: string; after?: string; limit?: number }; reply: { visits: Array<Visit>; next: string | null } }
  'GET /v1/shops/:shop/config': { params: { shop: string }; reply: { name: string; locale: "pl" | "en" } }
  'GET /v1/shops/:shop/photos/:photo/large': { params: { /** The publishable key, pk_…. */ shop: string; photo: string }; query: { /** Of `OwnPhoto`. */ key?: string }; reply: string }
  'GET /v1/shops/:shop/photos/:photo/small': { params: { /** The publishable key, pk_…. */ shop: string; photo: string }; query: { /** Of `OwnPhoto`. */ key?: string }; reply: string }
  'GET /v1/shops/:shop/products/:product/snippet': { params: { /** The publishable key, pk_…. */ shop: string; product: string }; query: { lang?: "pl" | "en" }; reply: string }
  'GET /v1/shops/:shop/ratings': { params: { /** The publishable key, pk_…. */ shop: string }; query: { /** Up to 50 product ids, joined by commas, each percent-encoded. */ products: string }; reply: { ratings: Record<string, Summary> } }
  'GET /v1/shops/:shop/review-policy': { params: { /** The publishable key, pk_…. */ shop: string }; reply: ReviewPolicy }
  'GET /v1/shops/:shop/reviews': { params: { /** The publishable key, pk_…. */ shop: string }; query: { subject?: "product" | "shop"; /** The shop's own product id; left out for the shop itself. */ product?: string; stars?: number; /** `photos`: those with photos first, then as `helpful`. */ sort?: "helpful" | "newest" | "highest" | "lowest" | "photos"; after?: string; limit?: number }; reply: { summary: Summary; reviews: Array<PublicReview>; next: string | null } }
  'GET /v1/shops/:shop/shop-rating': { params: { /** The publishable key, pk_…. */ shop: string }; reply: ShopRating }
  'GET /v1/shops/:shop/visitor/reviews': { params: { /** The publishable key, pk_…. */ shop: string }; query: { subject?: "product" | "shop"; /** The shop's own product id; left out for the shop itself. */ product?: string }; reply: { reviews: Array<OwnReview> } }
  'GET /v1/shops/:shop/visitor/votes': { params: { /** The publishable key, pk_…. */ shop: string }; query: { subject?: "product" | "shop"; /** The shop's own product id; left out for the shop itself. */ product?: string }; reply: { /** By review: whether this visitor found it helpful. */ votes: Record<string, boolean> } }
  'PATCH /api/shops/:shop': { params: { shop: string }; body: { name?: string; website?: string; locale?: "pl" | "en" }; reply: ShopData }
  'PATCH /api/shops/:shop/keys/:key': { params: { shop: string; key: string }; body: { origins: Array<string> }; reply: PublishableKey }
  'PATCH /api/shops/:shop/requests/:request': { params: { shop: string; request: string }; body: { /** Out of the queue, back into it, or sent at once. */ action: "cancel" | "queue" | "send" }; reply: ReviewRequest }
  'POST /api/invitations/accept': { body: { token: string; name: string; /** At least 12 characters. */ password: string }; reply: Session }
  'POST /api/invitations/join': { body: { token: string }; reply: Session }
  'POST /api/invitations/look': { body: { token: string }; reply: { shop: string; email: string; role: "owner" | "manager" | "consultant" | "viewer"; hasAccount: boolean } }
  'POST /api/session': { body: { email: string; password: string }; reply: Session }
  'POST /api/setup': { body: { token: string; name: string; email: string; /** At least 12 characters. */ password: string; shop: { name: string; website: string; locale: "pl" | "en" } }; reply: Session }
  'POST /api/shops': { body: { name: string; website: string; locale: "pl" | "en" }; reply: Shop }
  'POST /api/shops/:shop/identity-secret': { params: { shop: string }; body: { /** How long the old secret goes on working. */ hours?: number }; reply: { identitySecret: IdentitySecret; /** ids_…, shown this once. */ secret: string } }
  'POST /api/shops/:shop/inbox/:delivery/replay': { params: { shop: string; delivery: string }; reply: { state: "received" | "done" | "ignored" | "failed" } }
  'POST /api/shops/:shop/inbox/replay': { params: { shop: string }; body: { /** Only what this one told. */ integration?: string }; reply: { /** At most 500 in one call. */ replayed: number; /** Failed ones that remain. */ left: number } }
  'POST /api/shops/:shop/integrations': { params: { shop: string }; body: { platform: "woocommerce" | "shopify" | "prestashop"; name?: string; /** What the platform signs with; left out, one is made. Shopify: the client secret of its app. */ secret?: string; /** Of bodies that name none: PrestaShop's. */ timeZone?: string; /** Of bodies that name none: PrestaShop's. */ currency?: string }; reply: { integration: Integration; /** Shown this once. */ secret: string } }
  'POST /api/shops/:shop/integrations/:integration/secret': { params: { shop: string; integration: string }; body: { /** What the platform signs with; left out, one is made. Shopify: the client secret of its app. */ secret?: string }; reply: { integration: Integration; /** Shown this once. */ secret: string } }
  'POST /api/shops/:shop/invitations': { params: { shop: string }; body: { role: "owner" | "manager" | "consultant" | "viewer"; granted?: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; withheld?: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; email: string }; reply: Invitation }
  'POST /api/shops/:shop/invitations/:invitation/resend': { params: { shop: string; invitation: string }; reply: Invitation }
  'POST /api/shops/:shop/keys': { params: { shop: string }; body: { origins?: Array<string> }; reply: PublishableKey }
  'POST /api/shops/:shop/reviews/actions': { params: { shop: string }; body: { action: "publish" | "reject" | "hold" | "delete" | "restore" | "check"; reviews: Array<string>; reason?: "spam" | "offensive" | "personal_data" | "unrelated" | "fake" | "illegal" }; reply: { changed: Array<string>; refused: Array<{ id: string; code: "REVIEW_NOT_FOUND" | "REVIEW_STATUS_CONFLICT" | "REVIEW_EMAIL_UNCONFIRMED" | "REVIEW_WITHDRAWN" }> } }
  'POST /api/shops/:shop/secret-keys': { params: { shop: string }; body: { name: string; rights: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage"> }; reply: { key: SecretKey; /** sk_…, shown this once. */ secret: string } }
  'POST /api/shops/:shop/secret-keys/:secretKey/rotation': { params: { shop: string; secretKey: string }; body: { /** How long the old key goes on working. */ hours?: number }; reply: { key: SecretKey; /** sk_…, shown this once. */ secret: string } }
  'POST /v1/shops/:shop/events': { params: { shop: string }; body: { /** The token of an earlier answer. */ visitor?: string; /** A random text of the browser’s own, by which it is one visitor until it has a token. */ seed?: string; /** `{ id, type, age, url }`, `age` in milliseconds; with `product`, `value` and `currency`, or `order`, by type. */ events: Array<unknown> }; reply: { /** The visitor’s token from now on. */ visitor: string; /** Events that were new. */ counted: number; refused: Array<EventRefusal> } }
  'POST /v1/shops/:shop/identity': { params: { shop: string }; body: { /** The token of an earlier answer. */ visitor?: string; /** A random text of the browser’s own, by which it is one visitor until it has a token. */ seed?: string; /** What the shop’s back end signed. */ token: string }; reply: { /** The visitor’s token from now on. */ visitor: string; /** Visits of before that are the customer’s now. */ merged: number } }
  'POST /v1/shops/:shop/review-forms': { params: { /** The publishable key, pk_…. */ shop: string }; reply: { /** Sent back with the review. One form makes one review, however often it is sent. */ form: string; /** Milliseconds before the form may be sent. */ readyIn: number } }
  'POST /v1/shops/:shop/reviews': { params: { /** The publishable key, pk_…. */ shop: string }; body: { subject?: "product" | "shop"; /** The shop's own product id; left out for the shop itself. */ product?: string; form: string; /** Stars, 1 to 5. */ stars: number; title?: string; text?: string; author: string; email?: string; locale?: "pl" | "en"; details?: { /** Stars, 1 to 5. */ delivery?: number; /** Stars, 1 to 5. */ service?: number; /** Stars, 1 to 5. */ asDescribed?: number }; /** A trap for robots: people never see this field. */ website?: string }; reply: { review: OwnReview; /** Names this visitor from now on: `Authorization: Bearer …`. */ visitor: string } }
  'POST /v1/shops/:shop/reviews/:review/photos': { params: { /** The publishable key, pk_…. */ shop: string; review: string }; reply: OwnPhoto }
  'POST /v1/shops/:shop/visits/withdrawal': { params: { shop: string }; body: { /** The token of an earlier answer. */ visitor?: string; /** A random text of the browser’s own, by which it is one visitor until it has a token. */ seed?: string }; reply: { /** Visits. */ deleted: number } }
  'PUT /api/password': { body: { current: string; /** At least 12 characters. */ password: string }; reply: { /** Other sessions that ended with it. */ ended: number } }
  'PUT /api/shops/:shop/orders/:external': { params: { shop: string; external: string }; body: { /** What people call it; left out, the id. */ number?: string; status: "placed" | "paid" | "delivered" | "cancelled" | "refunded"; /** ISO 4217, as in PLN. */ currency: string; /** In minor units of the currency: grosze, cents. */ totalMinor: number; /** In minor units of the currency: grosze, cents. */ refundedMinor?: number; placedAt: string; paidAt?: string; deliveredAt?: string; cancelledAt?: string; /** When it last changed at the shop; an older state than the one known changes nothing. Left out, now. */ updatedAt?: string; customer?: { /** The customer's id in the shop. */ id?: string; email?: string; phone?: string; firstName?: string; lastName?: string }; lines?: Array<{ /** The shop's own product id, as in its catalogue. */ productId?: string; variantId?: string; sku?: string; name: string; quantity: number; /** In minor units of the currency: grosze, cents. */ unitMinor?: number; /** In minor units of the currency: grosze, cents. */ totalMinor?: number }>; /** What the buyer agreed to or refused beside the order. */ consents?: Array<{ purpose: "review_requests"; granted: boolean; /** The words the buyer saw. */ text?: string; /** When they said it; left out, when they ordered. */ at?: string }> }; reply: { order: Order; /** False where a newer state was known. */ changed: boolean } }
  'PUT /api/shops/:shop/photos/:photo/state': { params: { shop: string; photo: string }; body: { state: "published" | "rejected" }; reply: StaffPhoto }
  'PUT /api/shops/:shop/review-settings': { params: { shop: string }; body: ReviewSettings; reply: ReviewSettings }
  'PUT /api/shops/:shop/reviews/:review/reply': { params: { shop: string; review: string }; body: { /** Plain text. */ text: string }; reply: Reply }
  'PUT /api/shops/:shop/reviews/:review/sentiment': { params: { shop: string; review: string }; body: { sentiment: "positive" | "neutral" | "negative" | "unsure" }; reply: StaffReview }
  'PUT /api/shops/:shop/staff/:member': { params: { shop: string; member: string }; body: { role: "owner" | "manager" | "consultant" | "viewer"; granted?: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage">; withheld?: Array<"reviews.read" | "reviews.moderate" | "reviews.reply" | "catalog.read" | "catalog.write" | "orders.read" | "orders.write" | "customers.read" | "settings.read" | "settings.change" | "keys.manage" | "staff.read" | "staff.manage" | "mail.read" | "audit.read" | "integrations.manage"> }; reply: Member }
  'PUT /v1/shops/:shop/reviews/:review/vote': { params: { /** The publishable key, pk_…. */ shop: string; review: string }; body: { helpful: boolean }; reply: Votes }
}

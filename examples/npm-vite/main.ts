import { createKontuar } from 'kontuar'

const kontuar = createKontuar({ url: import.meta.env.VITE_KONTUAR_URL, shop: import.meta.env.VITE_KONTUAR_SHOP })

const reviews = document.createElement('kontuar-reviews')
const form = document.createElement('kontuar-review-form')
for (const element of [reviews, form]) element.setAttribute('product', 'kubek-polny')
document.querySelector('main')?.append(reviews, form)

kontuar.on('review.sent', ({ review }) => console.info(`${review.author}: ${review.stars} of 5`))

/** What public answers that show this product are kept under. */
export const productTopic = (shopId: string, product: string) => `products:${shopId}:${product}`
/** What public answers are kept under that depend on which products are variants of which. */
export const groupingTopic = (shopId: string) => `grouping:${shopId}`

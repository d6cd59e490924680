/** What the surveys on a shop's pages depend on. */
export const surveysTopic = (shopId: string) => `surveys:${shopId}`

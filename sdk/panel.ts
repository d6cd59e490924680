/** The panel of a chat, which its button opens. */
export const loadPanel = () => import('../widgets/chat/index.ts')

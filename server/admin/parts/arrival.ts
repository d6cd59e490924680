let screens = 0

/** The first screen leaves the focus to the browser; each one after it announces itself by taking it. */
export const isFirstScreen = () => screens++ === 0

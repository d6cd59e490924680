/** `no-reply@` the host where people reach the server, unless one is set up. */
export const senderOf = ({ MAIL_FROM, PUBLIC_URL }: { MAIL_FROM?: string | undefined; PUBLIC_URL: string }) =>
  MAIL_FROM ?? `no-reply@${new URL(PUBLIC_URL).hostname}`

import createError from '@fastify/error'

export const IdentityRefused = createError(
  'IDENTITY_REFUSED',
  'The identity token was not signed with the identity secret of this shop, or does not say who it is: %s',
  401,
)
export const IdentityExpired = createError('IDENTITY_EXPIRED', 'The identity token has expired', 401)

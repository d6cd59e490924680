import createError from '@fastify/error'

export const SetupRefused = createError('SETUP_REFUSED', 'The setup link is used or wrong; the server prints a new one at its next start', 403)
export const LoginRefused = createError('LOGIN_REFUSED', 'No account has this e-mail and password', 401)
export const TooManyAttempts = createError('TOO_MANY_ATTEMPTS', 'Too many failed logins; try again in %s s', 429)
export const SessionRequired = createError('SESSION_REQUIRED', 'Sign in first', 401)
export const CsrfRefused = createError('CSRF_REFUSED', 'The x-csrf-token header does not belong to this session', 403)
export const NotAllowed = createError('NOT_ALLOWED', 'Your role may not do this', 403)
export const ShopNotFound = createError('SHOP_NOT_FOUND', 'You have no shop with the id %s', 404)
export const KeyNotFound = createError('KEY_NOT_FOUND', 'No live publishable key reads %s', 404)
export const OriginNotAllowed = createError('ORIGIN_NOT_ALLOWED', 'The key may not be used on %s', 403)
export const LastKey = createError('LAST_KEY', 'A shop keeps one live key: add another before you revoke this one', 409)
export const EmailTaken = createError('EMAIL_TAKEN', 'Another user has this e-mail', 409)

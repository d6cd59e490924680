import createError from '@fastify/error'

export const PhotoTooLarge = createError('PHOTO_TOO_LARGE', 'A photo may have %s bytes', 413)
export const PhotoTypeRefused = createError('PHOTO_TYPE_REFUSED', 'A photo is a JPEG, PNG, WebP or AVIF file', 415)
export const PhotoTooManyPixels = createError('PHOTO_TOO_MANY_PIXELS', 'A photo may have %s pixels', 422)
export const PhotoBroken = createError('PHOTO_BROKEN', 'The file is cut short or damaged', 422)
export const PhotoLimitReached = createError('PHOTO_LIMIT_REACHED', 'A review may have %s photos', 409)
export const PhotosClosed = createError('PHOTOS_CLOSED', 'Photos are taken while the review waits, and for a day after it was sent', 409)
export const PhotoNotFound = createError('PHOTO_NOT_FOUND', 'No photo has the id %s', 404)
export const PhotosBusy = createError('UNAVAILABLE', 'Too many photos are being read now; try again in a moment', 503)

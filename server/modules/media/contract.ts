import { z } from 'zod'
import { failures, Id } from '../../http/shapes.ts'

export const PhotoState = z.enum(['pending', 'published', 'rejected'])

const size = { id: z.string(), width: z.int().describe('In pixels.'), height: z.int().describe('In pixels.') }

export const Photo = z.object(size).meta({ id: 'Photo', description: 'A photo of a review, served at `/v1/shops/:shop/photos/:photo/small` and `…/large`.' })

export const OwnPhoto = z
  .object({ ...size, state: PhotoState, key: z.string().describe('Shows it to its author before others may see it, for an hour: `…/small?key=…`.') })
  .meta({ id: 'OwnPhoto', description: 'A photo of one’s own review, published or not.' })

export const StaffPhoto = z
  .object({ ...size, state: PhotoState })
  .meta({ id: 'StaffPhoto', description: 'A photo as the staff see it, served at `/api/shops/:shop/photos/:photo/small` and `…/large`.' })

const ofShop = z.object({ shop: z.string().describe('The publishable key, pk_….'), photo: Id })
const inShop = z.object({ shop: Id, photo: Id })
const picture = z.string().describe('The bytes of a WebP picture.')

export const addPhoto = {
  params: z.object({ shop: z.string().describe('The publishable key, pk_….'), review: Id }),
  response: { 201: OwnPhoto, ...failures },
}

export const removePhoto = { params: ofShop, response: { 204: z.null(), ...failures } }

export const showPhoto = {
  params: ofShop,
  querystring: z.object({ key: z.string().max(256).optional().describe('Of `OwnPhoto`.') }),
  response: { 200: picture, ...failures },
}

export const showPhotoToStaff = { params: inShop, response: { 200: picture, ...failures } }

export const decidePhoto = {
  params: inShop,
  body: z.strictObject({ state: z.enum(['published', 'rejected']) }),
  response: { 200: StaffPhoto, ...failures },
}

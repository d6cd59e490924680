import type { PhotoRow } from '../table.ts'
import { photoKey } from './own.ts'

export const toPhoto = ({ id, width, height }: PhotoRow) => ({ id, width, height })

export const toStaffPhoto = (photo: PhotoRow) => ({ ...toPhoto(photo), state: photo.state })

export const toOwnPhoto = (secret: string, photo: PhotoRow) => ({ ...toStaffPhoto(photo), key: photoKey(secret, photo) })

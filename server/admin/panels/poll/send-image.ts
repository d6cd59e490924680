import type { Failure, PollImage } from '../../../../sdk/contract.gen.ts'
import { ApiError } from '../../api.ts'

/** Sends a picture as it is; the server draws it anew. @throws {ApiError} */
export async function sendImage(shop: string, csrf: string, file: File): Promise<PollImage> {
  const headers = { 'x-csrf-token': csrf, 'content-type': file.type || 'image/unknown' }
  const response = await fetch(`/api/shops/${encodeURIComponent(shop)}/poll-images`, { method: 'POST', headers, body: file }).catch((failure: Error) => {
    throw new ApiError({ code: 'UNREACHABLE', message: failure.message })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as PollImage
  throw new ApiError((answer as Failure | null) ?? { code: 'UNKNOWN', message: response.statusText })
}

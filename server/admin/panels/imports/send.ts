import type { Failure, Import } from '../../../../sdk/contract.gen.ts'
import { ApiError } from '../../api.ts'

interface Sending {
  shop: string
  id: string
  file: File
  csrf: string
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file as it is. By XMLHttpRequest, because fetch tells nothing while a body goes out. @throws {ApiError} */
export function sendFile({ shop, id, file, csrf, onProgress, signal }: Sending): Promise<Import> {
  const request = new XMLHttpRequest()
  const { promise, resolve, reject } = Promise.withResolvers<Import>()
  request.open('PUT', `/api/shops/${encodeURIComponent(shop)}/imports/${encodeURIComponent(id)}/file`)
  request.responseType = 'json'
  request.setRequestHeader('x-csrf-token', csrf)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
  request.onload = () => {
    if (request.status === 200) return resolve(request.response as Import)
    const refusal = request.response as Failure | null
    reject(new ApiError(refusal?.code ? refusal : { code: 'UNKNOWN', message: request.statusText }))
  }
  request.onerror = () => reject(new ApiError({ code: 'UNREACHABLE', message: 'No answer came' }))
  request.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
  signal.addEventListener('abort', () => request.abort())
  request.send(file)
  return promise
}

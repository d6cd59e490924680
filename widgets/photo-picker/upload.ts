/** Sends one file and tells how far it is, from 0 to 1, as `fetch` cannot. @throws {string} the server's code; empty without an answer */
export function upload(url: string, file: Blob, token: string | undefined, tell: (share: number) => void): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = 120_000
    request.responseType = 'json'
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('content-type', /^image\//.test(file.type) ? file.type : 'image/unknown')
    request.upload.onprogress = ({ loaded, total }) => tell(loaded / total)
    request.onload = () => (request.status < 300 ? done() : fail(request.response?.code ?? ''))
    request.onerror = request.ontimeout = () => fail('')
    request.send(file)
  })
}

const LINK = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'’”]/g

/** Plain text whose web addresses are links; made of nodes, so that nothing in it is ever HTML. */
export function Linked({ text }: { text: string }) {
  const parts = []
  let at = 0
  for (const { 0: address, index } of text.matchAll(LINK)) {
    parts.push(
      text.slice(at, index),
      <a href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
        {address}
      </a>,
    )
    at = index + address.length
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

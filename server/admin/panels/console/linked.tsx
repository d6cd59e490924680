const ADDRESS = /https?:\/\/[^\s<>"„”]+[^\s<>"„”.,;:!?)\]]/g

/** Plain text in which addresses are links that lend nothing of ours to where they lead. */
export function Linked({ text }: { text: string }) {
  const found = [...text.matchAll(ADDRESS)]
  const ends = [0, ...found.map(({ index, 0: address }) => index + address.length)]
  return (
    <p class="said-text">
      {found.map(({ index, 0: address }, at) => (
        <span key={index}>
          {text.slice(ends[at], index)}
          <a href={address} target="_blank" rel="noopener nofollow noreferrer">
            {address}
          </a>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  )
}

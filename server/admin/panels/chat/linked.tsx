const ADDRESS = /(https?:\/\/[^\s<>"„”]+[^\s<>"„”.,;:!?)\]])/g

/** Plain text in which addresses are links that lend nothing of ours to where they lead. */
export const Linked = ({ text }: { text: string }) => (
  <p class="said-text">
    {text.split(ADDRESS).map((part, at) =>
      at % 2 === 1 ? (
        <a key={`${at}`} href={part} target="_blank" rel="noopener nofollow noreferrer">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
)

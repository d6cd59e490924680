import { usePreferences } from '../../preferences.tsx'

/** A reply as shoppers see it under the review; without a day where it is only being written. */
export function Shown({ text, at }: { text: string; at?: string }) {
  const { say } = usePreferences()
  return (
    <blockquote class="reply-shown">
      {!at && <p class="reply-name">{say.review.reply.title}</p>}
      <p class="reply-text" dir="auto">
        {text}
      </p>
      {at && (
        <p class="soft">
          <time dateTime={at}>{say.day(at)}</time>
        </p>
      )}
    </blockquote>
  )
}

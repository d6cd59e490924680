import type { StaffReview } from '../../../sdk/contract.gen.ts'
import { usePreferences } from '../preferences.tsx'
import './badge.css'

export function Badge({ status }: { status: StaffReview['status'] }) {
  const { say } = usePreferences()
  return <span class={`badge is-${status}`}>{say.reviews.status[status]}</span>
}

import type { Visit } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { VisitRow } from './row.tsx'
import './table.css'

/** The nine facts of each visit; on a narrow screen each visit is a card, its facts named by their columns. */
export function VisitTable({ visits, home }: { visits: Visit[]; home: string }) {
  const { say } = usePreferences()
  const { who, entered, address, start, left, end, duration, pages, cart, purchase } = say.visits
  return (
    <div class="visit-frame">
      <table class="visit-table">
        <caption class="for-readers">{say.visits.title}</caption>
        <thead>
          <tr>
            {[who, entered, address, start, left, end, duration, pages, cart, purchase].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} home={home} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

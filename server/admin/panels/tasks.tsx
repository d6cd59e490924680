import { useLocation } from 'preact-iso'
import type { Task } from '../../../sdk/contract.gen.ts'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { readTaskFilter, toTaskAddress, toTaskQuery } from './tasks/filter.ts'
import { TaskFilters } from './tasks/filters.tsx'
import { TaskLine } from './tasks/line.tsx'
import '../parts/list.css'
import './card/card.css'

/** What the team is to do; one's own open tasks first. The filters stand in the address. */
export function Tasks() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const filter = readTaskFilter(query)
  const words = say.tasks
  const pages = usePages(
    [shop.id, filter.whose, filter.state, filter.due],
    async (after, signal) => {
      const query = { ...toTaskQuery(filter), ...(after && { after }) }
      const { tasks, next } = await call('GET /api/shops/:shop/tasks', { params: { shop: shop.id }, query }, signal)
      return { rows: tasks, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const isPlain = filter.whose === 'mine' && filter.state === 'open' && filter.due === 'any'
  return (
    <Screen title={words.title}>
      <div class="panel">
        <p class="soft">{words.help}</p>
        <TaskFilters filter={filter} onChange={(next) => route(`/admin/${shop.id}/tasks${toTaskAddress(next)}`)} />
        <Wait on={pages} title={words.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="tasks" title={isPlain ? words.noneMine : words.none} help={words.noneHelp} />
            ) : (
              <ul class="lines task-lines" aria-label={words.title}>
                {rows.map((task) => (
                  <TaskLine
                    key={task.id}
                    task={task}
                    namesCustomer
                    onChanged={(changed) => pages.setData(({ rows, next }) => ({ next, rows: put(rows, changed) }))}
                    onRemoved={() => pages.setData(({ rows, next }) => ({ next, rows: rows.filter(({ id }) => id !== task.id) }))}
                  />
                ))}
              </ul>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {words.more}
          </button>
        )}
      </div>
    </Screen>
  )
}

const put = (tasks: Task[], task: Task) =>
  tasks.some(({ id }) => id === task.id) ? tasks.map((known) => (known.id === task.id ? task : known)) : [...tasks, task]

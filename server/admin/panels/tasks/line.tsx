import { useState } from 'preact/hooks'
import type { Task } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { useAttempt } from '../card/card.ts'
import { TaskForm } from './form.tsx'
import { today } from './today.ts'
import './line.css'

interface TaskLineProps {
  task: Task
  /** Where tasks of many customers stand together. */
  namesCustomer?: boolean
  /** Also with a task that is there again. */
  onChanged: (task: Task) => void
  onRemoved: () => void
}

/** One task: ticked off, changed and deleted where it stands. */
export function TaskLine({ task, namesCustomer = false, onChanged, onRemoved }: TaskLineProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const attempt = useAttempt()
  const [isEditing, setEditing] = useState(false)
  const words = say.tasks
  const params = { shop: shop.id, task: task.id }
  const isDone = task.doneAt !== null
  const canWrite = may('customers.write')

  const patch = (body: object) => call('PATCH /api/shops/:shop/tasks/:task', { params, body })
  const tick = async (isDone: boolean) => {
    const changed = await attempt(() => patch({ isDone }))
    if (!changed) return
    onChanged(changed)
    notify({ text: isDone ? words.wasDone : words.reopened, undo: () => tick(!isDone) })
  }
  const addAgain = async () => {
    const { text, customer, assignee, dueOn } = task
    const body = { text, assignee: assignee?.id ?? null, dueOn }
    const added = await attempt(() => call('POST /api/shops/:shop/customers/:customer/tasks', { params: { shop: shop.id, customer: customer.id }, body }))
    if (added) onChanged(added)
  }
  const remove = async () => {
    const isGone = await attempt(async () => {
      await call('DELETE /api/shops/:shop/tasks/:task', { params })
      return true
    })
    if (!isGone) return
    onRemoved()
    notify({ text: words.removed, undo: addAgain })
  }

  if (isEditing)
    return (
      <li class="card-row">
        <TaskForm
          task={task}
          submit={say.common.save}
          onSave={async (input) => {
            onChanged(await patch(input))
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      </li>
    )
  return (
    <li class="card-row task">
      <input type="checkbox" aria-label={words.done(task.text)} checked={isDone} disabled={!canWrite} onChange={() => tick(!isDone)} />
      <div class="card-what">
        <span class={isDone ? 'task-text is-done' : 'task-text'} dir="auto">
          {task.text}
        </span>
        <span class="soft">
          {namesCustomer && (
            <>
              <a href={`/admin/${shop.id}/customers/${task.customer.id}`}>
                <bdi>{task.customer.name ?? task.customer.email ?? say.card.nameless}</bdi>
              </a>
              {' · '}
            </>
          )}
          <When task={task} />
        </span>
      </div>
      {canWrite && (
        <div class="task-actions">
          {!isDone && (
            <button type="button" class="button bare small square" aria-label={words.editOf(task.text)} title={words.edit} onClick={() => setEditing(true)}>
              <Icon name="pencil" />
            </button>
          )}
          <button type="button" class="button bare small square" aria-label={words.removeOf(task.text)} title={words.remove} onClick={remove}>
            <Icon name="trash" />
          </button>
        </div>
      )}
    </li>
  )
}

function When({ task: { doneAt, doneBy, assignee, dueOn } }: { task: Task }) {
  const { say } = usePreferences()
  const words = say.tasks
  if (doneAt) return <>{words.doneBy(doneBy ?? '', say.ago(doneAt))}</>
  const isLate = dueOn !== null && dueOn < today()
  return (
    <>
      <bdi>{assignee?.name ?? words.anybody}</bdi>
      {dueOn && (
        <>
          {' · '}
          <time dateTime={dueOn} class={isLate ? 'task-late' : ''}>
            {isLate ? words.late(say.day(dueOn)) : words.until(say.day(dueOn))}
          </time>
        </>
      )}
    </>
  )
}

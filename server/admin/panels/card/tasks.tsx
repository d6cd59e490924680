import { useState } from 'preact/hooks'
import type { Task } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { TaskForm, type TaskInput } from '../tasks/form.tsx'
import { TaskLine } from '../tasks/line.tsx'
import type { Change, Known } from './card.ts'
import { Part } from './part.tsx'

/** The open ones by when they are due, those without a day last; then what is done. */
const inOrder = (tasks: Task[]) => {
  const keyOf = ({ doneAt, dueOn, id }: Task) => `${doneAt ? 1 : 0} ${dueOn ?? '9999'} ${id}`
  return tasks.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** What is to be done for this customer. */
export function CardTasks({ card: { customer, tasks }, change }: { card: Known; change: Change }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const [isAdding, setAdding] = useState(false)
  const words = say.tasks
  const put = (task: Task) => change(({ tasks }) => ({ tasks: inOrder([...tasks.filter(({ id }) => id !== task.id), task]) }))
  const add = async (body: TaskInput) => {
    put(await call('POST /api/shops/:shop/customers/:customer/tasks', { params: { shop: shop.id, customer: customer.id }, body }))
    setAdding(false)
  }
  const open = may('customers.write') && !isAdding && (
    <button type="button" class="button bare small square" aria-label={words.newTask} title={words.newTask} onClick={() => setAdding(true)}>
      <Icon name="plus" />
    </button>
  )
  return (
    <Part title={words.title} aside={open}>
      {isAdding && <TaskForm submit={words.add} onSave={add} onCancel={() => setAdding(false)} />}
      {tasks.length === 0 ? (
        <p class="soft">{words.noneOpen}</p>
      ) : (
        <ul class="card-rows">
          {tasks.map((task) => (
            <TaskLine
              key={task.id}
              task={task}
              onChanged={put}
              onRemoved={() => change(({ tasks }) => ({ tasks: tasks.filter(({ id }) => id !== task.id) }))}
            />
          ))}
        </ul>
      )}
    </Part>
  )
}
